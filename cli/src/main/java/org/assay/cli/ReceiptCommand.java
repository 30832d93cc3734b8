package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay receipt`: receipts of reports of security issues.
@Command(
    name = "receipt",
    description = "Check the receipt of a report of a security issue.",
    subcommands = ReceiptVerifyCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: assay receipt verify receipt.json --report report.json"})
final class ReceiptCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  ReceiptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
