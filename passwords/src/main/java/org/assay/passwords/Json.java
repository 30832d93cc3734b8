package org.assay.passwords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON values as maps, lists, strings, numbers, booleans and null: enough for formulas and
/// reports.
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value, 0);
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value, int depth) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> writeMap(out, map, depth);
      case List<?> list -> writeList(out, list, depth);
      case Double number
      when Double.isNaN(number) || Double.isInfinite(number) -> out.append("null");
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth.booleanValue());
      default -> writeString(out, value.toString());
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map, int depth) {
    String gap = "";
    out.append('{');
    for (var entry : map.entrySet()) {
      out.append(gap).append('\n').append("  ".repeat(depth + 1));
      writeString(out, String.valueOf(entry.getKey()));
      out.append(": ");
      write(out, entry.getValue(), depth + 1);
      gap = ",";
    }
    if (!map.isEmpty()) out.append('\n').append("  ".repeat(depth));
    out.append('}');
  }

  private static void writeList(StringBuilder out, List<?> list, int depth) {
    boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
    String gap = "";
    out.append('[');
    for (Object item : list) {
      out.append(gap);
      if (!flat) out.append('\n').append("  ".repeat(depth + 1));
      write(out, item, depth + 1);
      gap = flat ? ", " : ",";
    }
    if (!flat) out.append('\n').append("  ".repeat(depth));
    out.append(']');
  }

  private static void writeString(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 0x20 || c == 0x2028 || c == 0x2029 || (c >= 0x7f && c < 0xa0)) {
        out.append("\\u%04x".formatted((int) c));
      } else out.append(c);
    }
    out.append('"');
  }

  /// Reads one value.
  ///
  /// @throws IllegalArgumentException where the text is not JSON, with the position
  static @Nullable Object read(String text) {
    Json reader = new Json(text);
    Object value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) throw reader.wrong("the end");
    return value;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "not JSON: at character " + (at + 1) + " expected " + expected);
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  private char peek() {
    space();
    if (at >= text.length()) throw wrong("more text");
    return text.charAt(at);
  }

  private boolean take(char wanted) {
    if (peek() != wanted) return false;
    at++;
    return true;
  }

  private void need(char wanted) {
    if (!take(wanted)) throw wrong("'" + wanted + "'");
  }

  private @Nullable Object value(int depth) {
    if (depth > 64) throw wrong("less nesting");
    char c = peek();
    if (c == '{') return map(depth);
    if (c == '[') return list(depth);
    if (c == '"') return string();
    if (text.startsWith("true", at)) return word("true", true);
    if (text.startsWith("false", at)) return word("false", false);
    if (text.startsWith("null", at)) return word("null", null);
    return number();
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    at += word.length();
    return value;
  }

  private Map<String, @Nullable Object> map(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    need('{');
    if (take('}')) return map;
    do {
      if (peek() != '"') throw wrong("a name in quotes");
      String key = string();
      need(':');
      map.put(key, value(depth + 1));
    } while (take(','));
    need('}');
    return map;
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    need('[');
    if (take(']')) return list;
    do {
      list.add(value(depth + 1));
    } while (take(','));
    need(']');
    return list;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (true) {
      if (at >= text.length()) throw wrong("a closing quote");
      char c = text.charAt(at++);
      if (c == '"') return out.toString();
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    if (at >= text.length()) throw wrong("an escape");
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) throw wrong("four hexadecimal digits");
    try {
      char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
      at += 4;
      return c;
    } catch (NumberFormatException notHex) {
      throw wrong("four hexadecimal digits");
    }
  }

  private Number number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
    String digits = text.substring(from, at);
    try {
      return digits.matches("-?\\d+") ? (Number) Long.valueOf(digits) : Double.valueOf(digits);
    } catch (NumberFormatException notANumber) {
      at = from;
      throw wrong("a value");
    }
  }
}
