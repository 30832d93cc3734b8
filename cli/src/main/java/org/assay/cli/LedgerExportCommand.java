package org.assay.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.ledger.LedgerExport;
import org.assay.statement.StatementFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay ledger export`: the ledger as one file.
@Command(
    name = "export",
    description = {
      "Write a whole ledger into one file, for the page that verifies statements in a browser.",
      "The page hashes all of it again.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay ledger export ledger -o larkfield.assay-ledger"})
final class LedgerExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private LedgerChoice ledger;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is replaced.")
  private Path output = Path.of("");

  LedgerExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var reader = ledger.open();
    var bytes = new ByteArrayOutputStream();
    LedgerExport.write(reader, bytes);
    StatementFile.write(output, bytes.toByteArray(), StatementFile.IfPresent.REPLACE);
    terminal.out().printf("Wrote %d entries to %s%n", reader.size(), output);
    return ExitCode.MET;
  }
}
