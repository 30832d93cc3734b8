package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;

/// `assay reports resolve`.
@Command(
    name = "resolve",
    description = "Tell the finder that the issue is resolved, and how.",
    footer = {
      "",
      "Example:",
      "  assay reports resolve K7QMT-2XPDA --words words.txt \\",
      "      --server https://security.example.com",
    })
final class ReportsResolveCommand extends ReportStep {

  ReportsResolveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put("step", "resolve");
  }
}
