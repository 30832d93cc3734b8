package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay ledger checkpoint`: how large the ledger is, signed.
@Command(
    name = "checkpoint",
    description = {
      "Print the newest checkpoint of a ledger, after its signature was checked.",
      "Keep it: 'assay ledger audit --since' tells later whether the ledger still continues it.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay ledger checkpoint ledger -o ledger-2026-11-28.checkpoint"})
final class LedgerCheckpointCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private LedgerChoice ledger;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to this file instead of standard output.")
  private @Nullable Path output;

  LedgerCheckpointCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var checkpoint = ledger.open().checkpoint();
    new OutputFile(output, terminal).write(out -> out.append(checkpoint.toString()));
    return ExitCode.MET;
  }
}
