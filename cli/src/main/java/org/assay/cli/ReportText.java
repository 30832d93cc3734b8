package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.assay.cli.remote.Json;

/// A report of a security issue, to be read on a terminal.
record ReportText(Terminal terminal) {

  void print(JsonNode whole) throws IOException {
    standing(whole);
    written(whole.path("document"));
    links(whole.path("links"));
    files(whole.path("files"));
    history(whole.path("messages"));
  }

  private void standing(JsonNode whole) throws IOException {
    var report = whole.path("report");
    terminal.out().println(Printable.line(Json.text(report, "reference")));
    var rows = new Rows("  ");
    rows.add("State", Json.text(report, "state"));
    rows.add("Version", Json.text(report, "version") + " (for --seen)");
    rows.add("Received", Times.moment(Json.text(report, "receivedAt")));
    rows.add("Acknowledge by", Times.moment(Json.text(report, "acknowledgeBy")));
    member(rows, "Acknowledged", report, "acknowledgedAt");
    member(rows, "Due", report, "dueAt");
    member(rows, "Resolved", report, "resolvedAt");
    member(rows, "Contents destroyed", report, "erasedAt");
    member(rows, "Looked after by", whole, "assignedTo");
    member(rows, "Contact", whole, "contact");
    member(rows, "Language", report, "language");
    member(rows, "Encrypted", report, "encryption");
    rows.print(terminal);
    section("SHA-256 in the ledger", Json.text(report, "reportSha256"));
  }

  private static void member(Rows rows, String name, JsonNode tree, String member) {
    Json.given(tree, member)
        .filter(value -> !value.isBlank() && !value.equals("none"))
        .ifPresent(value -> rows.add(name, Times.moment(value)));
  }

  private void written(JsonNode document) throws IOException {
    if (!document.isObject()) return;
    section("Summary", Json.text(document, "summary"));
    section("Product", Json.text(document, "productName"));
    section("Found", Json.text(document, "found"));
    section("Steps", Json.text(document, "steps"));
    section("Versions", Json.text(document, "versions"));
    section("Wish about publication", Json.text(document, "disclosureWish"));
  }

  private void section(String heading, String words) throws IOException {
    if (words.isBlank()) return;
    terminal.out().println("\n" + heading);
    Printable.paragraphs(terminal.out(), "  ", words);
  }

  private void links(JsonNode links) throws IOException {
    if (links.isEmpty()) return;
    terminal.out().println("\nAbout");
    var rows = new Rows("  ");
    links.forEach(link -> rows.add(Json.text(link, "kind"), Json.text(link, "target")));
    rows.print(terminal);
  }

  private void files(JsonNode files) throws IOException {
    if (files.isEmpty()) return;
    terminal.out().println("\nFiles ('assay reports fetch' saves them)");
    var rows = new Rows("  ");
    for (var file : files) {
      rows.add(
          Json.text(file, "id"),
          Json.text(file, "type"),
          Json.text(file, "size") + " bytes",
          Json.text(file, "name"));
    }
    rows.print(terminal);
  }

  private void history(JsonNode messages) throws IOException {
    if (messages.isEmpty()) return;
    terminal.out().println("\nHistory");
    for (var message : messages) {
      new Rows("  ")
          .add(
              Times.moment(Json.text(message, "at")),
              Json.text(message, "kind"),
              (Json.text(message, "by") + " " + Json.text(message, "detail")).strip())
          .print(terminal);
      Printable.paragraphs(terminal.out(), "    ", Json.text(message, "words"));
    }
  }
}
