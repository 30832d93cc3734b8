package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.passwords.Column;
import org.assay.passwords.Lot;
import org.assay.passwords.fingerprints.FingerprintSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay passwords fingerprints check`: does a lot repeat a password of an earlier one?
@Command(
    name = "check",
    description = "Look for passwords of a lot that an earlier lot has too. Changes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no password of an earlier lot",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "4:at least one",
    },
    footer = {"", "Example: assay passwords fingerprints check earlier.fingerprints lot.csv"})
final class FingerprintsCheckCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "SET", description = "The set of fingerprints.")
  private Path set = Path.of("");

  @Parameters(index = "1", paramLabel = "LOT", description = LotChoice.LOT)
  private Path file = Path.of("");

  @Mixin
  private LotChoice lot;

  @Mixin
  private FingerprintChoice fingerprints;

  FingerprintsCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    long repeated = 0;
    try (var progress = new Progress(terminal);
        var taken = fingerprints.open(set, 0)) {
      var read = lot.read(file, progress);
      for (var column : read.passwordColumns()) {
        var found = LotChoice.using(() -> look(read.auditing(column), taken));
        progress.clear();
        say(column, read.auditing(column).size(), found, taken);
        repeated += found.count();
      }
    }
    return repeated > 0 ? ExitCode.NOT_MET : ExitCode.MET;
  }

  private record Repeated(long count, List<Integer> rows) {}

  private static Repeated look(Lot lot, FingerprintSet taken) {
    var rows = new ArrayList<Integer>();
    long[] count = {0};
    lot.fingerprints("comparing with earlier lots", taken.fingerprints(), (row, fingerprint) -> {
      if (taken.isEarlier(fingerprint) && count[0]++ < SHOWN) {
        rows.add(row + 1);
      }
    });
    return new Repeated(count[0], rows);
  }

  private void say(Column column, int devices, Repeated found, FingerprintSet taken) {
    terminal
        .out()
        .printf(
            "Column %s: %,d of %,d passwords are among %,d of earlier lots.%n",
            column.name(), found.count(), devices, taken.earlier());
    if (found.count() > 0) {
      terminal
          .out()
          .printf(
              "  devices %s%s%n",
              found.rows().stream().map(String::valueOf).collect(Collectors.joining(", ")),
              found.count() > found.rows().size() ? " and others" : "");
    }
    terminal
        .out()
        .printf(
            "  A new password is taken for an old one by chance: %s.%n",
            FingerprintChoice.chance(taken.falsePositives()));
  }
}
