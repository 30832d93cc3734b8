package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay reports show`: one report, with what was written and what was answered.
@Command(
    name = "show",
    description = {
      "Show a report: what the finder wrote, how it stands, and its history.",
      "Whatever could steer a terminal is taken out of the finder's words.",
    },
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
      "  assay reports show K7QMT-2XPDA --server https://security.example.com",
    })
final class ReportsShowCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ReportChoice report;

  @Mixin
  private ServerChoice server;

  @Mixin
  private FormatChoice format;

  ReportsShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var whole = office.read(report.path());
      switch (format.chosen()) {
        case TEXT -> new ReportText(terminal).print(whole);
        case JSON -> terminal.out().print(OfficeJson.of("assay-office-report/1", "report", whole));
      }
    }
    return ExitCode.MET;
  }
}
