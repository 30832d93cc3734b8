package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.assay.passwords.fingerprints.FingerprintSet;
import org.assay.passwords.keys.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay passwords fingerprints new`: an empty set.
@Command(
    name = "new",
    description = {
      "Make an empty set of fingerprints, and its key where there is none yet.",
      "Keep the key apart from the set and from the passwords. A set without its key is of no use to anybody, its owner included.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay passwords fingerprints new earlier.fingerprints"})
final class FingerprintsNewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "SET", description = "The new file.")
  private Path set = Path.of("");

  @Mixin
  private FingerprintChoice fingerprints;

  FingerprintsNewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var place = fingerprints.key(set);
    if (Files.exists(set)) {
      throw new UsageException(
          "there is a file '%s' already; a set of fingerprints is never overwritten"
              .formatted(set));
    }
    FingerprintChoice.using(() -> {
      var key =
          Files.exists(place) ? KeyFile.read(place) : KeyFile.create(place, new SecureRandom());
      FingerprintSet.create(set, key);
      return key;
    });
    terminal.out().printf("An empty set is in %s, its key in %s.%n", set, place);
    return ExitCode.MET;
  }
}
