package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay disclosure security-txt`: files after RFC 9116.
@Command(
    name = "security-txt",
    description = "Check or write a security.txt (RFC 9116).",
    subcommands = {SecurityTxtCheckCommand.class, SecurityTxtNewCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: assay disclosure security-txt check larkfield.example"})
final class SecurityTxtCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  SecurityTxtCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
