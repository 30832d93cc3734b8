package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.assay.cli.remote.Json;

/// Statements of an office, one on a line, with what became of them.
record StatementRows(Terminal terminal) {

  void print(String heading, Iterable<JsonNode> statements) throws IOException {
    terminal.out().println("\n" + heading);
    var rows = rows("  ", statements);
    if (!statements.iterator().hasNext()) rows.add("none was issued");
    rows.print(terminal);
  }

  Rows rows(String indent, Iterable<JsonNode> statements) {
    var rows = new Rows(indent);
    for (var statement : statements) {
      rows.add(
          Json.text(statement, "number"),
          "issued " + Json.text(statement, "issuedOn"),
          standing(statement));
    }
    return rows;
  }

  private static String standing(JsonNode statement) {
    var withdrawn = statement.path("withdrawn");
    var superseded = statement.path("superseded");
    if (withdrawn.isObject()) {
      return "withdrawn from %s on (%s)"
          .formatted(Json.text(withdrawn, "from"), Json.text(withdrawn, "reason"));
    }
    return superseded.isObject()
        ? "superseded from %s on".formatted(Json.text(superseded, "from"))
        : "stands";
  }
}
