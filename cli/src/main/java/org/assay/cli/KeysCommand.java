package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay keys`: keys for signing.
@Command(
    name = "keys",
    description = "Make keys to try signing with.",
    subcommands = KeysNewCommand.class,
    synopsisSubcommandLabel = "new",
    footer = {"", "Example: see 'assay keys new --help'"})
final class KeysCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  KeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
