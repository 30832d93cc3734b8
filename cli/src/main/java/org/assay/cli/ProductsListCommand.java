package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.RemoteOffice.Listed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay products list`: which products an office has.
@Command(
    name = "list",
    description = "List the products of an office in the order of their names.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:listed",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example, products with a word that begins with 'bell':",
      "  assay products list bell --server https://security.example.com",
    })
final class ProductsListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..1",
      defaultValue = "",
      description = "Only those that have, for each word, a word that begins with it.")
  private String words = "";

  @Mixin
  private ServerChoice server;

  @Mixin
  private MostChoice most;

  @Mixin
  private FormatChoice format;

  ProductsListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var found = office.list(ApiPath.of("products").with("q", words), most.number());
      most.show(found, format, "assay-office-products/1", rows(found), terminal);
    }
    return ExitCode.MET;
  }

  private static Rows rows(Listed found) {
    var rows = new Rows("");
    for (var product : found.items()) {
      rows.add(
          Json.text(product, "slug"),
          product.path("listed").asBoolean() ? "public" : "not public",
          Json.given(product, "supportEnds").map("until %s"::formatted).orElse("no support period"),
          Json.text(product, "name"));
    }
    return rows;
  }
}
