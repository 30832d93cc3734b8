package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.RemoteOffice.Listed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay reports list`: the inbox.
@Command(
    name = "list",
    description = "List reports of security issues, and until when the finder has to hear.",
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
      "Example:",
      "  assay reports list --view due --server https://security.example.com",
    })
final class ReportsListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "all",
      description =
          "all (default); due: the finder is owed a word; unanswered: the finder waits for one.")
  private String view = "all";

  @Option(
      names = "--state",
      paramLabel = "STATE",
      defaultValue = "",
      description =
          "Only those in this state: received, acknowledged, verification, resolution-development, resolved, duplicate or closed.")
  private String state = "";

  @Mixin
  private ServerChoice server;

  @Mixin
  private MostChoice most;

  @Mixin
  private FormatChoice format;

  ReportsListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var path = ApiPath.of("reports").with("view", view).with("state", state);
      var found = office.list(path, most.number());
      most.show(found, format, "assay-office-reports/1", rows(found), terminal);
    }
    return ExitCode.MET;
  }

  private static Rows rows(Listed found) {
    var rows = new Rows("");
    for (var report : found.items()) {
      rows.add(
          Json.text(report, "reference"),
          Json.text(report, "state"),
          Json.given(report, "dueAt").map(at -> "due " + Times.moment(at)).orElse("nothing due"),
          Json.text(report, "summary"));
    }
    return rows;
  }
}
