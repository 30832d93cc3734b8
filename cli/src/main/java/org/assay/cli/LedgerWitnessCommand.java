package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.ledger.Cosigning;
import org.assay.ledger.Witness;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay ledger witness`: cosigns the newest checkpoint.
@Command(
    name = "witness",
    description = {
      "As a witness, cosign the newest checkpoint of a ledger, if it continues what was seen before.",
      "The cosignature is added to the ledger's checkpoint, and proofs made after that carry it.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:cosigned",
      "1:Assay or its surroundings failed, or the witness refused",
      ExitCode.BAD_INPUT_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay ledger witness ledger --name witness.example --key witness.key \\",
      "      --state witness-state --log-key log.vkey",
    })
final class LedgerWitnessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the ledger.")
  private Path folder = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The key of the witness; with --name a new one is written if there is none.")
  private Path keyFile = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "What a new witness calls itself.")
  private @Nullable String name;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description = "Where the witness remembers what it has seen.")
  private Path state = Path.of("");

  @Option(
      names = "--log-key",
      required = true,
      paramLabel = "FILE",
      description = "The file with the public key of the log.")
  private Path logKey = Path.of("");

  LedgerWitnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var log = logKey();
    var key = key();
    var witness = new Witness(key, state, List.of(log), InstantSource.system());
    var cosigned = Cosigning.of(folder, witness, key.verifier());
    terminal
        .out()
        .printf(
            "The witness '%s' has cosigned %d entries of '%s'.%nIts public key:%n%s%n",
            key.name(), cosigned.size(), cosigned.origin(), key.verifier());
    return ExitCode.MET;
  }

  private VerifierKey logKey() throws IOException {
    try {
      return VerifierKey.parse(new TextFile(logKey, "the key of the log").read().strip());
    } catch (IllegalArgumentException noKey) {
      throw new UsageException(String.valueOf(noKey.getMessage()));
    }
  }

  private SignerKey key() throws IOException {
    if (name == null || Files.exists(keyFile)) return new SignerKeyFile(keyFile).read();
    try {
      var key = SignerKey.newForWitness(name, new SecureRandom());
      new SignerKeyFile(keyFile).write(key);
      return key;
    } catch (IllegalArgumentException noName) {
      throw new UsageException(String.valueOf(noName.getMessage()));
    }
  }
}
