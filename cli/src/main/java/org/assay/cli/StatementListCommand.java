package org.assay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.RemoteOffice;
import org.assay.cli.remote.RemoteOffice.Listed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay statement list`: which statements an office issued.
@Command(
    name = "list",
    description =
        "List the statements of an office, those signed last first, and whether they stand.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:listed",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {"", "Example: assay statement list --server https://security.example.com"})
final class StatementListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description = "Only those of this product (id, or name in addresses).")
  private @Nullable String product;

  @Mixin
  private ServerChoice server;

  @Mixin
  private MostChoice most;

  @Mixin
  private FormatChoice format;

  StatementListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var found = product == null
          ? office.list(ApiPath.of("statements"), most.number())
          : of(office, product);
      most.show(
          found,
          format,
          "assay-office-statements/1",
          new StatementRows(terminal).rows("", found.items()),
          terminal);
    }
    return ExitCode.MET;
  }

  private Listed of(RemoteOffice office, String product) {
    var all = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
    office.read(ApiPath.of("products", product, "statements")).forEach(all::add);
    return all.size() <= most.number()
        ? new Listed(all, false)
        : new Listed(List.copyOf(all.subList(0, most.number())), true);
  }
}
