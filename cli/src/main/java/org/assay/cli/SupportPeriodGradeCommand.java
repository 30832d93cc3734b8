package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.supportperiod.GradeJson;
import org.assay.supportperiod.GradeText;
import org.assay.supportperiod.HistoryText;
import org.assay.supportperiod.Judgement;
import org.assay.supportperiod.PageAccess;
import org.assay.supportperiod.Snapshot;
import org.assay.supportperiod.SupportHistory;
import org.assay.supportperiod.SupportPeriodGrader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay support-period grade`: whether words are a defined support period, limb by limb.
@Command(
    name = "grade",
    description = "Say limb by limb whether words or a page give a defined support period.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every limb that can be judged is met",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.UNDETERMINED_LINE,
      "4:a limb not met, or a period that shrank between snapshots",
    },
    footer = {
      "",
      "Examples:",
      "  assay support-period grade \"Security updates until at least 31 May 2031\"",
      "  assay support-period grade shop-page.html --format json",
    })
final class SupportPeriodGradeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "TEXT|FILE|ADDRESS",
      description =
          "The words themselves, or a page: an http(s) address; a file (HTML, PDF, text, MHTML, WARC); a folder of dated snapshots, of which the newest is graded and all are compared; - reads standard input.")
  private String words = "";

  @Mixin
  private WebAddress web;

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the grade to this file instead of standard output.")
  private @Nullable Path output;

  SupportPeriodGradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A grade, printed.
  private record Printed(Judgement judgement, String text) {}

  @Override
  public Integer call() throws IOException {
    var page = PublishedPage.ifNamed(words, web, terminal);
    var printed = page.isPresent() ? ofPage(page.get()) : ofWords();
    var snapshots =
        page.map(one -> SnapshotSeries.ofSupport(words, one.series())).orElse(List.of());
    new OutputFile(output, terminal).write(out -> {
      out.append(printed.text());
      if (snapshots.size() > 1 && format.chosen() == FormatChoice.Format.TEXT) {
        out.append('\n').append(HistoryText.of(snapshots));
      }
    });
    return Math.max(code(printed.judgement()), compared(snapshots));
  }

  private static int compared(List<Snapshot> snapshots) {
    return snapshots.size() < 2
        ? ExitCode.MET
        : code(SupportHistory.of(snapshots).neverShortened().judgement());
  }

  private Printed ofPage(PublishedPage found) {
    var access = found.opened().isAnonymous() ? PageAccess.ANONYMOUS : PageAccess.UNKNOWN;
    var graded = SupportPeriodGrader.grade(found.page(), access);
    return new Printed(
        graded.grade().overall(),
        switch (format.chosen()) {
          case TEXT -> GradeText.of(graded);
          case JSON -> GradeJson.of(graded);
        });
  }

  private Printed ofWords() {
    var grade = SupportPeriodGrader.grade(words);
    return new Printed(
        grade.overall(),
        switch (format.chosen()) {
          case TEXT -> GradeText.of(grade);
          case JSON -> GradeJson.of(grade);
        });
  }

  static int code(Judgement judgement) {
    return switch (judgement) {
      case MET -> ExitCode.MET;
      case UNDETERMINED -> ExitCode.UNDETERMINED;
      case NOT_MET -> ExitCode.NOT_MET;
    };
  }
}
