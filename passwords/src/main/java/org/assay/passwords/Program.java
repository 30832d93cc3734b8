package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes typed parts out of a formula's JSON, with an error that names the missing part.
final class Program {
  private Program() {}

  private static IllegalArgumentException missing(
      String key, String expected, @Nullable Object found) {
    return new IllegalArgumentException("formula: '" + key + "' should be " + expected + ", found "
        + (found == null ? "nothing" : found.getClass().getSimpleName()));
  }

  static String string(Map<String, ?> program, String key) {
    if (program.get(key) instanceof String text) return text;
    throw missing(key, "a text", program.get(key));
  }

  static long number(Map<String, ?> program, String key) {
    if (program.get(key) instanceof Number number) return number.longValue();
    throw missing(key, "a number", program.get(key));
  }

  static int integer(Map<String, ?> program, String key) {
    return Math.toIntExact(number(program, key));
  }

  static Map<String, ?> map(Map<String, ?> program, String key) {
    return map(key, program.get(key));
  }

  private static Map<String, ?> map(String key, @Nullable Object found) {
    if (found instanceof Map<?, ?> inner) {
      Map<String, Object> checked = new java.util.LinkedHashMap<>();
      for (var entry : inner.entrySet()) {
        Object value = entry.getValue();
        if (value != null) checked.put(String.valueOf(entry.getKey()), value);
      }
      return checked;
    }
    throw missing(key, "an object", found);
  }

  static List<?> list(Map<String, ?> program, String key) {
    if (program.get(key) instanceof List<?> items) return items;
    throw missing(key, "a list", program.get(key));
  }

  static List<Map<String, ?>> maps(Map<String, ?> program, String key) {
    List<Map<String, ?>> maps = new ArrayList<>();
    for (Object item : list(program, key)) maps.add(map(key, item));
    return maps;
  }

  static int[] integers(Map<String, ?> program, String key) {
    List<?> items = list(program, key);
    int[] numbers = new int[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(items.get(i) instanceof Number number))
        throw missing(key, "a list of numbers", items.get(i));
      numbers[i] = number.intValue();
    }
    return numbers;
  }

  /// The column of that name, or the only one with that role.
  static Column column(Map<String, ?> program, Lot lot) {
    String name = string(program, "name");
    var byName = lot.column(name);
    if (byName.isPresent()) return byName.get();
    String role = program.get("role") instanceof String text ? text : "";
    List<Column> byRole =
        lot.columns().stream().filter(c -> c.role().name().equals(role)).toList();
    if (byRole.size() == 1 && !role.equals("OTHER")) return byRole.getFirst();
    throw new IllegalArgumentException(
        "formula needs the column '" + name + "', which " + lot.name() + " lacks");
  }
}
