package org.assay.server.inbox;

import jakarta.inject.Singleton;
import org.assay.register.report.Answered;
import org.assay.register.report.KeptReport;
import org.assay.register.report.Reports;
import org.assay.server.api.Problem;

/// Finds reports for programs, and says what became of what they asked for.
@Singleton
class ReportAnswers {

  private final Reports reports;

  ReportAnswers(Reports reports) {
    this.reports = reports;
  }

  /// The report of an id, or of a reference such as `K7QMT-2XPDA`.
  KeptReport find(String idOrReference) {
    return reports
        .find(idOrReference)
        .or(() -> reports.byReference(idOrReference))
        .orElseThrow(() -> Problem.notFound("There is no such report.").thrown());
  }

  static ReportJson done(Answered answered) {
    return switch (answered) {
      case Answered.Done(var report) -> ReportJson.of(report, "");
      case Answered.Refused(var why) ->
        throw Problem.conflict("step-refused", why).thrown();
      case Answered.Outdated(var now) ->
        throw Problem.conflict(
                "report-changed",
                "The report has version %d by now: look at it again.".formatted(now.version()))
            .thrown();
      case Answered.NotThere _ ->
        throw Problem.notFound("There is no such report.").thrown();
    };
  }
}
