package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.OfficeException;
import org.assay.cli.remote.RemoteOffice;
import org.assay.statement.StatementFile;
import org.jspecify.annotations.Nullable;

/// Statements that an office issues, and its files of them.
record RemoteIssue(RemoteOffice office, Terminal terminal) {

  private static final String STATEMENTS = "statements";

  /// What is to be in the statement, beside what the dossier and the key of the office say.
  record Wanted(
      String place, @Nullable String preparer, @Nullable String supersedes) {}

  /// Has the office issue a statement, and fetches it.
  int issue(String product, Wanted wanted, Path file, boolean replace) throws IOException {
    var ending = ending(file);
    var body = Json.object().put("place", wanted.place());
    if (wanted.preparer() != null) body.put("preparer", wanted.preparer());
    if (wanted.supersedes() != null) body.put("supersedes", wanted.supersedes());
    var issued = office.post(ApiPath.of("products", product, STATEMENTS), body);
    warn(issued.path("warnings"));
    var statement = issued.path("statement");
    var number = Json.text(statement, "number");
    write(number, file, bytesOfIssued(number, ending), replace);
    terminal.out().printf("Issued statement %s in %s%n", Printable.line(number), file);
    terminal
        .out()
        .printf(
            "Keep a copy until %s at least. [psti.reg.8]%n",
            Printable.line(Json.text(statement, "retainUntil")));
    return ExitCode.MET;
  }

  private void warn(JsonNode warnings) throws IOException {
    var page = new TextPage(terminal.err(), terminal.colourErr());
    for (var warning : warnings) {
      page.hanging("", "  ", List.of(Span.plain("warning: " + warning.asText())));
    }
  }

  private byte[] bytesOfIssued(String number, String ending) {
    try {
      return bytes(number, ending);
    } catch (OfficeException lost) {
      throw new OfficeException(
          lost.kind(),
          "The statement %s is issued, but could not be fetched. %s Fetch it: assay statement fetch %s"
              .formatted(number, lost.says(), number),
          lost.parts());
    }
  }

  /// Fetches a statement into a file.
  int fetch(String number, Path file, boolean replace) throws IOException {
    write(number, file, bytes(number, ending(file)), replace);
    terminal.out().printf("%s: statement %s%n", file, Printable.line(number));
    return ExitCode.MET;
  }

  private byte[] bytes(String number, String ending) {
    return office.file(ApiPath.of(STATEMENTS, number, "statement." + ending));
  }

  /// `pdf` or `json`.
  private static String ending(Path file) {
    var name = file.toString();
    if (name.endsWith(".pdf")) return "pdf";
    if (name.endsWith(".json")) return "json";
    throw new UsageException(
        "'%s' ends in neither .pdf nor .json, as which an office hands out statements"
            .formatted(file));
  }

  private static void write(String number, Path file, byte[] bytes, boolean replace)
      throws IOException {
    var present = replace ? StatementFile.IfPresent.REPLACE : StatementFile.IfPresent.KEEP;
    if (StatementFile.write(file, bytes, present) == StatementFile.Outcome.KEPT) {
      throw new UsageException(
          "'%s' is there already; statement %s was not written over it: give another name or --replace"
              .formatted(file, number));
    }
  }
}
