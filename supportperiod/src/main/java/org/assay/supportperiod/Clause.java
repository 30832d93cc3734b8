package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has been gathered so far towards one statement. Changed while a sentence is read, and
/// thrown away after.
final class Clause {

  /// What the clause is about.
  enum Subject {
    SECURITY,
    GENERAL,
    FEATURES,
    WARRANTY;

    boolean isUpdates() {
      return this != WARRANTY;
    }
  }

  private static final int MOST_PRODUCTS = 200;

  @Nullable
  Subject subject;
  /// Taken over from the clause before, and given up for any subject that is named.
  boolean inherited;

  @Nullable
  WrittenDate until;

  @Nullable
  WrittenDate from;

  @Nullable
  Length length;

  @Nullable
  AnchorEvent anchor;

  @Nullable
  WrittenDate anchorDate;

  @Nullable
  OpenEnd open;

  boolean least;
  boolean ended;
  boolean notGiven;
  boolean label;
  int at = -1;
  final Set<Softener> softeners = EnumSet.noneOf(Softener.class);
  final List<String> products = new ArrayList<>();

  boolean hasTime() {
    return until != null || length != null || open != null;
  }

  boolean isEmpty() {
    return subject == null
        && !hasTime()
        && from == null
        && anchor == null
        && softeners.isEmpty()
        && products.isEmpty()
        && !least
        && !ended
        && !notGiven;
  }

  void add(String product) {
    if (products.size() < MOST_PRODUCTS && !products.contains(product)) products.add(product);
  }

  /// Whether both give a time of the same kind, so that they are two statements.
  boolean clashesWith(Clause later) {
    return (until != null && later.until != null)
        || (length != null && later.length != null)
        || (open != null && later.hasTime())
        || (hasTime() && later.open != null);
  }

  /// Takes in what a later part of the sentence adds.
  void take(Clause later) {
    subject = merged(subject, later.subject);
    inherited = inherited && later.subject == null;
    until = until == null ? later.until : until;
    from = from == null ? later.from : from;
    length = length == null ? later.length : length;
    anchor = anchor == null ? later.anchor : anchor;
    anchorDate = anchorDate == null ? later.anchorDate : anchorDate;
    open = open == null ? later.open : open;
    least |= later.least;
    ended |= later.ended;
    notGiven |= later.notGiven;
    at = at < 0 ? later.at : at;
    softeners.addAll(later.softeners);
    later.products.forEach(this::add);
  }

  private static @Nullable Subject merged(@Nullable Subject one, @Nullable Subject other) {
    if (one == null) return other;
    if (other == null) return one;
    return one.compareTo(other) <= 0 ? one : other;
  }

  /// The promise that was gathered.
  Promise promise() {
    var end = until == null && notGiven ? dayBefore(from) : until;
    if (end != null) {
      return ended
          ? new Promise.Over(Optional.of(end))
          : new Promise.Until(end, Optional.ofNullable(length));
    }
    if (open != null && !notGiven) return new Promise.Open(open);
    if (length != null) return new Promise.Lasting(length, anchor());
    return notGiven || ended ? new Promise.Over(Optional.empty()) : new Promise.Unstated();
  }

  /// "From 1 January 2028 no more updates": the last day is the one before.
  private static @Nullable WrittenDate dayBefore(@Nullable WrittenDate first) {
    return first instanceof WrittenDate.Day(var day) ? new WrittenDate.Day(day.minusDays(1)) : null;
  }

  private Anchor anchor() {
    if (anchor != null) return new Anchor.Event(anchor, Optional.ofNullable(anchorDate));
    return from == null ? new Anchor.Unstated() : new Anchor.On(from);
  }
}
