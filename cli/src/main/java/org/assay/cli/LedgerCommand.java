package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay ledger`: the log of what was issued.
@Command(
    name = "ledger",
    description = "Keep and check an append-only log of what was issued, as plain files.",
    subcommands = {
      LedgerInitCommand.class,
      LedgerAppendCommand.class,
      LedgerCheckpointCommand.class,
      LedgerProveCommand.class,
      LedgerVerifyCommand.class,
      LedgerStatusCommand.class,
      LedgerAuditCommand.class,
      LedgerWitnessCommand.class,
      LedgerExportCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example: assay ledger init ledger --origin log.larkfield.example/assay \\",
      "             --key ledger.key",
    })
final class LedgerCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  LedgerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
