package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.supportperiod.Change.Kind;
import org.assay.supportperiod.Softener.Weight;

/// Compares two snapshots of one source.
///
/// Where the words name the product that the snapshots are kept for, only what they say of it is
/// compared; a page for several products needs a line of the list for each. Names are the same
/// whatever their case, blanks and remarks in parentheses ("Indoor camera (new!)").
public final class SnapshotComparison {

  private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1);

  private final Snapshot earlier;
  private final Snapshot later;
  private final List<Remembered> before;
  private final List<Remembered> after;

  private SnapshotComparison(Snapshot earlier, Snapshot later) {
    this.earlier = earlier;
    this.later = later;
    var called = new ProductNames(List.of(later.product()));
    boolean named = fit(earlier, called) > 0 || fit(later, called) > 0;
    this.before = named ? concerning(earlier, called) : earlier.statements();
    this.after = named ? concerning(later, called) : later.statements();
  }

  private static int fit(Snapshot snapshot, ProductNames called) {
    return snapshot.statements().stream()
        .mapToInt(one -> fit(one, called))
        .max()
        .orElse(0);
  }

  private static int fit(Remembered statement, ProductNames called) {
    return statement.products().stream().mapToInt(called::fit).max().orElse(0);
  }

  /// What a snapshot says of the product, and what it says without a name.
  private static List<Remembered> concerning(Snapshot snapshot, ProductNames called) {
    int best = fit(snapshot, called);
    return snapshot.statements().stream()
        .filter(one -> one.products().isEmpty() || (best > 0 && fit(one, called) == best))
        .toList();
  }

  /// What became of each promise: one change for each product or batch that the words name, or
  /// one for all where they name none.
  public static List<Change> compare(Snapshot earlier, Snapshot later) {
    return new SnapshotComparison(earlier, later).changes();
  }

  private List<Change> changes() {
    if (isOneProduct()) {
      return List.of(change("", Optional.of(before.getFirst()), Optional.of(after.getFirst())));
    }
    var changes = new ArrayList<Change>();
    for (var name : names().entrySet()) {
      changes.add(change(name.getValue(), best(before, name.getKey()), best(after, name.getKey())));
    }
    return List.copyOf(changes);
  }

  /// One statement on each side, and a name that they share: other names are other names for it.
  private boolean isOneProduct() {
    return before.size() == 1
        && after.size() == 1
        && before.getFirst().products().stream()
            .map(SnapshotComparison::key)
            .anyMatch(after.getFirst().products().stream()
                .map(SnapshotComparison::key)
                .collect(Collectors.toSet())::contains)
        && !(before.getFirst().promise() instanceof Promise.Unstated)
        && !(after.getFirst().promise() instanceof Promise.Unstated);
  }

  /// How each name is compared, and how it is written; none for what is said without a name.
  private Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    boolean unnamed = Stream.concat(before.stream(), after.stream())
        .anyMatch(one -> one.products().isEmpty());
    if (unnamed || (before.isEmpty() && after.isEmpty())) names.put("", "");
    for (var statements : List.of(before, after)) {
      for (var statement : statements) {
        statement.products().forEach(product -> names.putIfAbsent(key(product), product));
      }
    }
    return names;
  }

  private static String key(String product) {
    var key = new StringBuilder();
    int depth = 0;
    for (var c : product.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '(') depth++;
      if (depth == 0) key.append(c);
      if (c == ')' && depth > 0) depth--;
    }
    return String.join(" ", key.toString().strip().split("\\s+", -1));
  }

  private Change change(String about, Optional<Remembered> before, Optional<Remembered> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return change(Kind.UNCHANGED, about, "neither says how long", before, after);
    }
    if (before.isEmpty()) {
      return change(Kind.INCOMPARABLE, about, "nothing was said before", before, after);
    }
    if (after.isEmpty()) {
      return change(Kind.WITHDRAWN, about, "nothing is said any more", before, after);
    }
    return compare(about, before.get(), after.get());
  }

  /// What a snapshot says for a name: the words that name it, else those that name none. Of
  /// several the one with the latest end counts.
  private static Optional<Remembered> best(List<Remembered> statements, String key) {
    var named = statements.stream().filter(one -> names(one, key)).toList();
    var candidates = named.isEmpty()
        ? statements.stream()
            .filter(one -> key.isEmpty() || one.products().isEmpty())
            .toList()
        : named;
    return candidates.stream()
        .filter(one -> !(one.promise() instanceof Promise.Unstated))
        .reduce((best, next) -> endsLater(next, best) ? next : best);
  }

  private static boolean names(Remembered statement, String key) {
    return key.isEmpty()
        ? statement.products().isEmpty()
        : statement.products().stream().anyMatch(product -> key(product).equals(key));
  }

  private static boolean endsLater(Remembered candidate, Remembered than) {
    var end = span(candidate.promise());
    var other = span(than.promise());
    if (end.isEmpty() || other.isEmpty()) return end.isPresent() && other.isEmpty();
    return end.get().last().isAfter(other.get().last());
  }

  // ---- comparing two promises

  private record Span(LocalDate first, LocalDate last) {}

  private Change compare(String about, Remembered before, Remembered after) {
    var old = span(before.promise());
    var now = span(after.promise());
    if (old.isPresent() && now.isEmpty()) {
      return change(Kind.WITHDRAWN, about, "the end date is no longer given", before, after);
    }
    if (old.isPresent()) return byDates(about, before, after, old.get(), now.orElseThrow());
    if (before.promise() instanceof Promise.Lasting one
        && after.promise() instanceof Promise.Lasting other) {
      return byLengths(about, before, after, one, other);
    }
    if (after.promise() instanceof Promise.Over) {
      return change(Kind.WITHDRAWN, about, "no updates are promised any more", before, after);
    }
    return before.promise().equals(after.promise())
        ? same(about, before, after)
        : change(
            Kind.INCOMPARABLE, about, "the two are not counted in the same way", before, after);
  }

  private Change byDates(String about, Remembered before, Remembered after, Span old, Span now) {
    var dates = "%s, and %s before".formatted(words(after), words(before));
    if (now.equals(old)) return same(about, before, after);
    if (now.last().isBefore(old.first())
        || (!now.first().isAfter(old.first()) && now.last().isBefore(old.last()))) {
      return change(Kind.SHORTENED, about, "it ends sooner: " + dates, before, after);
    }
    boolean later = now.first().isAfter(old.last())
        || (!now.first().isBefore(old.first()) && now.last().isAfter(old.last()));
    return later
        ? change(Kind.EXTENDED, about, "it ends later: " + dates, before, after)
        : change(Kind.INCOMPARABLE, about, "one is less exact: " + dates, before, after);
  }

  private Change byLengths(
      String about,
      Remembered before,
      Remembered after,
      Promise.Lasting one,
      Promise.Lasting other) {
    if (!one.anchor().code().equals(other.anchor().code())) {
      return change(
          Kind.INCOMPARABLE, about, "the two are counted from different days", before, after);
    }
    var old = EPOCH.plus(one.length().least());
    var now = EPOCH.plus(other.length().least());
    var lengths =
        "%s, and %s before".formatted(other.length().words(), one.length().words());
    if (now.isBefore(old)) {
      return change(Kind.SHORTENED, about, "it is shorter: " + lengths, before, after);
    }
    return now.isAfter(old)
        ? change(Kind.EXTENDED, about, "it is longer: " + lengths, before, after)
        : same(about, before, after);
  }

  /// The same time; but words that turn it from a promise into less are no longer the same
  /// promise.
  private Change same(String about, Remembered before, Remembered after) {
    if (isSoft(after) && !isSoft(before)) {
      return change(
          Kind.INCOMPARABLE,
          about,
          "the time is the same, and it is no longer promised as a minimum",
          before,
          after);
    }
    return change(Kind.UNCHANGED, about, "it says the same", before, after);
  }

  private static boolean isSoft(Remembered statement) {
    return statement.softeners().stream().anyMatch(one -> one.weight() == Weight.NOT_A_MINIMUM);
  }

  private static String words(Remembered statement) {
    return switch (statement.promise()) {
      case Promise.Until until -> until.end().words();
      case Promise.Over over -> over.since().map(WrittenDate::words).orElse("now");
      case Promise.Lasting lasting -> lasting.length().words();
      case Promise.Open open -> open.end().words();
      case Promise.Unstated _ -> "nothing";
    };
  }

  /// The days that a promise may end on; empty where it has no end date at all.
  private static Optional<Span> span(Promise promise) {
    return switch (promise) {
      case Promise.Until until -> span(until.end());
      case Promise.Over over -> over.since().flatMap(SnapshotComparison::span);
      case Promise.Lasting lasting ->
        lasting
            .anchor()
            .date()
            .flatMap(WrittenDate::lastDay)
            .map(day -> day.plus(lasting.length().least()).minusDays(1))
            .map(day -> new Span(day, day));
      case Promise.Open _, Promise.Unstated _ -> Optional.empty();
    };
  }

  private static Optional<Span> span(WrittenDate date) {
    return switch (date) {
      case WrittenDate.Day day -> Optional.of(new Span(day.day(), day.day()));
      case WrittenDate.InMonth month ->
        Optional.of(new Span(month.month().atEndOfMonth(), month.month().atEndOfMonth()));
      case WrittenDate.InQuarter quarter -> {
        var first = LocalDate.of(quarter.year(), quarter.quarter() * 3 - 2, 1);
        yield Optional.of(new Span(first, first.plusMonths(3).minusDays(1)));
      }
      case WrittenDate.InYear year ->
        Optional.of(new Span(LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year(), 12, 31)));
      case WrittenDate.Either either ->
        Optional.of(
            either.dayFirst().isBefore(either.monthFirst())
                ? new Span(either.dayFirst(), either.monthFirst())
                : new Span(either.monthFirst(), either.dayFirst()));
      case WrittenDate.Vague _, WrittenDate.NoSuchDay _ -> Optional.empty();
    };
  }

  // ---- making changes

  private Change change(
      Kind kind, String about, String reason, Remembered before, Remembered after) {
    return change(kind, about, reason, Optional.of(before), Optional.of(after));
  }

  private Change change(
      Kind kind,
      String about,
      String reason,
      Optional<Remembered> before,
      Optional<Remembered> after) {
    return new Change(
        kind,
        about,
        reason,
        earlier,
        later,
        before.map(Remembered::quote),
        after.map(Remembered::quote));
  }
}
