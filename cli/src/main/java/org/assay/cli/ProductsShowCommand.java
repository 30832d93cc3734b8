package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.OfficeException;
import org.assay.cli.remote.RemoteOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay products show`: one product, with its dossier, support periods and statements.
@Command(
    name = "show",
    description =
        "Show a product of an office, the versions of its dossier, its support periods and statements.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay products show video-doorbell --server https://security.example.com",
    })
final class ProductsShowCommand implements Callable<Integer> {

  private static final String PRODUCTS = "products";

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The id, or the name in addresses.")
  private String name = "";

  @Mixin
  private ServerChoice server;

  @Mixin
  private FormatChoice format;

  ProductsShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var whole = whole(office);
      switch (format.chosen()) {
        case TEXT -> print(whole);
        case JSON ->
          terminal.out().print(OfficeJson.of("assay-office-product/1", "product", whole));
      }
    }
    return ExitCode.MET;
  }

  private JsonNode whole(RemoteOffice office) {
    var product = office.read(ApiPath.of(PRODUCTS, name));
    var id = Json.text(product, "id");
    var whole = Json.object();
    whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) product);
    whole.set("supportPeriods", office.read(ApiPath.of(PRODUCTS, id, "support-periods")));
    whole.set("statements", office.read(ApiPath.of(PRODUCTS, id, "statements")));
    try {
      whole.set("versions", office.read(ApiPath.of(PRODUCTS, id, "dossier")));
    } catch (OfficeException notForThisRole) {
      if (notForThisRole.kind() != OfficeException.Kind.NOT_ALLOWED) throw notForThisRole;
    }
    return whole;
  }

  private void print(JsonNode product) throws IOException {
    var out = terminal.out();
    out.println(Printable.line(Json.text(product, "name")));
    var facts = new Rows("  ");
    facts.add("Name in addresses", Json.text(product, "slug"));
    facts.add("Id", Json.text(product, "id"));
    for (var member : new String[] {"brand", "model", "maker"}) {
      Json.given(product, member)
          .ifPresent(value ->
              facts.add(Character.toUpperCase(member.charAt(0)) + member.substring(1), value));
    }
    facts.add("Public", product.path("listed").asBoolean() ? "yes" : "no");
    facts.print(terminal);
    dossier(product);
    supportPeriods(product);
    new StatementRows(terminal).print("Statements", product.path("statements"));
  }

  private void dossier(JsonNode product) throws IOException {
    terminal.out().println("\nDossier");
    var rows = new Rows("  ");
    for (var version : product.path("versions")) {
      rows.add(
          "version " + Json.text(version, "number"),
          Times.day(Json.text(version, "madeAt")),
          Json.text(version, "how"),
          Json.text(version, "note"));
    }
    if (product.path("versions").isEmpty()) {
      rows.add("version " + Json.text(product, "dossier"));
    }
    rows.print(terminal);
  }

  private void supportPeriods(JsonNode product) throws IOException {
    terminal.out().println("\nSupport period");
    var rows = new Rows("  ");
    for (var period : product.path("supportPeriods")) {
      rows.add(
          "until " + Json.text(period, "ends"),
          "published " + Json.text(period, "publishedOn"),
          Json.text(period, "wording"));
    }
    if (product.path("supportPeriods").isEmpty()) rows.add("none is published");
    rows.print(terminal);
  }
}
