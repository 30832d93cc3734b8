package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/// `assay reports update`.
@Command(
    name = "update",
    description = "Tell the finder how it stands, as was promised.",
    footer = {
      "",
      "Example:",
      "  assay reports update K7QMT-2XPDA --words words.txt \\",
      "      --server https://security.example.com",
    })
final class ReportsUpdateCommand extends ReportStep {

  ReportsUpdateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put("step", "send-update");
  }
}
