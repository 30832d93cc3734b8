package org.assay.handling.report;

import static org.assay.handling.report.ReportState.ACKNOWLEDGED;
import static org.assay.handling.report.ReportState.CLOSED;
import static org.assay.handling.report.ReportState.DUPLICATE;
import static org.assay.handling.report.ReportState.RECEIVED;
import static org.assay.handling.report.ReportState.RESOLUTION_DEVELOPMENT;
import static org.assay.handling.report.ReportState.RESOLVED;
import static org.assay.handling.report.ReportState.VERIFICATION;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Kinds of steps: whose they are, and in which states they can be taken.
public enum StepKind {
  /// Tells the finder that the report has come in. It comes first, always: that is the
  /// promise.
  ACKNOWLEDGE(Party.RESPONDER, RECEIVED),
  /// Begins to find out whether it is so; also after all, when it is no duplicate or needs
  /// another look.
  START_VERIFICATION(Party.RESPONDER, ACKNOWLEDGED, RESOLUTION_DEVELOPMENT, DUPLICATE),
  /// Says that it is so, and begins to work on a solution.
  START_RESOLUTION(Party.RESPONDER, VERIFICATION),
  /// Tells the finder how it stands.
  SEND_UPDATE(
      Party.RESPONDER,
      ACKNOWLEDGED,
      VERIFICATION,
      RESOLUTION_DEVELOPMENT,
      DUPLICATE,
      RESOLVED,
      CLOSED),
  /// Asks the finder something, which is word to the finder, too.
  ASK(Party.RESPONDER, ACKNOWLEDGED, VERIFICATION, RESOLUTION_DEVELOPMENT, DUPLICATE),
  /// Says that another report told of the same before.
  LINK_DUPLICATE(Party.RESPONDER, ACKNOWLEDGED, VERIFICATION, RESOLUTION_DEVELOPMENT),
  /// Tells the finder that the issue is resolved.
  RESOLVE(Party.RESPONDER, VERIFICATION, RESOLUTION_DEVELOPMENT, DUPLICATE),
  /// Tells the finder that there is nothing to resolve, and why.
  CLOSE(Party.RESPONDER, ACKNOWLEDGED, VERIFICATION, RESOLUTION_DEVELOPMENT, DUPLICATE),
  /// Takes up again what had come to its end.
  REOPEN(Party.RESPONDER, RESOLVED, CLOSED),
  /// The finder writes something more, at any time.
  FINDER_WRITES(
      Party.FINDER,
      RECEIVED,
      ACKNOWLEDGED,
      VERIFICATION,
      RESOLUTION_DEVELOPMENT,
      DUPLICATE,
      RESOLVED,
      CLOSED);

  private final Party party;

  @SuppressWarnings("ImmutableEnumChecker") // it is an unmodifiable copy
  private final Set<ReportState> states;

  StepKind(Party party, ReportState first, ReportState... others) {
    this.party = party;
    this.states = Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  /// Who takes it.
  public Party party() {
    return party;
  }

  /// In which states it can be taken.
  public Set<ReportState> states() {
    return states;
  }
}
