package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay products listing`: whether the public sees a product.
@Command(
    name = "listing",
    description = "Show a product to the public, or no longer.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay products listing video-doorbell --public \\",
      "      --server https://security.example.com",
    })
final class ProductsListingCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The id, or the name in addresses.")
  private String name = "";

  /// One of the two.
  static final class Listed {
    @Option(names = "--public", required = true, description = "The public sees it.")
    private boolean open;

    @SuppressWarnings("unused") // the other one says it
    @Option(names = "--private", required = true, description = "The public no longer sees it.")
    private boolean closed;
  }

  @ArgGroup(multiplicity = "1")
  private Listed listed = new Listed();

  @Mixin
  private ServerChoice server;

  ProductsListingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var product = office.put(
          ApiPath.of("products", name, "listing"), Json.object().put("listed", listed.open));
      terminal
          .out()
          .printf(
              "%s is %s%n",
              Printable.line(Json.text(product, "name")),
              product.path("listed").asBoolean() ? "public" : "not public");
    }
    return ExitCode.MET;
  }
}
