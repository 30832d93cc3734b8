package org.assay.law.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.input.Position;

/// The value of a known fact, with the place where it was stated. Unknown facts have no value: they
/// are absent.
public sealed interface FactValue {

  /// Where the dossier states it.
  Position at();

  /// The value as conditions see it: `String`, `Boolean`, `Long`, `Instant`, `Map` or `List`.
  Object seenByConditions();

  /// A single value, kept as conditions see it.
  record Single(FactType type, Object seenByConditions, Position at) implements FactValue {

    public static Single date(LocalDate date, Position at) {
      return new Single(FactType.Scalar.DATE, asInstant(date), at);
    }

    /// A date as conditions see it: the start of that day in UTC.
    public static Instant asInstant(LocalDate date) {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// The value as a person wrote it.
    public String text() {
      return seenByConditions instanceof Instant ? date().toString() : seenByConditions.toString();
    }

    /// The day, if the type is `date`.
    public LocalDate date() {
      return LocalDate.ofInstant((Instant) seenByConditions, ZoneOffset.UTC);
    }
  }

  /// A group with the fields that are known.
  final class Fields implements FactValue {
    private final FactType.Group type;
    private final Map<String, FactValue> known;
    private final Position at;
    private final Map<String, Object> seen;

    public Fields(FactType.Group type, Map<String, FactValue> known, Position at) {
      this.type = type;
      this.known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
      this.at = at;
      this.seen = seenIn(this.known);
    }

    private static Map<String, Object> seenIn(Map<String, FactValue> known) {
      var seen = new LinkedHashMap<String, Object>();
      known.forEach((key, value) -> seen.put(key, value.seenByConditions()));
      return Collections.unmodifiableMap(seen);
    }

    public FactType.Group type() {
      return type;
    }

    public Map<String, FactValue> known() {
      return known;
    }

    public Optional<FactValue> field(String key) {
      return Optional.ofNullable(known.get(key));
    }

    /// The single value of a field as a person wrote it, if it is known.
    public Optional<String> text(String key) {
      return single(key).map(Single::text);
    }

    public Optional<Boolean> truth(String key) {
      return single(key).map(Single::seenByConditions).map(Boolean.class::cast);
    }

    public Optional<Long> wholeNumber(String key) {
      return single(key).map(Single::seenByConditions).map(Long.class::cast);
    }

    public Optional<LocalDate> date(String key) {
      return single(key).map(Single::date);
    }

    private Optional<Single> single(String key) {
      return field(key).map(Single.class::cast);
    }

    /// The fields of a nested group, if anything is known of it.
    public Optional<Fields> fields(String key) {
      return field(key).map(Fields.class::cast);
    }

    /// The elements of a list, if it is known. An empty list is known: there are none.
    public Optional<List<FactValue>> list(String key) {
      return field(key).map(Items.class::cast).map(Items::items);
    }

    /// The groups in a list; none also if the list is unknown.
    public List<Fields> each(String key) {
      return list(key).orElse(List.of()).stream().map(Fields.class::cast).toList();
    }

    /// The single values in a list as a person wrote them; none also if the list is unknown.
    public List<String> texts(String key) {
      return list(key).orElse(List.of()).stream()
          .map(Single.class::cast)
          .map(Single::text)
          .toList();
    }

    @Override
    public Position at() {
      return at;
    }

    @Override
    public Map<String, Object> seenByConditions() {
      return seen;
    }
  }

  /// A list, complete as given.
  final class Items implements FactValue {
    private final FactType.ListOf type;
    private final List<FactValue> items;
    private final Position at;
    private final List<Object> seen;

    public Items(FactType.ListOf type, List<FactValue> items, Position at) {
      this.type = type;
      this.items = List.copyOf(items);
      this.at = at;
      this.seen = this.items.stream().map(FactValue::seenByConditions).toList();
    }

    public FactType.ListOf type() {
      return type;
    }

    public List<FactValue> items() {
      return items;
    }

    @Override
    public Position at() {
      return at;
    }

    @Override
    public List<Object> seenByConditions() {
      return seen;
    }
  }
}
