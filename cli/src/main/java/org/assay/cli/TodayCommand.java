package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.RemoteOffice.Listed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay today`: what is due or broken at an office.
@Command(
    name = "today",
    description = {
      "Show what is due or broken at an office, most urgent first.",
      "Answers to reports, labels that expire, support periods and retention times that end, evidence older than its firmware, statements whose basis changed with the law.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is late or broken",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "4:something is late or broken",
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {"", "Example: assay today --server https://security.example.com"})
final class TodayCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ServerChoice server;

  @Mixin
  private FormatChoice format;

  TodayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var items = new ArrayList<JsonNode>();
    boolean more;
    try (var office = server.open()) {
      var today = office.read(ApiPath.of("today"));
      today.path("items").forEach(items::add);
      more = today.path("more").asBoolean();
    }
    var found = new Listed(items, more);
    switch (format.chosen()) {
      case TEXT -> print(found);
      case JSON -> terminal.out().print(OfficeJson.of("assay-office-today/1", found));
    }
    return items.stream().anyMatch(TodayCommand::isLate) ? ExitCode.NOT_MET : ExitCode.MET;
  }

  private static boolean isLate(JsonNode item) {
    return item.path("late").asBoolean();
  }

  private void print(Listed found) throws IOException {
    if (found.items().isEmpty()) terminal.out().println("Nothing is due.");
    var rows = new Rows("");
    for (var item : found.items()) {
      rows.add(
          words(Json.text(item, "kind"), isLate(item)),
          Times.moment(Json.text(item, "at")),
          Json.text(item, "subject") + says(item));
    }
    rows.print(terminal);
    if (found.more()) {
      terminal.out().println("There is more to do; of each kind, the most urgent are shown.");
    }
  }

  private static String says(JsonNode item) {
    var says = Json.text(item, "says");
    return says.isEmpty() ? "" : ": " + says;
  }

  private static String words(String kind, boolean late) {
    return switch (kind) {
      case "acknowledge" -> late ? "acknowledgement late" : "acknowledge";
      case "update" -> late ? "status update late" : "status update";
      case "unseen" -> "nobody has looked";
      case "law-changed" -> "the law changed";
      case "evidence-older" -> "evidence is old";
      case "label-expires" -> late ? "label has expired" : "label expires";
      case "support-ends" -> late ? "support has ended" : "support ends";
      case "retention-ends" -> late ? "need not be kept" : "keeping ends";
      default -> kind;
    };
  }
}
