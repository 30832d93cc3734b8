package org.assay.assessment.render;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.Assessment;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.law.evaluation.EvidenceReference;

/// Writes what the answer rests on: the law, the dossier and its files, each with its SHA-256; and
/// which clauses are unsettled.
final class HtmlSources {

  private final Markup page;
  private final AssessmentReport report;
  private final Assessment assessment;

  HtmlSources(Markup page, AssessmentReport report) {
    this.page = page;
    this.report = report;
    this.assessment = report.assessment();
  }

  void write() throws IOException {
    page.in("table.files", () -> {
      page.in(
          "thead",
          () -> page.in("tr", () -> {
            page.text("th", "What", new Attribute("scope", "col"));
            page.text("th", "SHA-256", new Attribute("scope", "col"));
          }));
      page.in("tbody", this::rows);
    });
    unsettled();
  }

  private void rows() throws IOException {
    var regime = assessment.regime();
    row(
        "tr",
        "Law: %s, version %s".formatted(regime.id(), regime.version()),
        assessment.lawDigest());
    row("tr", "Dossier: " + AssessmentReport.PRODUCT_FILE, assessment.dossier().sha256());
    var files = List.copyOf(report.evidence().all());
    for (int index = 0; index < files.size(); index++) {
      file(index, files.get(index));
    }
  }

  private void file(int index, EvidenceReference file) throws IOException {
    row("tr#e-" + index, file.file(), file.sha256());
  }

  private void row(String tag, String what, String digest) throws IOException {
    page.in(tag, () -> {
      page.in("th", () -> page.text("bdi", what), new Attribute("scope", "row"));
      page.in("td", () -> page.text("code.digest", digest));
    });
  }

  private void unsettled() throws IOException {
    var unsettled = report.unsettled();
    if (unsettled.isEmpty()) {
      return;
    }
    page.text("h3", "To be checked at the source, or open to more than one reading");
    page.in("ul", () -> {
      for (var finding : unsettled) {
        page.in("li", () -> {
          page.words(finding.clause().title() + " ");
          HtmlTree.link(page, finding.clause());
        });
      }
    });
  }
}
