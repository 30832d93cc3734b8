package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay reports assign`: who looks after a report.
@Command(
    name = "assign",
    description = "Say who looks after a report; without --to, nobody.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
      ExitCode.CHANGED_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay reports assign K7QMT-2XPDA --to amy \\",
      "      --server https://security.example.com",
    })
final class ReportsAssignCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ReportChoice report;

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "The name that the account is signed in with.")
  private @Nullable String account;

  @Mixin
  private ServerChoice server;

  ReportsAssignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var body = Json.object().put("version", report.now(office).path("version").asInt());
      if (account != null) body.put("account", account);
      ReportChoice.tell(office.post(report.path("assignee"), body), terminal);
    }
    return ExitCode.MET;
  }
}
