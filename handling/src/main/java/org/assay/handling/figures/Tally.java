package org.assay.handling.figures;

import java.time.Instant;
import java.util.List;
import org.assay.handling.figures.LoggedReport.Keeping;
import org.assay.ledger.entry.AnswerKind;

/// What is counted of reports, one after the other, so that they need not be held together.
final class Tally {

  private final Instant asOf;
  final Promises acknowledgements = new Promises();
  final Promises updatedReports = new Promises();
  final Promises updates = new Promises();
  final Times toAcknowledge = new Times();
  final Times toResolve = new Times();
  int received;
  int resolved;
  int closed;
  int open;
  int overdue;

  Tally(Instant asOf) {
    this.asOf = asOf;
  }

  void count(LoggedReport report) {
    received++;
    var acknowledgement = report.acknowledgement(asOf);
    acknowledgements.count(acknowledgement);
    if (acknowledgement != Keeping.OPEN) {
      toAcknowledge.add(report.acknowledgedAt().map(report::until));
    }
    var each = report.updates(asOf);
    each.forEach(updates::count);
    updatedReports.count(worst(each));
    if (report.endedAs(AnswerKind.RESOLVED)) {
      resolved++;
      toResolve.add(report.ending().map(ending -> report.until(ending.answeredAt())));
    }
    if (report.endedAs(AnswerKind.CLOSED)) closed++;
    if (report.isOpen()) open++;
    if (report.isLate(asOf)) overdue++;
  }

  private static Keeping worst(List<Keeping> updates) {
    if (updates.contains(Keeping.BROKEN)) return Keeping.BROKEN;
    return updates.contains(Keeping.KEPT) ? Keeping.KEPT : Keeping.OPEN;
  }

  /// How promises of one kind stand.
  static final class Promises {
    private int kept;
    private int broken;
    private int waiting;

    void count(Keeping keeping) {
      switch (keeping) {
        case KEPT -> kept++;
        case BROKEN -> broken++;
        case OPEN -> waiting++;
      }
    }

    /// Of those whose time is over or that were kept before.
    Share share() {
      return new Share(kept, kept + broken);
    }

    int waiting() {
      return waiting;
    }
  }
}
