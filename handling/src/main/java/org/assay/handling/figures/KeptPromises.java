package org.assay.handling.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.handling.figures.LoggedReport.Keeping;
import org.assay.ledger.entry.AnswerKind;
import org.assay.ledger.entry.Event;

/// How well the promises to those were kept whose reports came in during a period.
///
/// ```java
/// KeptPromises.of(events, new Period(start, end), now).acknowledged(); // 17 of 18
/// ```
///
/// It follows from ledger entries alone, so that a stranger with the ledger comes to the same
/// figures. A promise whose time is over and that was not kept is broken, whether or not word
/// came later; one whose time is not over is not counted.
///
/// @param period when the reports came in
/// @param asOf when this was worked out
/// @param received how many came in
/// @param acknowledged of those whose acknowledgement was given or is overdue, how many were
///     acknowledged in time
/// @param updated of the reports of which at least one status update was given or is overdue,
///     how many have none that was late
/// @param updates of all status updates that were given or are overdue, how many came in time
/// @param medianToAcknowledge the time within which half of those that count for
///     `acknowledged` were acknowledged; one without an acknowledgement counts as longer than
///     any. Absent if half of them have none
/// @param medianToResolve the median time of those that are resolved; those that are not have
///     none
/// @param resolved how many are resolved
/// @param closed how many were closed without anything to resolve
/// @param open how many are open
/// @param overdue how many of the open ones are waiting for word that is late
/// @param caveats what the figures cannot show
public record KeptPromises(
    Period period,
    Instant asOf,
    int received,
    Share acknowledged,
    Share updated,
    Share updates,
    Optional<Duration> medianToAcknowledge,
    Optional<Duration> medianToResolve,
    int resolved,
    int closed,
    int open,
    int overdue,
    List<Caveat> caveats) {

  public KeptPromises {
    caveats = List.copyOf(caveats);
  }

  /// The figures of a period.
  ///
  /// @param events of the ledger, in its order; other events than those on reports are passed
  ///     over
  /// @param asOf the time at which what is not answered counts as late or not; nothing that
  ///     was logged for later counts
  public static KeptPromises of(Iterable<? extends Event> events, Period period, Instant asOf) {
    var ledger = LoggedReports.of(events, asOf);
    var reports = ledger.in(period);
    var acknowledgements =
        reports.stream().map(report -> report.acknowledgement(asOf)).toList();
    var acknowledged = share(acknowledgements);
    int waiting = acknowledgements.size() - acknowledged.of();
    return new KeptPromises(
        period,
        asOf,
        reports.size(),
        acknowledged,
        share(reports.stream().map(report -> worst(report.updates(asOf))).toList()),
        share(reports.stream().flatMap(report -> report.updates(asOf).stream()).toList()),
        Median.of(timesToAcknowledge(reports, asOf)),
        Median.of(timesToResolve(reports)),
        count(reports, report -> report.endedAs(AnswerKind.RESOLVED)),
        count(reports, report -> report.endedAs(AnswerKind.CLOSED)),
        count(reports, LoggedReport::isOpen),
        count(reports, report -> report.isLate(asOf)),
        caveats(reports.size(), waiting, ledger.withoutReceipt()));
  }

  private static Share share(Collection<Keeping> promises) {
    int kept = (int) promises.stream().filter(Keeping.KEPT::equals).count();
    int broken = (int) promises.stream().filter(Keeping.BROKEN::equals).count();
    return new Share(kept, kept + broken);
  }

  private static Keeping worst(List<Keeping> updates) {
    if (updates.contains(Keeping.BROKEN)) return Keeping.BROKEN;
    return updates.contains(Keeping.KEPT) ? Keeping.KEPT : Keeping.OPEN;
  }

  private static List<Optional<Duration>> timesToAcknowledge(
      List<LoggedReport> reports, Instant asOf) {
    return reports.stream()
        .filter(report -> report.acknowledgement(asOf) != Keeping.OPEN)
        .map(report -> report.acknowledgedAt().map(report::until))
        .toList();
  }

  private static List<Optional<Duration>> timesToResolve(List<LoggedReport> reports) {
    return reports.stream()
        .filter(report -> report.endedAs(AnswerKind.RESOLVED))
        .map(report -> report.ending().map(ending -> report.until(ending.answeredAt())))
        .toList();
  }

  private static int count(List<LoggedReport> reports, Predicate<LoggedReport> which) {
    return (int) reports.stream().filter(which).count();
  }

  private static List<Caveat> caveats(int received, int waiting, int withoutReceipt) {
    var caveats = new ArrayList<Caveat>();
    if (received == 0) caveats.add(new Caveat(Caveat.Kind.NOTHING_TO_COUNT, 0));
    if (received > 0 && received < Share.FEW) {
      caveats.add(new Caveat(Caveat.Kind.FEW, received));
    }
    if (waiting > 0) caveats.add(new Caveat(Caveat.Kind.NOT_YET_DUE, waiting));
    if (withoutReceipt > 0) {
      caveats.add(new Caveat(Caveat.Kind.RECEIPT_MISSING, withoutReceipt));
    }
    caveats.add(new Caveat(Caveat.Kind.CONTENT_NOT_SEEN, 0));
    caveats.add(new Caveat(Caveat.Kind.ENTERED_ONLY, 0));
    return caveats;
  }
}
