package org.assay.handling.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    var ledger = new LoggedReports();
    for (var event : events) ledger.add(event);
    return of(ledger, period, asOf);
  }

  /// The figures of a period, from a ledger that was read before.
  ///
  /// @param asOf the time at which what is not answered counts as late or not; nothing that
  ///     was logged for later counts
  public static KeptPromises of(LoggedReports ledger, Period period, Instant asOf) {
    var tally = new Tally(asOf);
    ledger.in(period, asOf).forEach(tally::count);
    return new KeptPromises(
        period,
        asOf,
        tally.received,
        tally.acknowledgements.share(),
        tally.updatedReports.share(),
        tally.updates.share(),
        tally.toAcknowledge.median(),
        tally.toResolve.median(),
        tally.resolved,
        tally.closed,
        tally.open,
        tally.overdue,
        caveats(tally.received, tally.acknowledgements.waiting(), ledger.withoutReceipt(asOf)));
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
