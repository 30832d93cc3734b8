package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.cli.remote.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A step that is taken with a report. Each is a command of its own, with what it needs.
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
      ExitCode.CHANGED_LINE,
      ExitCode.REFUSED_LINE,
    })
abstract class ReportStep implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ReportChoice report;

  @Option(
      names = "--seen",
      paramLabel = "N",
      description =
          "The version that you looked at, as 'reports show' has it: refused if it changed since. Default: the one of now.")
  private @Nullable Integer seen;

  @Mixin
  private WordsChoice words;

  @Mixin
  private ServerChoice server;

  ReportStep(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Fills in the step, such as `acknowledge`, and what else it needs.
  abstract void fill(ObjectNode step);

  /// Whether the finder is told something in words.
  boolean saysSomething() {
    return true;
  }

  @Override
  public Integer call() throws IOException {
    var body = Json.object();
    fill(body);
    if (saysSomething() || words.isGiven()) {
      body.put("words", words.required("what the finder is told"));
    }
    try (var office = server.open()) {
      body.put("version", seen == null ? report.now(office).path("version").asInt() : seen);
      ReportChoice.tell(office.post(report.path("steps"), body), terminal);
    }
    return ExitCode.MET;
  }
}
