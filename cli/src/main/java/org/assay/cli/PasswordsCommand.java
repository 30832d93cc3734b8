package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay passwords`: factory password lots.
@Command(
    name = "passwords",
    description =
        "Find out whether the passwords of a factory lot follow from a rule; make lots that follow from none.",
    subcommands = {
      PasswordsAuditCommand.class,
      PasswordsVerifyFormulaCommand.class,
      PasswordsGenerateCommand.class,
      PasswordsLabelsCommand.class,
      PasswordsNewKeyCommand.class,
      PasswordsFingerprintsCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: assay passwords audit lot.csv --word Larkfield"})
final class PasswordsCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  PasswordsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
