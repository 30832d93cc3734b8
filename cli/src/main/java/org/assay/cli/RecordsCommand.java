package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay records`: which statements are kept, and until when.
@Command(
    name = "records",
    description = "Keep statements and bundles as long as the law asks for, and no shorter.",
    subcommands = {
      RecordsAddCommand.class,
      RecordsDueCommand.class,
      RecordsExportCommand.class,
      RecordsDeleteCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: see 'assay records add --help'"})
final class RecordsCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  RecordsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
