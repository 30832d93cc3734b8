package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assay.passwords.AuditOptions;
import org.assay.passwords.AuditReport;
import org.assay.passwords.ColumnLink;
import org.assay.passwords.Effort;
import org.assay.passwords.Lot;
import org.assay.passwords.PasswordAudit;
import org.assay.passwords.PasswordColumns;
import org.assay.passwords.Portrait;
import org.assay.passwords.ProductionWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay passwords audit`: the rule behind the passwords of a lot, or what was ruled out.
@Command(
    name = "audit",
    description = {
      "Look for the rule behind the factory passwords of a lot: counters, derivations from identifiers and public information, repeats, guessable passwords.",
      "It shows the formula with its proof, or what was ruled out and with what power. Passwords are always masked.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no fault found, with the power that is shown",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:too few rows to tell",
      "4:a fault found",
    },
    footer = {
      "",
      "Examples:",
      "  assay passwords audit samples/camera/evidence/lots/hc2-2026-w03-viewer.csv",
      "  assay passwords audit lot.csv --brand Larkfield --model WD-200 --effort deep",
      "  assay passwords audit lot.csv --column key=password --format json",
      "  assay passwords audit lot.csv --format html -o lot.html",
    })
final class PasswordsAuditCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "LOT", description = LotChoice.LOT)
  private Path file = Path.of("");

  @Mixin
  private LotChoice lot;

  @Option(
      names = "--brand",
      paramLabel = "WORD",
      description = "The brand, which anybody can guess; may be repeated.")
  private List<String> brands = new ArrayList<>();

  @Option(names = "--model", paramLabel = "WORD", description = "The model; may be repeated.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--word",
      paramLabel = "WORD",
      description = "Another word that anybody could guess; may be repeated.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--made-between",
      paramLabel = "FROM..TO",
      description =
          "When the devices were made, where no column says so: seeds taken from a clock are looked for there, with normal and deep effort.")
  private @Nullable String madeBetween;

  @Option(
      names = "--constants",
      paramLabel = "FILE",
      description = "Candidate constants, one a line, such as the strings of the firmware.")
  private @Nullable Path constants;

  @Option(
      names = "--effort",
      paramLabel = "EFFORT",
      defaultValue = "NORMAL",
      description = "quick, normal (default) or deep.")
  private Effort effort = Effort.NORMAL;

  private enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text (default), json, or html with pictures.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to this file instead of standard output.")
  private @Nullable Path output;

  PasswordsAuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var options = options();
    var audits = new ArrayList<AuditHtml.Audited>();
    List<ColumnLink> links;
    try (var progress = new Progress(terminal)) {
      var read = lot.read(file, progress);
      for (var column : read.passwordColumns()) {
        progress.show(column.name());
        audits.add(LotChoice.using(() -> audit(read.auditing(column), options)));
      }
      progress.show("one column against another");
      links = LotChoice.using(() -> PasswordColumns.links(read, options));
    }
    new OutputFile(output, terminal).write(out -> write(audits, links, out));
    var code = exitCode(audits.stream().map(AuditHtml.Audited::report).toList());
    return links.isEmpty() ? code : ExitCode.NOT_MET;
  }

  private AuditHtml.Audited audit(Lot audited, AuditOptions options) {
    var report = PasswordAudit.of(audited, options);
    return new AuditHtml.Audited(report, portrait(audited, report));
  }

  private Optional<Portrait> portrait(Lot audited, AuditReport report) {
    return format == Format.HTML ? Portrait.of(audited, report) : Optional.empty();
  }

  private AuditOptions options() throws IOException {
    var options = AuditOptions.of(effort).withWords(words()).withConstants(constants());
    return madeBetween == null ? options : options.withMadeBetween(window(madeBetween));
  }

  private List<String> words() {
    return Stream.of(brands, models, words).flatMap(List::stream).toList();
  }

  private static ProductionWindow window(String text) {
    try {
      return ProductionWindow.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--made-between: " + wrong.getMessage());
    }
  }

  private List<String> constants() throws IOException {
    return constants == null
        ? List.of()
        : new TextFile(constants, "constants").read().lines().toList();
  }

  private void write(List<AuditHtml.Audited> audits, List<ColumnLink> links, Appendable out)
      throws IOException {
    var reports = audits.stream().map(AuditHtml.Audited::report).toList();
    switch (format) {
      case TEXT -> new AuditText(out, output == null && terminal.colourOut()).write(reports, links);
      case JSON -> out.append(AuditJson.of(reports, links));
      case HTML -> AuditHtml.write(audits, links, out);
    }
  }

  private static int exitCode(List<AuditReport> reports) {
    if (reports.stream().anyMatch(report -> !report.findings().isEmpty())) {
      return ExitCode.NOT_MET;
    }
    return reports.stream().anyMatch(report -> report.rows() < AuditReport.FEWEST_ROWS)
        ? ExitCode.UNDETERMINED
        : ExitCode.MET;
  }
}
