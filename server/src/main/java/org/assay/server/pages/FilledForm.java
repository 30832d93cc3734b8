package org.assay.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A form as somebody filled it in, with what is wrong with it. Fields that were not filled in
/// are empty.
///
/// ```java
/// var form = FilledForm.empty().with("end", newEnd).wrong("end", words.endTooEarly());
/// ```
///
/// @param values what was filled in, by the field's name; several for check boxes
/// @param errors what is wrong, by the field's name, in the order of the fields
public record FilledForm(Map<String, List<String>> values, Map<String, String> errors) {
  private static final FilledForm EMPTY = new FilledForm(Map.of(), Map.of());

  public FilledForm {
    var copied = new LinkedHashMap<String, List<String>>();
    values.forEach((name, filled) -> copied.put(name, List.copyOf(filled)));
    values = java.util.Collections.unmodifiableMap(copied);
    errors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /// A form that nobody has filled in.
  public static FilledForm empty() {
    return EMPTY;
  }

  /// The same form with a field filled in.
  public FilledForm with(String name, String... filled) {
    var more = new LinkedHashMap<>(values);
    more.put(name, List.of(filled));
    return new FilledForm(more, errors);
  }

  /// The same form with what is wrong with a field: one sentence that says what to do.
  public FilledForm wrong(String name, String sentence) {
    var more = new LinkedHashMap<>(errors);
    more.put(name, sentence);
    return new FilledForm(values, more);
  }

  /// What was filled in, or an empty text.
  public String value(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /// A part of a date: the field `end` has the parts `end-day`, `end-month` and `end-year`.
  public String part(String name, String part) {
    return value(name + "-" + part);
  }

  /// Whether a choice was taken.
  public boolean has(String name, String choice) {
    return values.getOrDefault(name, List.of()).contains(choice);
  }

  /// Whether something is wrong with a field.
  public boolean isWrong(String name) {
    return errors.containsKey(name);
  }

  /// What is wrong with a field, or an empty text.
  public String error(String name) {
    return Objects.requireNonNullElse(errors.get(name), "");
  }

  /// Whether anything is wrong.
  public boolean isRefused() {
    return !errors.isEmpty();
  }

  /// What is wrong, for the summary above the form.
  public List<Map.Entry<String, String>> mistakes() {
    return new ArrayList<>(errors.entrySet());
  }
}
