package org.assay.law.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The keys of one map, asked for one by one; everything that is wrong is reported, nothing thrown.
///
/// A required value that is missing or wrong is reported and stands in as an empty text, the first
/// day of 1970 or an empty list, so that reading goes on and finds the rest. [#made] then reports
/// the keys that nobody asked for, and builds the result only if all was well:
///
/// ```java
/// var fields = value.asFields("a clause", problems);        // empty if it is no map
/// var title = fields.text("title");
/// var since = fields.optionalDate("since");
/// return fields.made(() -> new Clause(title, since));       // empty if anything was wrong
/// ```
public final class YamlFields {

  private static final int KEYS_LISTED = 12;

  private final YamlMap map;
  private final String what;
  private final Problems problems;
  private final int problemsBefore;
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlFields(YamlMap map, String what, Problems problems) {
    this.map = map;
    this.what = what;
    this.problems = problems;
    this.problemsBefore = problems.size();
  }

  static Optional<YamlFields> of(YamlValue value, String what, Problems problems) {
    return Expected.map(value, what, problems).map(map -> new YamlFields(map, what, problems));
  }

  /// Where the map starts.
  public Position at() {
    return map.at();
  }

  /// Where the value of the key stands, or the map if it has no such key.
  public Position at(String key) {
    return map.entry(key).map(entry -> entry.value().at()).orElse(map.at());
  }

  /// The keys that the file gives, in its order.
  public List<YamlMap.Entry> entries() {
    return map.entries();
  }

  /// Whether the file gives a value for the key; `~` and nothing are no values.
  public boolean has(String key) {
    return given(key).isPresent();
  }

  /// The value of a key that may be absent.
  public Optional<YamlValue> optional(String key) {
    asked.add(key);
    return given(key);
  }

  /// The value of a key that must be there.
  public Optional<YamlValue> required(String key) {
    var value = optional(key);
    if (value.isEmpty()) {
      reportMissing(key);
    }
    return value;
  }

  private Optional<YamlValue> given(String key) {
    return map.entry(key).map(YamlMap.Entry::value).filter(value -> !(value instanceof YamlNull));
  }

  private void reportMissing(String key) {
    var empty = map.entry(key);
    problems.add(
        empty.map(entry -> entry.value().at()).orElse(map.at()),
        empty.isPresent() ? "nothing" : what + " without '" + key + "'",
        "a value for '" + key + "'",
        "Add `" + key + ":` with its value.");
  }

  public String text(String key) {
    return required(key).flatMap(value -> value.asText(problems)).orElse("");
  }

  public Optional<String> optionalText(String key) {
    return optional(key).flatMap(value -> value.asText(problems));
  }

  public LocalDate date(String key) {
    return required(key).flatMap(value -> value.asDate(problems)).orElse(LocalDate.EPOCH);
  }

  public Optional<LocalDate> optionalDate(String key) {
    return optional(key).flatMap(value -> value.asDate(problems));
  }

  /// `true` or `false`; what an absent key stands for is `otherwise`.
  public boolean truth(String key, boolean otherwise) {
    return optional(key).flatMap(value -> value.asTruth(problems)).orElse(otherwise);
  }

  /// The elements of a list that must be there. `[]` is a list.
  public List<YamlValue> list(String key) {
    return required(key).flatMap(value -> value.asList(problems)).orElse(List.of());
  }

  /// The elements of a list; none if the key is absent.
  public List<YamlValue> optionalList(String key) {
    return optional(key).flatMap(value -> value.asList(problems)).orElse(List.of());
  }

  /// A list of texts that must be there.
  public List<String> texts(String key) {
    return textsIn(list(key));
  }

  /// A list of texts; none if the key is absent.
  public List<String> optionalTexts(String key) {
    return textsIn(optionalList(key));
  }

  private List<String> textsIn(List<YamlValue> values) {
    return values.stream().flatMap(value -> value.asText(problems).stream()).toList();
  }

  /// Each element of a list of maps, read by `reader`; those it cannot make are left out (and were
  /// reported). None if the key is absent.
  public <T> List<T> each(String key, String whatEachIs, Function<YamlFields, Optional<T>> reader) {
    var made = new ArrayList<T>();
    for (YamlValue value : optionalList(key)) {
      value.asFields(whatEachIs, problems).flatMap(reader).ifPresent(made::add);
    }
    return List.copyOf(made);
  }

  /// The keys of a nested map that must be there.
  public Optional<YamlFields> fields(String key, String whatItIs) {
    return required(key).flatMap(value -> value.asFields(whatItIs, problems));
  }

  /// The keys of a nested map.
  public Optional<YamlFields> optionalFields(String key, String whatItIs) {
    return optional(key).flatMap(value -> value.asFields(whatItIs, problems));
  }

  /// One of a closed set of words, which must be there. Empty only if it was reported.
  public <T> Optional<T> word(String key, Map<String, T> words) {
    return required(key).flatMap(value -> wordIn(value, words));
  }

  /// One of a closed set of words.
  public <T> Optional<T> optionalWord(String key, Map<String, T> words) {
    return optional(key).flatMap(value -> wordIn(value, words));
  }

  private <T> Optional<T> wordIn(YamlValue value, Map<String, T> words) {
    return value.asText(problems).flatMap(text -> {
      var meant = Optional.ofNullable(words.get(text));
      if (meant.isEmpty()) {
        reportUnknownWord(value, text, words.keySet());
      }
      return meant;
    });
  }

  private void reportUnknownWord(YamlValue value, String text, Set<String> words) {
    problems.add(
        value.at(),
        Wording.quoted(text),
        Wording.oneOf(words),
        Spelling.didYouMean(text, words, "Use one of these words."));
  }

  /// Reports something of ours about the value of a key, at its place.
  public void problem(String key, String found, String expected, String advice) {
    problems.add(at(key), found, expected, advice);
  }

  /// Whether nothing has been reported since this map was opened.
  public boolean sound() {
    return problems.size() == problemsBefore;
  }

  /// Reports each key that was not asked for.
  public void done() {
    for (YamlMap.Entry entry : map.entries()) {
      if (!asked.contains(entry.key())) {
        reportUnknown(entry);
      }
    }
  }

  private void reportUnknown(YamlMap.Entry entry) {
    var free = asked.stream()
        .filter(key -> map.entry(key).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    var listed = Wording.listed(asked, KEYS_LISTED);
    problems.add(
        entry.keyAt(),
        "the key " + Wording.quoted(entry.key()),
        asked.isEmpty() ? what + " without keys" : "a key of " + what + ": " + listed,
        Spelling.didYouMean(entry.key(), free, "Correct its spelling or remove it."));
  }

  /// Reports keys that were not asked for; then, if nothing was reported since this map was opened,
  /// builds the result.
  public <T> Optional<T> made(Supplier<T> result) {
    done();
    return sound() ? Optional.of(result.get()) : Optional.empty();
  }
}
