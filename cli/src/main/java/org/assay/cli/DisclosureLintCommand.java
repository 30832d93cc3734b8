package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.Verdict;
import org.assay.disclosure.memory.ReportingHistory;
import org.assay.disclosure.memory.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay disclosure lint`: what a page says, limb by limb.
@Command(
    name = "lint",
    description =
        "Say what a page publishes about reporting security issues, limb by limb, with the words that show it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every limb that a machine can judge is met",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.UNDETERMINED_LINE,
      "4:a limb not met, or a promise that shrank between snapshots",
    },
    footer = {
      "",
      "Examples:",
      "  assay disclosure lint samples/doorbell/evidence/security.html",
      "  assay disclosure lint https://www.larkfield.example/security",
      "  assay disclosure lint snapshots/ --format json",
    })
final class DisclosureLintCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "SOURCE",
      description =
          "An http(s) address; a file (HTML, PDF, text, MHTML, WARC); a folder of dated snapshots, of which the newest is judged and all are compared; - reads standard input.")
  private String source = "";

  @Mixin
  private WebAddress web;

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to this file instead of standard output.")
  private @Nullable Path output;

  DisclosureLintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var published = PublishedPage.named(source, web, terminal);
    var report = PolicyLinter.lint(published.page());
    var snapshots = SnapshotSeries.ofReporting(source, published.series());
    new OutputFile(output, terminal).write(out -> {
      switch (format.chosen()) {
        case TEXT -> out.append(DisclosureText.of(report)).append(comparison(snapshots));
        case JSON -> out.append(DisclosureJson.of(report));
      }
    });
    return Math.max(exitCode(report), DisclosureWatchCommand.code(ReportingHistory.of(snapshots)));
  }

  private static String comparison(List<Snapshot> snapshots) throws IOException {
    return snapshots.size() < 2 ? "" : "\n" + ReportingHistoryText.of(snapshots);
  }

  static int exitCode(PolicyReport report) {
    return exitCode(report.verdict());
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case MET -> ExitCode.MET;
      case UNDETERMINED -> ExitCode.UNDETERMINED;
      case NOT_MET -> ExitCode.NOT_MET;
    };
  }
}
