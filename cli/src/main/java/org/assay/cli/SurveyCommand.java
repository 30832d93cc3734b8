package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.assay.disclosure.Verdict;
import org.assay.pages.fetch.Turns;
import org.assay.supportperiod.Judgement;
import org.assay.survey.BadListException;
import org.assay.survey.Bundle;
import org.assay.survey.Keeper;
import org.assay.survey.Outcome;
import org.assay.survey.Row;
import org.assay.survey.Survey;
import org.assay.survey.SurveyCsv;
import org.assay.survey.SurveyJson;
import org.assay.survey.SurveyList;
import org.assay.survey.SurveyTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay survey`: what many makers publish.
@Command(
    name = "survey",
    description =
        "Read what many makers publish about reporting security issues and support periods: a table of every limb, with the evidence pinned by hashes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every page was read, and every limb that can be judged is met",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:a page could not be read, or a limb is undetermined",
      "4:a limb not met, or the list says that there is no page",
    },
    footer = {
      "",
      "The list is CSV with a heading line: maker, product, reporting page,",
      "support page, security.txt, taken; each an http(s) address, a saved page, a",
      "host for security.txt, or 'none'. FOLDER gets index.html, survey.csv,",
      "survey.json, the snapshots and a manifest. What was interrupted goes on when",
      "it is started again. docs/survey.md says more.",
      "",
      "Example: assay survey samples/survey/makers.csv -o makers",
    })
final class SurveyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE.csv", description = "The list of makers.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "The folder for the bundle: a new one, or one that was left unfinished.")
  private Path folder = Path.of("");

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "How long to leave a host alone between two requests. Default: 1.")
  private double pause;

  @Option(
      names = "--hosts",
      paramLabel = "NUMBER",
      defaultValue = "16",
      description = "How many hosts are asked at the same time. Default: 16.")
  private int hosts;

  @Option(
      names = "--allow-local",
      description = "Also fetch from this machine and from private networks.")
  private boolean allowLocal;

  SurveyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (hosts < 1 || pause < 0 || pause > 3600) {
      throw new UsageException("--hosts is at least 1, and --pause is 0 to 3600 seconds");
    }
    var list = list();
    try (var bundle = Bundle.begin(folder, list)) {
      var table = surveyed(list, bundle);
      bundle.write("survey.csv", SurveyCsv.of(table));
      bundle.write("survey.json", SurveyJson.of(table, madeBy()));
      bundle.write("index.html", SurveyHtml.of(table));
      terminal.out().print(SurveyText.of(table, folder, bundle.seal()));
      return exitCode(table);
    } catch (Bundle.RefusedException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }

  static String madeBy() {
    return "assay " + Version.text();
  }

  private SurveyList list() throws IOException {
    var text = new TextFile(file, "a list of makers").read();
    var parent = file.toAbsolutePath().getParent();
    try {
      var list = SurveyList.read(file.toString(), text, parent == null ? Path.of("") : parent);
      for (var column : list.ignored()) {
        terminal.err().printf("assay: note: the column '%s' is not read%n", column);
      }
      return list;
    } catch (BadListException bad) {
      throw new UsageException(String.valueOf(bad.getMessage()));
    }
  }

  private SurveyTable surveyed(SurveyList list, Bundle bundle) throws IOException {
    var clock = InstantSource.system();
    var turns = Turns.withPause(Duration.ofMillis(Math.round(pause * 1000)));
    var keeper = new Keeper(WebAddress.fetcher(allowLocal).inTurn(turns), clock, hosts);
    try (var progress = new Progress(terminal)) {
      return new Survey(list, keeper)
          .into(bundle, (done, total) -> progress.bar("surveyed", done, total));
    }
  }

  // ---- exit codes

  private static int exitCode(SurveyTable table) {
    return table.rows().stream().mapToInt(SurveyCommand::exitCode).max().orElse(ExitCode.MET);
  }

  private static int exitCode(Row row) {
    int reporting = code(
        row.reporting(),
        row.reporting().found().map(report -> code(report.verdict())).orElse(null));
    int support = code(
        row.support(),
        row.support().found().map(graded -> code(graded.grade().overall())).orElse(null));
    int securityTxt = code(
        row.securityTxt(),
        row.securityTxt()
            .found()
            .map(checked -> checked.report().keepsTheRules() ? ExitCode.MET : ExitCode.NOT_MET)
            .orElse(null));
    return Math.max(reporting, Math.max(support, securityTxt));
  }

  private static int code(Outcome<?> outcome, @Nullable Integer judged) {
    return switch (outcome) {
      case Outcome.Judged<?> _ -> judged == null ? ExitCode.UNDETERMINED : judged;
      case Outcome.Unread<?> _ -> ExitCode.UNDETERMINED;
      case Outcome.NoPage<?> _ -> ExitCode.NOT_MET;
      case Outcome.NotGiven<?> _ -> ExitCode.MET;
    };
  }

  private static int code(Verdict verdict) {
    return switch (verdict) {
      case MET -> ExitCode.MET;
      case UNDETERMINED -> ExitCode.UNDETERMINED;
      case NOT_MET -> ExitCode.NOT_MET;
    };
  }

  private static int code(Judgement judgement) {
    return SupportPeriodGradeCommand.code(judgement);
  }
}
