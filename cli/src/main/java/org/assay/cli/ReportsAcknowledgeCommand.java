package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/// `assay reports acknowledge`.
@Command(
    name = "acknowledge",
    description = "Tell the finder that the report has come in, as was promised.",
    footer = {
      "",
      "Example:",
      "  assay reports acknowledge K7QMT-2XPDA --words words.txt \\",
      "      --server https://security.example.com",
    })
final class ReportsAcknowledgeCommand extends ReportStep {

  ReportsAcknowledgeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put("step", "acknowledge");
  }
}
