package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `assay` by itself: shows what there is.
@Command(
    name = "assay",
    description =
        "Tests connectable products against product-security law and says, clause by clause, why.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with: assay new my-product; then: assay check my-product",
      "Exit codes: 0 met, 1 Assay failed, 2 bad input, 3 undetermined, 4 not met.",
      "Where an office is asked also: 5 not allowed, 6 not reached, 7 changed by",
      "others meanwhile, 8 refused.",
    })
final class AssayCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("unused") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  @SuppressWarnings("unused") // picocli acts on it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  AssayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
