package org.assay.cli;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.render.Markup;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.survey.Bar;
import org.assay.survey.Tally;

/// Draws what a survey counted.
final class SurveyDrawings extends Drawings {

  private static final int ROW = 40;
  private static final int THICK = 18;
  private static final int TALL = 150;
  /// A share narrower than this has no room for its number.
  private static final double NARROW = 16;

  SurveyDrawings(Markup page) {
    super(page);
  }

  /// A bar for each limb: met, undetermined, not met, no page, unread.
  void shares(List<Tally> tallies, String says) throws IOException {
    svg(WIDE + 2 * MARGIN, tallies.size() * ROW + 14, says, () -> {
      for (int i = 0; i < tallies.size(); i++) share(tallies.get(i), 8 + i * ROW);
    });
  }

  private void share(Tally tally, int y) throws IOException {
    words("label", MARGIN, y + 12, tally.what(), "start");
    words("", MARGIN + WIDE, y + 12, percentage(tally), "end");
    rect("band", MARGIN, y + 17, WIDE, THICK);
    double x = MARGIN;
    x = part("met", tally.met(), tally, x, y + 17);
    x = part("unsure", tally.undetermined(), tally, x, y + 17);
    x = part("not-met", tally.notMet(), tally, x, y + 17);
    x = part("no-page", tally.noPage(), tally, x, y + 17);
    part("unread", tally.unread(), tally, x, y + 17);
  }

  private static String percentage(Tally tally) {
    return tally.looked() == 0
        ? "nobody looked"
        : "%d %% of %,d"
            .formatted(Math.round(100.0 * tally.met() / tally.looked()), tally.looked());
  }

  private double part(String kind, int count, Tally tally, double x, int y) throws IOException {
    if (count == 0) return x;
    double width = (double) WIDE * count / tally.looked();
    rect(kind, x, y, Math.max(1, width - 1), THICK);
    if (width >= NARROW)
      words("in." + kind + "-in", x + width / 2, y + 13, "%,d".formatted(count), "middle");
    return x + width;
  }

  /// A column for each bar.
  void columns(List<Bar> bars, String says, String unit) throws IOException {
    int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
    double step = (double) WIDE / Math.max(1, bars.size());
    double thick = Math.min(56, step * .72);
    svg(WIDE + 2 * MARGIN, TALL + 62, says, () -> {
      line("axis", MARGIN, TALL + 22, MARGIN + WIDE, TALL + 22);
      for (int i = 0; i < bars.size(); i++) {
        column(bars.get(i), MARGIN + (i + .5) * step, thick, most);
      }
      words("", MARGIN, TALL + 56, unit, "start");
    });
  }

  private void column(Bar bar, double middle, double thick, int most) throws IOException {
    double height = (double) TALL * bar.count() / most;
    if (bar.count() > 0) {
      rect("many", middle - thick / 2, 22 + TALL - height, thick, height);
      words("label", middle, 17 + TALL - height, "%,d".formatted(bar.count()), "middle");
    }
    words("", middle, TALL + 37, bar.label(), "middle");
  }

  private void words(String kind, double x, double y, String words, String anchor)
      throws IOException {
    page.text(
        kind.isEmpty() ? "text" : "text." + kind,
        words,
        at("x", x),
        at("y", y),
        new Attribute("text-anchor", anchor));
  }
}
