package org.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay products`: the products of an office.
@Command(
    name = "products",
    description = "List the products of an office, look at one, fetch its dossier back.",
    subcommands = {
      ProductsListCommand.class,
      ProductsShowCommand.class,
      ProductsExportCommand.class,
      ProductsListingCommand.class,
    },
    synopsisSubcommandLabel = "(list | show | export | listing)",
    footer = {
      "",
      "A dossier is sent to an office by 'assay check DIR --server URL'.",
      "Example: assay products list --server https://security.example.com"
    })
final class ProductsCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  ProductsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
