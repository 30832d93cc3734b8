package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay passwords fingerprints`: what is remembered of earlier lots.
@Command(
    name = "fingerprints",
    description = {
      "Remember which passwords earlier lots had, without keeping any: keyed fingerprints of 64 bits in a file, the key in another.",
      "Eight bytes for each device. Without the key the file says nothing about a password.",
    },
    subcommands = {
      FingerprintsNewCommand.class,
      FingerprintsAddCommand.class,
      FingerprintsCheckCommand.class
    },
    synopsisSubcommandLabel = "(new | add | check)",
    footer = {"", "Example: assay passwords fingerprints add earlier.fingerprints lot.csv"})
final class PasswordsFingerprintsCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  PasswordsFingerprintsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
