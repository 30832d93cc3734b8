package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.ledger.ProofVerification;
import org.assay.ledger.ProofVerification.NotProven;
import org.assay.ledger.ProofVerification.Proven;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay ledger verify`: whether a proof proves.
@Command(
    name = "verify",
    description =
        "Check the proof that an entry is in a trusted log. Needs neither log nor network.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:proven",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "4:not proven, with every reason",
    },
    footer = {
      "",
      "Example:",
      "  assay ledger verify three.json --proof three.tlog-proof --policy trust.policy",
    })
final class LedgerVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "ENTRY", description = "The file with the bytes of the entry.")
  private Path entry = Path.of("");

  @Option(
      names = "--proof",
      required = true,
      paramLabel = "FILE",
      description = "The proof (C2SP tlog-proof).")
  private Path proof = Path.of("");

  @Mixin
  private LogTrust trust;

  LedgerVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(entry)) {
      throw new UsageException("there is no file '%s' with the entry".formatted(entry));
    }
    var text = new TextFile(proof, "the proof").read();
    return switch (ProofVerification.verify(Files.readAllBytes(entry), text, trust.demanded())) {
      case Proven proven -> tell(proven);
      case NotProven not -> tell(not);
    };
  }

  private int tell(Proven proven) {
    var checkpoint = proven.proof().checkpoint();
    terminal
        .out()
        .printf(
            "Proven: entry %d of the %d in '%s'%n",
            proven.proof().index(), checkpoint.size(), checkpoint.origin());
    for (var cosignature : proven.witnesses()) {
      terminal
          .out()
          .printf(
              "  seen by the witness '%s' at %s%n", cosignature.witness().name(), cosignature.at());
    }
    return ExitCode.MET;
  }

  private int tell(NotProven not) throws IOException {
    terminal.out().println("Not proven:");
    var page = new TextPage(terminal.out(), terminal.colourOut());
    for (var problem : not.problems()) {
      page.hanging(
          "",
          "  ",
          java.util.List.of(
              Span.plain("- %s: %s".formatted(problem.reason().code(), problem.detail()))));
    }
    return ExitCode.NOT_MET;
  }
}
