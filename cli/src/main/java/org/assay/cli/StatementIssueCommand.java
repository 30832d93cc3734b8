package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.statement.AssessedDraft;
import org.assay.statement.StatementDraft;
import org.assay.statement.StatementFile;
import org.assay.statement.StatementHtml;
import org.assay.statement.StatementIssued;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.StatementRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay statement issue`: the statement of compliance, or what stands in its way.
@Command(
    name = "issue",
    description = {
      "Issue the statement of compliance of a product, as PDF/A-3a with the data attached, HTML or JSON.",
      "It is refused unless every requirement that applies is met, and says what is missing.",
      "The date of issue is the day given with --on.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:issued",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:refused: something is undetermined or missing",
      "4:refused: a requirement is not met",
    },
    footer = {
      "",
      "Example:",
      "  assay statement issue samples/doorbell --on 2025-02-20 \\",
      "      --place Hexley --signatory \"Ada Whitlock\" \\",
      "      --function \"Head of compliance\" -o doorbell.pdf",
    })
final class StatementIssueCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private DossierQuestion question;

  @Option(
      names = "--place",
      required = true,
      paramLabel = "PLACE",
      description = "Where the statement is issued.")
  private String place = "";

  @Mixin
  private SignatoryChoice signatory;

  @Mixin
  private SigningChoice signing;

  @Option(
      names = "--prepared-by",
      paramLabel = "NAME",
      description = "Who prepares it, if not the first manufacturer of the dossier.")
  private @Nullable String preparer;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file to write; its ending (pdf, html or json) says as what. Default: statement.pdf.")
  private Path output = Path.of("statement.pdf");

  @Option(names = "--replace", description = "Replace the file if it is there already.")
  private boolean replace;

  StatementIssueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    refuseUnknownEnding();
    return issue(signing.pen());
  }

  private int issue(Pen pen) throws IOException {
    var who = signatory.beside(pen.holder());
    var law = question.law();
    var assessments = question.assessEachTerritory(law, new RoleChoice(), terminal);
    var signing = new StatementDraft.Signing(who.name(), who.function(), place, question.day());
    var draft = AssessedDraft.of(law, assessments, signing, preparer);
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementRefused refused -> refuse(refused);
      case StatementIssued issued -> write(issued, pen);
    };
  }

  private void refuseUnknownEnding() {
    if (!output.toString().matches(".*\\.(pdf|html|json)")) {
      throw new UsageException(
          "'%s' ends in none of .pdf, .html and .json; its ending says what to write"
              .formatted(output));
    }
  }

  private int refuse(StatementRefused refused) throws IOException {
    terminal.err().println("assay: no statement can be issued; in the way:");
    for (var problem : refused.problems()) {
      message("- " + problem);
    }
    boolean notMet =
        refused.problems().stream().anyMatch(problem -> problem.found().equals("not met"));
    return notMet ? ExitCode.NOT_MET : ExitCode.UNDETERMINED;
  }

  private void message(String words) throws IOException {
    new TextPage(terminal.err(), terminal.colourErr())
        .hanging("", "  ", List.of(Span.plain(words)));
  }

  private int write(StatementIssued issued, Pen pen) throws IOException {
    for (var warning : issued.warnings()) {
      message("warning: " + warning);
    }
    var statement = issued.statement();
    if (output.toString().endsWith(".json")) {
      return write(statement, StatementJson.write(statement));
    }
    if (output.toString().endsWith(".html")) {
      return write(statement, StatementHtml.render(statement).getBytes(StandardCharsets.UTF_8));
    }
    return switch (StatementPdf.print(statement)) {
      case StatementRefused refused -> refuse(refused);
      case StatementPdf pdf -> write(statement, pen.signed(statement, pdf));
    };
  }

  private int write(StatementOfCompliance statement, byte[] bytes) throws IOException {
    var present = replace ? StatementFile.IfPresent.REPLACE : StatementFile.IfPresent.KEEP;
    if (StatementFile.write(output, bytes, present) == StatementFile.Outcome.KEPT) {
      throw new UsageException(
          "'%s' is there already; give another name or --replace".formatted(output));
    }
    terminal.out().printf("Issued statement %s in %s%n", statement.number(), output);
    terminal.out().printf("Keep a copy until %s at least. [psti.reg.8]%n", statement.retainUntil());
    return ExitCode.MET;
  }
}
