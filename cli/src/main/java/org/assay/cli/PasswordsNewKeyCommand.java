package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.assay.passwords.keys.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `assay passwords new-key`: a secret key in a file.
@Command(
    name = "new-key",
    description = {
      "Make a secret key of 256 bits in a file that only its owner may read.",
      "A key is never overwritten. Whoever has it and the identifiers has every password made with it: keep a copy where the passwords would be safe too.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay passwords new-key wd200.key"})
final class PasswordsNewKeyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The new file.")
  private Path file = Path.of("");

  PasswordsNewKeyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    KeyChoice.using(() -> KeyFile.create(file, new SecureRandom()));
    terminal.out().printf("A new key is in %s. Only its owner may read it.%n", file);
    return ExitCode.MET;
  }
}
