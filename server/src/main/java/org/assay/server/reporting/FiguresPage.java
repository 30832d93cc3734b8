package org.assay.server.reporting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.handling.figures.KeptPromises;
import org.assay.handling.figures.Share;
import org.assay.server.pages.Language;

/// How well promises were kept, in words.
public record FiguresPage(
    String asOf,
    int received,
    String acknowledged,
    String updated,
    String medianToAcknowledge,
    String medianToResolve,
    int resolved,
    int closed,
    int open,
    int overdue,
    List<String> caveats) {

  static FiguresPage of(KeptPromises figures, Language language) {
    var words = language.words(ReportWords.class);
    return new FiguresPage(
        language.moment(figures.asOf()),
        figures.received(),
        share(figures.acknowledged(), words),
        share(figures.updated(), words),
        days(figures.medianToAcknowledge(), words),
        days(figures.medianToResolve(), words),
        figures.resolved(),
        figures.closed(),
        figures.open(),
        figures.overdue(),
        figures.caveats().stream().map(caveat -> caveat.text(language.locale())).toList());
  }

  private static String share(Share share, ReportWords words) {
    var percent = share.percent();
    if (percent.isEmpty()) return words.nothingToCount();
    return words.share(share.kept(), share.of(), percent.getAsInt());
  }

  private static String days(Optional<Duration> time, ReportWords words) {
    return time.map(each -> words.days(each.toDays())).orElseGet(words::nothingToCount);
  }
}
