package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay reports`: the inbox of an office.
@Command(
    name = "reports",
    description = {
      "Read and answer the reports of security issues that came to an office.",
      "Words for the finder come from a file or standard input, never from the command line.",
    },
    subcommands = {
      ReportsListCommand.class,
      ReportsShowCommand.class,
      ReportsDraftCommand.class,
      ReportsAcknowledgeCommand.class,
      ReportsUpdateCommand.class,
      ReportsAskCommand.class,
      ReportsResolveCommand.class,
      ReportsCloseCommand.class,
      ReportsDuplicateCommand.class,
      ReportsBeginCommand.class,
      ReportsAssignCommand.class,
      ReportsNoteCommand.class,
      ReportsFetchCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example, a report answered:",
      "  export ASSAY_SERVER=https://security.example.com",
      "  assay reports list --view unanswered",
      "  assay reports show K7QMT-2XPDA",
      "  assay reports draft K7QMT-2XPDA acknowledge > words.txt",
      "  assay reports acknowledge K7QMT-2XPDA --words words.txt",
    })
final class ReportsCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  ReportsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
