package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay reports note`: a note for the desk.
@Command(
    name = "note",
    description = "Add a note that only the desk sees; the finder does not.",
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
      "  assay reports note K7QMT-2XPDA --words - \\",
      "      --server https://security.example.com",
    })
final class ReportsNoteCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ReportChoice report;

  @Mixin
  private WordsChoice words;

  @Mixin
  private ServerChoice server;

  ReportsNoteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var body = Json.object().put("words", words.required("the note"));
    try (var office = server.open()) {
      ReportChoice.tell(office.post(report.path("notes"), body), terminal);
    }
    return ExitCode.MET;
  }
}
