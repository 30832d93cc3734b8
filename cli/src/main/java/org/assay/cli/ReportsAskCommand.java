package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/// `assay reports ask`.
@Command(
    name = "ask",
    description = "Ask the finder something; that counts as word to the finder, too.",
    footer = {
      "",
      "Example:",
      "  assay reports ask K7QMT-2XPDA --words question.txt \\",
      "      --server https://security.example.com",
    })
final class ReportsAskCommand extends ReportStep {

  ReportsAskCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put("step", "ask");
  }
}
