package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay statement`: statements of compliance.
@Command(
    name = "statement",
    description = {
      "Make the statement of compliance that the law asks for, sign, check and withdraw it.",
    },
    subcommands = {
      StatementIssueCommand.class,
      StatementSignCommand.class,
      StatementWithdrawCommand.class,
      StatementListCommand.class,
      StatementFetchCommand.class,
      StatementPageCommand.class,
      StatementBundleCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: see 'assay statement issue --help'"})
final class StatementCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  StatementCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
