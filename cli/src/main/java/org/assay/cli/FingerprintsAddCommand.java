package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.passwords.Lot;
import org.assay.passwords.fingerprints.FingerprintSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay passwords fingerprints add`: remembers a lot that was made elsewhere.
@Command(
    name = "add",
    description =
        "Add the passwords of a lot that was made elsewhere, every password column of it. 'assay passwords generate --against' adds those that it makes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:added", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay passwords fingerprints add earlier.fingerprints lot.csv"})
final class FingerprintsAddCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "SET", description = "The set of fingerprints.")
  private Path set = Path.of("");

  @Parameters(index = "1", paramLabel = "LOT", description = LotChoice.LOT)
  private Path file = Path.of("");

  @Mixin
  private LotChoice lot;

  @Mixin
  private FingerprintChoice fingerprints;

  FingerprintsAddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var progress = new Progress(terminal)) {
      var read = lot.read(file, progress);
      long passwords = (long) read.size() * read.passwordColumns().size();
      try (var taken = fingerprints.open(set, passwords)) {
        long known = LotChoice.using(() -> add(read, taken));
        FingerprintChoice.using(() -> {
          taken.save();
          return taken;
        });
        progress.clear();
        terminal
            .out()
            .printf(
                "%,d passwords added to %,d; %,d were there already.%n",
                taken.added(), taken.earlier(), known);
      }
    }
    return ExitCode.MET;
  }

  private static long add(Lot lot, FingerprintSet taken) {
    long[] known = {0};
    for (var column : lot.passwordColumns()) {
      lot.auditing(column)
          .fingerprints("adding fingerprints", taken.fingerprints(), (_, fingerprint) -> {
            if (!taken.add(fingerprint)) {
              known[0]++;
            }
          });
    }
    return known[0];
  }
}
