package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.survey.Figures;
import org.assay.survey.Outcome;
import org.assay.survey.Row;
import org.assay.survey.SurveyTable;
import org.assay.survey.Tally;

/// What a survey comes to, as text, 80 columns wide.
final class SurveyText {

  private static final Set<String> SUPPORT_TOLD =
      Set.of("security-updates", "minimum", "end-date", "published", "english", "prominent");
  private static final int MOST_UNREAD = 20;

  private final TextPage page;
  private final SurveyTable table;

  private SurveyText(SurveyTable table, Appendable out) {
    this.table = table;
    this.page = new TextPage(out, false);
  }

  static String of(SurveyTable table, Path folder, String pinned) throws IOException {
    var out = new StringBuilder();
    new SurveyText(table, out).write(folder, pinned);
    return out.toString();
  }

  private void write(Path folder, String pinned) throws IOException {
    var figures = Figures.of(table);
    line("", "%,d rows surveyed".formatted(table.rows().size()));
    page.blank();
    tallies("Reporting pages", figures.reporting());
    tallies(
        "Support periods",
        figures.support().stream()
            .filter(tally -> SUPPORT_TOLD.contains(tally.code()))
            .toList());
    tallies("security.txt", List.of(figures.securityTxt()));
    unread();
    hanging("Look at  ", folder.resolve("index.html").toString());
    hanging("Pinned   ", "manifest-sha256.txt has the SHA-256 " + pinned);
  }

  private void line(String indent, String words) throws IOException {
    page.line(indent, Span.plain(words));
  }

  private void hanging(String first, String words) throws IOException {
    page.hanging(first, " ".repeat(first.length()), List.of(Span.plain(words)));
  }

  private void tallies(String title, List<Tally> tallies) throws IOException {
    if (tallies.stream().allMatch(tally -> tally.looked() == 0)) return;
    line("", title);
    hanging("     met  unsure not met no page  unread", "");
    for (var tally : tallies) {
      var counts = "%8d%8d%8d%8d%8d  "
          .formatted(
              tally.met(), tally.undetermined(), tally.notMet(), tally.noPage(), tally.unread());
      hanging(counts, tally.what());
    }
    page.blank();
  }

  private void unread() throws IOException {
    var unread = table.rows().stream().flatMap(row -> unread(row).stream()).toList();
    if (unread.isEmpty()) return;
    line("", "Not read");
    for (var one : unread.subList(0, Math.min(MOST_UNREAD, unread.size()))) hanging("  ", one);
    if (unread.size() > MOST_UNREAD) {
      line("  ", "and %,d more; survey.csv has them all".formatted(unread.size() - MOST_UNREAD));
    }
    page.blank();
  }

  private static List<String> unread(Row row) {
    return List.of(row.reporting(), row.support(), row.securityTxt()).stream()
        .filter(Outcome.Unread.class::isInstance)
        .map(Outcome.Unread.class::cast)
        .map(one -> "%s: %s: %s".formatted(row.entry().title(), one.named(), one.reason()))
        .toList();
  }
}
