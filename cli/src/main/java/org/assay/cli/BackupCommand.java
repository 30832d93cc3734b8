package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.assay.register.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay backup`: the whole office in one file.
@Command(
    name = "backup",
    description = {
      "Write an office into one file, also while it runs.",
      "It holds the database as it is at one moment, and the ledger, and is restored",
      "into SQLite or PostgreSQL, whichever it came from.",
      "The keys are not in it: without them, what is sealed in it (reports, second",
      "factors) cannot be opened. Keep a copy of the folder 'keys' in another place,",
      "or ask for --with-keys.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example:", "  assay backup office-2026-11-28.zip --data /srv/office"})
final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Mixin
  private OfficeChoice office;

  @Option(
      names = "--with-keys",
      description = "Put the keys in as well: who has the file can then read everything in it.")
  private boolean withKeys;

  @Option(names = "--replace", description = "Replace the file if it is there already.")
  private boolean replace;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
    this.office = new OfficeChoice();
  }

  @Override
  public Integer call() throws IOException, SQLException {
    if (Files.exists(file) && !replace) {
      throw new UsageException(
          "'%s' is there already; choose another name or give --replace".formatted(file));
    }
    var place = office.existing();
    var written = new Backup(place).write(file.toAbsolutePath(), withKeys);
    terminal
        .out()
        .printf(
            "%s: %,d rows and %,d entries of the ledger, %s%n",
            file, written.rows(), written.ledgerEntries(), withKeys ? "with the keys" : "no keys");
    if (!withKeys) {
      terminal.err().printf("assay: keep a copy of '%s' in another place%n", place.keyFolder());
    }
    return ExitCode.MET;
  }
}
