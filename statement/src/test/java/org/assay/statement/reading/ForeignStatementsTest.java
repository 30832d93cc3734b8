package org.assay.statement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assay.law.evaluation.Verdict;
import org.assay.pages.PageSource;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;
import org.junit.jupiter.api.Test;

/// Statements in the manner of many hands, read item by item and held against what a person read.
/// The labels are of the same hand as the reader: the figures say that it does what was meant, not
/// how it fares with statements that nobody has seen.
class ForeignStatementsTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/org/assay/statement/reading/statements");

  private static final int LEAST_RIGHT_IN_A_HUNDRED = 97;

  private record Label(String file, String item, String verdict) {}

  private static List<Label> labels() throws IOException {
    var lines = Files.readAllLines(FOLDER.resolve("labels.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
    var labels = new ArrayList<Label>();
    for (var row : lines.subList(1, lines.size())) {
      for (int i = 1; i < row.length; i++) {
        labels.add(new Label(row[0], lines.getFirst()[i], row[i]));
      }
    }
    return labels;
  }

  private static Finding read(String file) throws IOException {
    var path = FOLDER.resolve(file);
    return file.matches(".*\\.(yaml|json)")
        ? ForeignStatement.read(file, Files.readString(path)).finding()
        : ForeignStatement.read(PageSource.read(path)).finding();
  }

  private static String found(Finding finding) {
    return switch (finding.verdict()) {
      case MET -> "m";
      case NOT_MET -> "n";
      case UNDETERMINED -> "u";
      case NOT_APPLICABLE -> "-";
    };
  }

  @Test
  void itemsAreFoundOrNamedAsMissing() throws IOException {
    var labels = labels();
    var wrong = new ArrayList<String>();
    for (var label : labels) {
      var found = found(read(label.file()).part(label.item()));
      if (!found.equals(label.verdict())) {
        wrong.add(
            "%s %s: read %s, is %s".formatted(label.file(), label.item(), found, label.verdict()));
      }
    }
    assertThat(labels.stream().map(Label::file).distinct().count()).isGreaterThanOrEqualTo(25);
    assertThat(100.0 * (labels.size() - wrong.size()) / labels.size())
        .as("of %d items: %s", labels.size(), wrong)
        .isGreaterThanOrEqualTo(LEAST_RIGHT_IN_A_HUNDRED);
  }

  /// What is missing must never be read as there.
  @Test
  void nothingThatIsMissingIsMet() throws IOException {
    var wrong = new ArrayList<String>();
    for (var label : labels()) {
      if (label.verdict().equals("n")
          && found(read(label.file()).part(label.item())).equals("m")) {
        wrong.add(label.file() + " " + label.item());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPdfSaysWhatItsPageSays() throws IOException {
    var html = Files.readString(FOLDER.resolve("camera-table.html"))
        .replaceFirst("<!DOCTYPE html><html lang=en>", "<html>")
        .concat("</html>")
        .replaceFirst("<title>x</title>", "<head><title>x</title></head><body>")
        .replace("</html>", "</body></html>");
    var out = new ByteArrayOutputStream();
    new PdfRendererBuilder().withHtmlContent(html, null).toStream(out).run();
    var page = PageSource.read("camera.pdf", out.toByteArray(), "");
    var finding = ForeignStatement.read(page).finding();
    assertThat(finding.part("batch").verdict()).isEqualTo(Verdict.MET);
    assertThat(finding.part("psti.sch4.1.e").shown().toString()).contains("page 1", "30 June 2029");
  }

  @Test
  void ofAScanNothingIsTold() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var scan = new PDDocument()) {
      scan.addPage(new PDPage());
      scan.save(out);
    }
    var finding = ForeignStatement.read(PageSource.read("scan.pdf", out.toByteArray(), ""))
        .finding();
    assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(finding.codes()).containsExactly(ReasonCode.TEXT_UNREADABLE);
  }
}
