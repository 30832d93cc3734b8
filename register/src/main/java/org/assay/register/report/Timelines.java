package org.assay.register.report;

import java.util.ArrayList;
import java.util.List;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.ReportEvent;
import org.assay.handling.report.ReportReference;
import org.assay.handling.report.ReportTimeline;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;

/// The timeline of a report from its kept history.
final class Timelines {

  private Timelines() {}

  static ReportTimeline of(KeptReport report, List<ReportMessage> messages) {
    var events = new ArrayList<ReportEvent>();
    events.add(new ReportEvent.Received(report.receivedAt()));
    for (var message : messages) {
      message
          .kind()
          .step()
          .ifPresent(kind -> events.add(ReportEvent.of(step(kind, message), message.at())));
    }
    return ReportTimeline.of(events);
  }

  private static Step step(StepKind kind, ReportMessage message) {
    var detail = message.detail().orElse("");
    return switch (kind) {
      case CLOSE -> new Step.Close(ClosingReason.valueOf(detail));
      case LINK_DUPLICATE -> new Step.LinkDuplicate(new ReportReference(detail));
      default -> Step.of(kind);
    };
  }
}
