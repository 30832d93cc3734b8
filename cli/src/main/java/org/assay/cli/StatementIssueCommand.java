package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assay.assessment.Assessment;
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
import org.assay.statement.issuing.StatementEvents;
import org.assay.statement.qr.Gtin;
import org.assay.statement.signing.SigningFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
      ExitCode.REFUSED_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay statement issue samples/doorbell --on 2025-02-20 \\",
      "      --place Hexley --signatory \"Ada Whitlock\" \\",
      "      --function \"Head of compliance\" -o doorbell.pdf",
      "",
      "Signed and logged, with a key made by 'assay keys new':",
      "  assay statement issue samples/doorbell --place Hexley \\",
      "      --key keys/signing.p12 --ledger ledger --ledger-key ledger.key",
      "",
      "By an office, from the dossier that it keeps, with its key, on its day:",
      "  assay statement issue my-product --place Hexley \\",
      "      --server https://security.example.com",
    })
final class StatementIssueCommand implements Callable<Integer> {

  private static final Set<String> FIT_FOR_AN_OFFICE =
      Set.of("--place", "--prepared-by", "--supersedes", "--output", "--replace", "--product");

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

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

  @Mixin
  private IssuingLedger ledger;

  @Mixin
  private QrChoice qr;

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

  @ArgGroup(validate = false, heading = ServerChoice.HEADING)
  private ServerChoice server = new ServerChoice();

  @ArgGroup(validate = false, heading = "%nOf which product of the office:%n")
  private ProductChoice product = new ProductChoice();

  StatementIssueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (server.isGiven()) return remote();
    product.refuseWithoutServer();
    refuseUnknownEnding();
    ledger.refuseHalves();
    qr.refuseMisuse();
    var pen = signing.pen();
    refuseUnsigned(pen);
    return issue(pen);
  }

  private int remote() throws IOException {
    ServerChoice.refuseUnfit(spec, FIT_FOR_AN_OFFICE);
    if (!replace && Files.exists(output)) throw UsageException.thereAlready(output);
    var wanted =
        new RemoteIssue.Wanted(place, preparer, ledger.supersedesAsGiven().orElse(null));
    try (var office = server.open()) {
      var meant = product.meant(office, question.folder());
      return new RemoteIssue(office, terminal).issue(meant, wanted, output, replace);
    }
  }

  private int issue(Pen pen) throws IOException {
    var who = signatory.beside(pen.holder());
    var law = question.law();
    var assessments = question.assessEachTerritory(law, new RoleChoice(), terminal);
    var signing = new StatementDraft.Signing(who.name(), who.function(), place, question.day());
    var draft = AssessedDraft.of(law, assessments, signing, preparer);
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementRefused refused -> refuse(refused);
      case StatementIssued issued -> write(issued, assessments, pen);
    };
  }

  // Only what is signed is logged, and only a PDF can be signed.
  private void refuseUnsigned(Pen pen) {
    if (pen.signs() && !output.toString().endsWith(".pdf")) {
      throw new UsageException("only a PDF can be signed; '%s' is none".formatted(output));
    }
    if (ledger.isGiven() && !pen.signs()) {
      throw new UsageException("only a signed statement is logged; give --key as well");
    }
    if (pen.signs() && !replace && Files.exists(output)) {
      throw UsageException.thereAlready(output);
    }
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

  private int write(StatementIssued issued, List<Assessment> assessments, Pen pen)
      throws IOException {
    for (var warning : issued.warnings()) {
      message("warning: " + warning);
    }
    var statement = issued.statement();
    refuseStranger(statement, pen);
    var gtins = qr.gtins(assessments.getFirst().dossier());
    if (output.toString().endsWith(".json")) {
      return write(statement, StatementJson.write(statement), gtins);
    }
    if (output.toString().endsWith(".html")) {
      return write(
          statement, StatementHtml.render(statement).getBytes(StandardCharsets.UTF_8), gtins);
    }
    return switch (StatementPdf.print(statement, qr.link(statement))) {
      case StatementRefused refused -> refuse(refused);
      case StatementPdf pdf -> write(statement, finished(statement, pdf, assessments, pen), gtins);
    };
  }

  // Whoever verified it would be told not to rely on it.
  private static void refuseStranger(StatementOfCompliance statement, Pen pen) {
    pen.holder().flatMap(holder -> holder.strangeness(statement)).ifPresent(found -> {
      throw new UsageException(
          found + "; sign with a key of one, or say with --prepared-by who prepared it");
    });
  }

  private byte[] finished(
      StatementOfCompliance statement, StatementPdf pdf, List<Assessment> assessments, Pen pen)
      throws IOException {
    if (!pen.signs()) {
      return pdf.bytes();
    }
    warnOfOtherDay(statement);
    try {
      return ledger.isGiven()
          ? logged(statement, pdf, assessments, pen)
          : pen.signer()
              .sign(
                  pdf.bytes(),
                  StatementPdf.SIGNATURE_FIELD,
                  statement.signatory(),
                  statement.issue().place());
    } catch (SigningFailed failed) {
      throw new IOException(failed.reason(), failed);
    }
  }

  private void warnOfOtherDay(StatementOfCompliance statement) throws IOException {
    if (!statement.issue().on().equals(When.today())) {
      message(
          "warning: The date of issue is %s, but it is signed today, on %s; the signature says so."
              .formatted(statement.issue().on(), When.today()));
    }
  }

  private byte[] logged(
      StatementOfCompliance statement, StatementPdf pdf, List<Assessment> assessments, Pen pen)
      throws IOException, SigningFailed {
    var event = StatementEvents.issued(statement, pen.certificate(), ledger.superseded());
    var behind = StatementEvents.behind(statement, assessments);
    return ledger.issue(statement, pdf, pen.signer(), event, behind);
  }

  private int write(StatementOfCompliance statement, byte[] bytes, List<Gtin> gtins)
      throws IOException {
    var present = replace ? StatementFile.IfPresent.REPLACE : StatementFile.IfPresent.KEEP;
    if (StatementFile.write(output, bytes, present) == StatementFile.Outcome.KEPT) {
      throw UsageException.thereAlready(output);
    }
    qr.write(statement, gtins);
    terminal.out().printf("Issued statement %s in %s%n", statement.number(), output);
    terminal.out().printf("Keep a copy until %s at least. [psti.reg.8]%n", statement.retainUntil());
    return ExitCode.MET;
  }
}
