package org.assay.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.disclosure.Promise.Kind;

/// Judges acknowledgement and status updates from what the passages promise.
///
/// @param promises what they promise
/// @param unread why nothing can be said, if nothing can
record Timing(List<Promise> promises, Optional<String> unread) {

  private static final String VAGUE =
      "no time is stated: our reading is that such words are no time (practice, not law)";

  private static final String UNCLEAR =
      "the page states a time, and it is not plain what of; a person has to read it";

  Finding acknowledgement() {
    return longest(Kind.ACKNOWLEDGED_WITHIN)
        .map(promise -> timed(
            Limb.ACKNOWLEDGEMENT,
            Verdict.MET,
            "a report is acknowledged: " + time(promise),
            promise))
        .or(() -> first(Kind.NOT_ACKNOWLEDGED)
            .map(promise ->
                quoted(Limb.ACKNOWLEDGEMENT, "the page says that reports get no answer", promise)))
        .or(() -> near(Kind.UNCLEAR_TIME, Kind.ACKNOWLEDGED_VAGUELY)
            .map(promise -> timed(Limb.ACKNOWLEDGEMENT, Verdict.UNDETERMINED, UNCLEAR, promise)))
        .or(() -> vague(Kind.ACKNOWLEDGED_VAGUELY, Limb.ACKNOWLEDGEMENT))
        .or(() -> first(Kind.UNCLEAR_TIME)
            .map(promise -> timed(Limb.ACKNOWLEDGEMENT, Verdict.UNDETERMINED, UNCLEAR, promise)))
        .orElseGet(() ->
            nothing(Limb.ACKNOWLEDGEMENT, "the page does not say when a report is acknowledged"));
  }

  private static String time(Promise promise) {
    return promise.time().map(StatedTime::normalised).orElse("");
  }

  Finding updates() {
    return longest(Kind.UPDATED_EVERY)
        .map(promise ->
            timed(Limb.STATUS_UPDATES, Verdict.MET, "updates come every " + time(promise), promise))
        .or(() -> first(Kind.UPDATED_ONCE)
            .map(promise -> timed(
                Limb.STATUS_UPDATES,
                Verdict.UNDETERMINED,
                "one update is promised, and not when the next ones come",
                promise)))
        .or(() -> first(Kind.UPDATED_ON_EVENTS)
            .map(promise -> timed(
                Limb.STATUS_UPDATES,
                Verdict.UNDETERMINED,
                "updates follow events; whether that says when they come is for a person to judge",
                promise)))
        .or(() -> first(Kind.UPDATED_IN_PUBLIC)
            .map(promise -> timed(
                Limb.STATUS_UPDATES,
                Verdict.UNDETERMINED,
                "updates are published; whether reporters get them so is for a person to judge",
                promise)))
        .or(() -> first(Kind.NOT_UPDATED)
            .map(promise -> quoted(
                Limb.STATUS_UPDATES, "the page says that reporters get no updates", promise)))
        .or(() -> near(Kind.UNCLEAR_INTERVAL, Kind.UPDATED_VAGUELY)
            .map(promise -> timed(Limb.STATUS_UPDATES, Verdict.UNDETERMINED, UNCLEAR, promise)))
        .or(() -> vague(Kind.UPDATED_VAGUELY, Limb.STATUS_UPDATES))
        .or(() -> first(Kind.UNCLEAR_INTERVAL)
            .map(promise -> timed(Limb.STATUS_UPDATES, Verdict.UNDETERMINED, UNCLEAR, promise)))
        .orElseGet(() -> nothing(
            Limb.STATUS_UPDATES, "the page does not say when a reporter gets status updates"));
  }

  private static final Set<Kind> UPDATES = Set.of(
      Kind.UPDATED_EVERY,
      Kind.UPDATED_ONCE,
      Kind.UPDATED_ON_EVENTS,
      Kind.UPDATED_IN_PUBLIC,
      Kind.UPDATED_VAGUELY);

  Finding untilResolution() {
    var updates = promises.stream()
        .filter(one -> UPDATES.contains(one.kind()))
        .filter(one -> unread.isEmpty() || one.time().isPresent())
        .toList();
    var ends = all(Kind.GOES_ON_UNTIL_RESOLVED);
    if (updates.isEmpty() && first(Kind.UNCLEAR_INTERVAL).isPresent()) {
      return timed(
          Limb.UNTIL_RESOLUTION,
          Verdict.UNDETERMINED,
          UNCLEAR,
          first(Kind.UNCLEAR_INTERVAL).get());
    }
    if (updates.isEmpty()) {
      return nothing(Limb.UNTIL_RESOLUTION, "no updates are promised, so none go on");
    }
    var end = ends.stream().filter(one -> isNear(one, updates)).findFirst();
    if (end.isPresent()) {
      return timed(
          Limb.UNTIL_RESOLUTION,
          Verdict.MET,
          "updates go on until the issue is resolved",
          end.get());
    }
    return first(Kind.UPDATED_EVERY)
        .or(() -> first(Kind.UPDATED_IN_PUBLIC))
        .map(promise -> timed(
            Limb.UNTIL_RESOLUTION,
            Verdict.UNDETERMINED,
            "updates come again and again, but the page does not say until when",
            promise))
        .orElseGet(() -> quoted(
            Limb.UNTIL_RESOLUTION,
            "the page does not say that updates go on until the issue is resolved",
            updates.getFirst()));
  }

  /// The words about the end stand in the same passage as an update, or close to one.
  private static boolean isNear(Promise end, List<Promise> updates) {
    int block = end.passage().block().index();
    return updates.stream()
        .anyMatch(update -> Math.abs(update.passage().block().index() - block) <= 2);
  }

  private Optional<Promise> first(Kind kind) {
    return promises.stream().filter(promise -> promise.kind() == kind).findFirst();
  }

  /// The first of a kind; where its passage states several times, for several severities, the
  /// longest of them, as that one holds for every report.
  private Optional<Promise> longest(Kind kind) {
    return first(kind)
        .flatMap(first -> all(kind).stream()
            .filter(one -> one.passage().equals(first.passage()))
            .max(Comparator.comparingDouble(Timing::days)));
  }

  private static double days(Promise promise) {
    return promise.time().map(StatedTime::calendarDaysAtMost).orElse(0.0);
  }

  /// An unclear time that stands beside vague words: the two may be one promise.
  private Optional<Promise> near(Kind unclear, Kind vague) {
    var vagueOnes = all(vague);
    return all(unclear).stream().filter(one -> isNear(one, vagueOnes)).findFirst();
  }

  private Optional<Finding> vague(Kind kind, Limb limb) {
    return unread.isPresent()
        ? Optional.empty()
        : first(kind).map(promise -> quoted(limb, VAGUE, promise));
  }

  private List<Promise> all(Kind kind) {
    return promises.stream().filter(promise -> promise.kind() == kind).toList();
  }

  private static Finding timed(Limb limb, Verdict verdict, String reason, Promise promise) {
    var time = limb == Limb.UNTIL_RESOLUTION ? Optional.<StatedTime>empty() : promise.time();
    return new Finding(limb, verdict, reason, List.of(promise.passage().quote()), time);
  }

  private static Finding quoted(Limb limb, String reason, Promise promise) {
    return Finding.of(limb, Verdict.NOT_MET, reason, promise.passage().quote());
  }

  private Finding nothing(Limb limb, String reason) {
    return unread
        .map(why -> Finding.of(limb, Verdict.UNDETERMINED, why))
        .orElseGet(() -> Finding.of(limb, Verdict.NOT_MET, reason));
  }
}
