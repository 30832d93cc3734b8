package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.pages.memory.UnreadableMemoryException;
import org.assay.statement.records.RecordsRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay records delete`: what need not be kept any longer.
@Command(
    name = "delete",
    description = {
      "Delete what is kept of a statement, if the time for which it has to be kept is over.",
      "The day is today in London. The index keeps the number, the digest and the day of deletion.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:deleted",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "4:refused: it still has to be kept",
    },
    footer = {
      "",
      "Example:",
      "  assay records delete PSTI-20250220-7K3M-9QXW-2HPA-4TN8 --records records/",
    })
final class RecordsDeleteCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "NUMBER", description = "The statement's number.")
  private String number = "";

  @Mixin
  private RecordsFolder records;

  RecordsDeleteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try {
      for (var kept : records.there().delete(number, When.today())) {
        terminal.out().printf("Deleted %s%n", kept.file());
      }
      return ExitCode.MET;
    } catch (RecordsRefused refused) {
      return RecordsFolder.refused(refused, terminal);
    } catch (UnreadableMemoryException broken) {
      throw RecordsFolder.broken(broken);
    }
  }
}
