package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay disclosure`: what is published about reporting security issues.
@Command(
    name = "disclosure",
    description = "Read what is published about reporting security issues.",
    subcommands = {
      DisclosureLintCommand.class,
      DisclosureWatchCommand.class,
      DisclosureHistoryCommand.class,
      SecurityTxtCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: assay disclosure lint https://www.larkfield.example/security"})
final class DisclosureCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  DisclosureCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
