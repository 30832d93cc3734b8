package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay reports draft`: words to begin an answer with.
@Command(
    name = "draft",
    description = {
      "Print the draft of an answer in the finder's language, with the days that were promised.",
      "What stands in square brackets is to be replaced; an answer that still has some is refused.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay reports draft K7QMT-2XPDA acknowledge > words.txt \\",
      "      --server https://security.example.com",
    })
final class ReportsDraftCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ReportChoice report;

  @Parameters(
      index = "1",
      paramLabel = "STEP",
      description = "acknowledge, ask, update or resolve.")
  private String step = "";

  @Mixin
  private ServerChoice server;

  ReportsDraftCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var draft = office.read(report.path("drafts", step.equals("update") ? "send-update" : step));
      terminal.out().println(Printable.report(Json.text(draft, "words"), false).strip());
    }
    return ExitCode.MET;
  }
}
