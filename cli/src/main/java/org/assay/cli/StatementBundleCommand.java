package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.statement.StatementFile;
import org.assay.statement.bundle.Packing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay statement bundle`: a statement with all that its verdict rests on, in one file.
@Command(
    name = "bundle",
    description = {
      "Pack a statement with its dossier and evidence, the assessment that it rests on, the ledger "
          + "and whom to trust into one archive, which 'assay verify' replays on another machine.",
      "The same files give the same archive, byte for byte. It holds the evidence as it is, also "
          + "lots with passwords: only its owner may read the file.",
      "It is refused unless the dossier gives the very assessment that the statement names.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:packed",
      ExitCode.FAILED_LINE,
      "2:bad usage or bad input, or the dossier is another one",
    },
    footer = {
      "",
      "Example:",
      "  assay statement bundle statement.pdf --dossier my-product \\",
      "      --ledger ledger --log-key ledger.vkey --trust anchors.pem \\",
      "      -o statement-bundle.zip",
    })
final class StatementBundleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "STATEMENT", description = "The statement that was issued, as PDF.")
  private Path statement = Path.of("statement.pdf");

  @Option(
      names = "--dossier",
      required = true,
      paramLabel = "DIR",
      description = "The dossier as it was when the statement was issued.")
  private Path dossier = Path.of(".");

  @Option(
      names = "--trust",
      paramLabel = "PEM",
      arity = "1..*",
      description = "Trust anchors to pack: files with certificates in PEM form.")
  private List<Path> anchors = List.of();

  @Option(
      names = "--log-key",
      paramLabel = "KEY",
      description = "The log's key as name+id+Base64, or a file with it.")
  private @Nullable String logKey;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Logs, witnesses and quorum (C2SP tlog-policy), instead of --log-key.")
  private @Nullable Path policy;

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description = "The ledger to pack: its public files.")
  private @Nullable Path ledger;

  @Mixin
  private LawSource law;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The archive to write, such as statement-bundle.zip.")
  private Path output = Path.of("statement-bundle.zip");

  @Option(names = "--replace", description = "Replace the file if it is there already.")
  private boolean replace;

  StatementBundleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (logKey != null && policy != null) {
      throw new UsageException("give --log-key or --policy, not both");
    }
    if (!replace && Files.exists(output)) {
      throw UsageException.thereAlready(output);
    }
    var packing = new Packing(law.law(), Version.text(), VerificationJson::of);
    try {
      return write(packing.pack(sources()));
    } catch (Packing.RefusedException refused) {
      throw new UsageException(
          "no bundle can be packed; in the way:\n- " + String.join("\n- ", refused.problems()));
    }
  }

  private Packing.Sources sources() throws IOException {
    return new Packing.Sources(
        statement,
        dossier,
        anchors,
        logKey == null ? Optional.empty() : Optional.of(LogChoice.keyText(logKey)),
        Optional.ofNullable(policy),
        Optional.ofNullable(ledger));
  }

  private int write(Packing.Packed packed) throws IOException {
    var folder = output.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "the folder of '%s' does not exist; make it first".formatted(output));
    }
    var present = replace ? StatementFile.IfPresent.REPLACE : StatementFile.IfPresent.KEEP;
    if (StatementFile.write(output, packed.bytes(), present, StatementFile.Readers.OWNER)
        == StatementFile.Outcome.KEPT) {
      throw UsageException.thereAlready(output);
    }
    var kept = packed.statement();
    terminal.out().printf("Packed statement %s in %s%n", kept.number(), output);
    terminal
        .out()
        .printf(
            "By what is packed with it, on %s, it is: %s%n",
            kept.provenance().asOf(), Words.spaced(packed.verdict()));
    terminal.out().printf("Keep it until %s at least. [psti.reg.8]%n", kept.retainUntil());
    return ExitCode.MET;
  }
}
