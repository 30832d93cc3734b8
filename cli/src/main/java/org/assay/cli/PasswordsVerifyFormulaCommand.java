package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.passwords.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay passwords verify-formula`: does the formula of one lot give the passwords of another?
@Command(
    name = "verify-formula",
    description = {
      "Run the formula of a finding on a lot and say how many of its passwords it gives.",
      "The formula is the member 'program' of a finding in the JSON report of 'assay passwords audit'.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the formula gives no password of the lot",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:it only describes the lot it was found on",
      "4:it gives at least one",
    },
    footer = {"", "Example: assay passwords verify-formula formula.json next-lot.csv"})
final class PasswordsVerifyFormulaCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FORMULA", description = "The formula: a JSON file.")
  private Path formula = Path.of("");

  @Parameters(index = "1", paramLabel = "LOT", description = LotChoice.LOT)
  private Path file = Path.of("");

  @Mixin
  private LotChoice lot;

  @Mixin
  private FormatChoice format;

  PasswordsVerifyFormulaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var verification = verify(new TextFile(formula, "a formula").read());
    switch (format.chosen()) {
      case TEXT -> write(verification);
      case JSON -> terminal.out().print(AuditJson.of(verification));
    }
    if (!verification.predicts()) return ExitCode.UNDETERMINED;
    return verification.explained() > 0 ? ExitCode.NOT_MET : ExitCode.MET;
  }

  private Verification verify(String program) {
    try (var progress = new Progress(terminal)) {
      var read = lot.read(file, progress);
      return LotChoice.using(() -> Verification.of(program, read));
    } catch (IllegalArgumentException notOurs) {
      throw new UsageException(
          "'%s' cannot be run on this lot: %s".formatted(formula, notOurs.getMessage()));
    }
  }

  private void write(Verification verification) throws IOException {
    terminal.out().printf("Formula: %s%n", verification.formula());
    if (!verification.predicts()) {
      var text = "It only describes the lot that it was found on; audit the other one itself.";
      terminal.out().println(text);
      return;
    }
    terminal
        .out()
        .printf(
            "It gives %,d of %,d passwords of the lot.%n",
            verification.explained(), verification.rows());
    for (var example : verification.examples()) {
      terminal
          .out()
          .printf(
              "  row %d: predicted %s, is %s%n",
              example.row(), example.predicted(), example.actual());
    }
  }
}
