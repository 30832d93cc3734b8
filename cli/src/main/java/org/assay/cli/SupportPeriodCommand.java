package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay support-period`: what is published about how long security updates come.
@Command(
    name = "support-period",
    description = "Read, grade, remember, export and publish how long security updates come.",
    subcommands = {
      SupportPeriodGradeCommand.class,
      SupportPeriodHistoryCommand.class,
      SupportPeriodWatchCommand.class,
      SupportPeriodExportCommand.class,
      SupportPeriodPublishCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: assay support-period grade \"Security updates for up to 3 years\""})
final class SupportPeriodCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  SupportPeriodCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
