package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.assay.register.backup.NotRestored;
import org.assay.register.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay restore`: an office from a backup.
@Command(
    name = "restore",
    description = {
      "Make an office from a backup, in an empty folder and an empty database.",
      "A backup without keys needs the folder 'keys' of the old office in the new one.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:restored", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example:", "  assay restore office-2026-11-28.zip --data /srv/office"})
final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Mixin
  private OfficeChoice office;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
    this.office = new OfficeChoice();
  }

  @Override
  public Integer call() throws IOException, SQLException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no backup '%s'".formatted(file));
    }
    var place = office.place();
    try {
      var restored = new Restore(place).read(file);
      terminal.out().printf("%s: %,d rows restored%n", place.folder(), restored.rows());
      if (!restored.withKeys() && !Files.isDirectory(place.keyFolder())) {
        terminal
            .err()
            .printf(
                "assay: the backup has no keys; copy the keys of the old office to '%s'"
                    + " before you start it%n",
                place.keyFolder());
      }
      return ExitCode.MET;
    } catch (NotRestored inTheWay) {
      throw new UsageException(String.valueOf(inTheWay.getMessage()));
    }
  }
}
