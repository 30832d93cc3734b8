package org.assay.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The canonical form of JSON (RFC 8785) for what entries are made of: objects, arrays and texts.
/// There are no numbers, so of the RFC only the order of members and the escapes are needed; a
/// test compares with a library that has all of it.
final class CanonicalJson {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder(512);

  private CanonicalJson() {}

  static byte[] bytes(Map<String, ?> object) {
    var json = new CanonicalJson();
    json.write(object);
    return json.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Object value) {
    switch (value) {
      case Map<?, ?> map -> writeMap(map);
      case Collection<?> list -> writeList(list);
      case String string -> writeText(string);
      default -> throw new IllegalArgumentException("no entry holds a " + value.getClass());
    }
  }

  /// Members stand in the order of the UTF-16 units of their names, which is that of [String].
  private void writeMap(Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    char before = '{';
    for (var member : sorted.entrySet()) {
      text.append(before);
      writeText(member.getKey());
      text.append(':');
      write(member.getValue());
      before = ',';
    }
    text.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void writeList(Collection<?> list) {
    char before = '[';
    for (var item : list) {
      text.append(before);
      write(item);
      before = ',';
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void writeText(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) writeCharacter(string.charAt(i));
    text.append('"');
  }

  private void writeCharacter(char c) {
    switch (c) {
      case '"', '\\' -> text.append('\\').append(c);
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (c < ' ') text.append("\\u").append(HEX.toHexDigits((short) c));
        else text.append(c);
      }
    }
  }
}
