package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay law`: shows the law as Assay holds it.
@Command(
    name = "law",
    description = "Show the law that Assay holds: clauses, what they say, and what changed when.",
    subcommands = {LawListCommand.class, LawShowCommand.class, LawDiffCommand.class},
    synopsisSubcommandLabel = "(list | show | diff)",
    footer = {"", "Example: assay law show psti.sch1.1.3.c --on 2025-12-04"})
final class LawCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  LawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
