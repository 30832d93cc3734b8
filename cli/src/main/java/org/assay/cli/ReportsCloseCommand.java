package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `assay reports close`.
@Command(
    name = "close",
    description = "Tell the finder that there is nothing to resolve, and why.",
    footer = {
      "",
      "Example:",
      "  assay reports close K7QMT-2XPDA --reason out-of-scope --words words.txt \\",
      "      --server https://security.example.com",
    })
final class ReportsCloseCommand extends ReportStep {

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "REASON",
      description =
          "Why: not-reproducible, not-a-security-issue, out-of-scope, withdrawn or no-solution.")
  private String reason = "";

  ReportsCloseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put("step", "close");
    step.put("reason", reason);
  }
}
