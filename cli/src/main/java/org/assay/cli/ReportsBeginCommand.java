package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `assay reports begin`.
@Command(
    name = "begin",
    description = {
      "Begin the next part of the work on a report.",
      "Find out whether it is so, work on a solution, or take up again what had come to its end.",
    },
    footer = {
      "",
      "Example:",
      "  assay reports begin K7QMT-2XPDA verification \\",
      "      --server https://security.example.com",
    })
final class ReportsBeginCommand extends ReportStep {

  /// What is begun.
  enum Work {
    VERIFICATION,
    RESOLUTION,
    AGAIN
  }

  @Parameters(index = "1", paramLabel = "WORK", description = "verification, resolution or again.")
  private Work work = Work.VERIFICATION;

  ReportsBeginCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put(
        "step",
        switch (work) {
          case VERIFICATION -> "start-verification";
          case RESOLUTION -> "start-resolution";
          case AGAIN -> "reopen";
        });
  }

  @Override
  boolean saysSomething() {
    return false;
  }
}
