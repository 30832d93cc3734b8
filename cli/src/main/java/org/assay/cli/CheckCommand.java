package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assay.assessment.render.AssessmentReport;
import org.assay.assessment.render.HtmlReport;
import org.assay.assessment.render.JsonReport;
import org.assay.assessment.render.OscalReport;
import org.assay.assessment.render.SarifReport;
import org.assay.assessment.render.TextOptions;
import org.assay.assessment.render.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `assay check`: the main job.
@Command(
    name = "check",
    description =
        "Assess a dossier: whether the product may be made available, clause by clause, and why.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCode.MET_LINE,
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.UNDETERMINED_LINE,
      ExitCode.NOT_MET_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
      ExitCode.CHANGED_LINE,
      ExitCode.REFUSED_LINE,
    },
    footer = {
      "",
      "Examples:",
      "  assay check samples/doorbell",
      "  assay check my-product --on 2025-12-04 --territory NI --full",
      "  assay check my-product --format html -o report.html",
      "  assay check my-product --format json -o report.json",
      "  assay check my-product --role importer --format sarif -o assay.sarif",
      "",
      "At an office, which keeps the dossier and assesses it under its own law:",
      "  assay check my-product --server https://security.example.com --create",
    })
final class CheckCommand implements Callable<Integer> {

  private static final Set<String> FIT_FOR_AN_OFFICE = Set.of(
      "--on",
      "--territory",
      "--role",
      "--format",
      "--output",
      "--full",
      "--product",
      "--create",
      "--from",
      "--note");

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private DossierQuestion question;

  @Mixin
  private RoleChoice role;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text (default), html, json, sarif or oscal.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to this file instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--full",
      description = "Text only: open every branch of the proof, also those that are met.")
  private boolean full;

  @ArgGroup(validate = false, heading = ServerChoice.HEADING)
  private ServerChoice server = new ServerChoice();

  @ArgGroup(validate = false, heading = "%nWhat the office does with the dossier:%n")
  private DestinationChoice destination = new DestinationChoice();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What a report can be written as.
  enum Format {
    TEXT,
    HTML,
    JSON,
    SARIF,
    OSCAL
  }

  @Override
  public Integer call() throws IOException {
    if (server.isGiven()) return remote();
    destination.refuseWithoutServer();
    return local();
  }

  private int remote() throws IOException {
    ServerChoice.refuseUnfit(spec, FIT_FOR_AN_OFFICE);
    var file = new OutputFile(output, terminal);
    boolean colour = format == Format.TEXT && output == null && terminal.colourOut();
    try (var office = server.open()) {
      return new RemoteCheck(question, role, destination, file, terminal)
          .call(office, Words.hyphened(format), full, colour);
    }
  }

  private int local() throws IOException {
    var law = question.law();
    var assessment = question.assess(law, role, terminal);
    var report = new AssessmentReport(law, assessment);
    new OutputFile(output, terminal).write(out -> write(report, out));
    if (output != null) {
      terminal
          .err()
          .printf("assay: %s; the report is in %s%n", Words.of(assessment.verdict()), output);
    }
    return ExitCode.of(assessment.verdict());
  }

  private void write(AssessmentReport report, Appendable out) throws IOException {
    switch (format) {
      case TEXT ->
        TextReport.write(
            report, new TextOptions(output == null && terminal.colourOut(), full), out);
      case HTML -> HtmlReport.write(report, out);
      case JSON -> JsonReport.write(report, out);
      case SARIF -> SarifReport.write(report, out);
      case OSCAL -> OscalReport.write(report, out);
    }
  }
}
