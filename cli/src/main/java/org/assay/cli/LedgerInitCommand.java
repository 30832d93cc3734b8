package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.assay.ledger.Ledger;
import org.assay.ledger.note.SignerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay ledger init`: a new ledger.
@Command(
    name = "init",
    description = {
      "Begin a ledger, and make the key that signs it if there is none yet.",
      "Keep the key secret and safe: who has it can fork the ledger, and without it nothing can be added.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay ledger init ledger --origin log.larkfield.example/assay \\",
      "      --key ledger.key",
    })
final class LedgerInitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The folder to make the ledger in.")
  private Path folder = Path.of("");

  @Option(
      names = "--origin",
      required = true,
      paramLabel = "NAME",
      description =
          "What the log calls itself: the address under which the folder will be served, without 'https://'.")
  private String origin = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The signing key; a new one is written if the file is not there.")
  private Path keyFile = Path.of("");

  LedgerInitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean made = !Files.exists(keyFile);
    var key = made ? newKey() : ownKey();
    Ledger.create(folder, key);
    if (made) new SignerKeyFile(keyFile).write(key);
    terminal.out().printf("Began the ledger '%s' in %s%n", origin, folder);
    if (made)
      terminal.out().printf("Its signing key is in %s: keep it secret and safe.%n", keyFile);
    terminal.out().printf("Whoever checks it needs its public key:%n%s%n", key.verifier());
    return ExitCode.MET;
  }

  private SignerKey newKey() {
    try {
      return SignerKey.newForLog(origin, new SecureRandom());
    } catch (IllegalArgumentException noName) {
      throw new UsageException(String.valueOf(noName.getMessage()));
    }
  }

  private SignerKey ownKey() throws IOException {
    var key = new SignerKeyFile(keyFile).read();
    if (key.name().equals(origin)) return key;
    throw new UsageException(
        "the key in '%s' is for '%s', not for '%s'".formatted(keyFile, key.name(), origin));
  }
}
