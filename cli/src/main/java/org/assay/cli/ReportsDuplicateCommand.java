package org.assay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `assay reports duplicate`.
@Command(
    name = "duplicate",
    description = "Say that another report told of the same before.",
    footer = {
      "",
      "Example:",
      "  assay reports duplicate K7QMT-2XPDA --of 8HRN4-ZP2WV \\",
      "      --server https://security.example.com",
    })
final class ReportsDuplicateCommand extends ReportStep {

  @Option(
      names = "--of",
      required = true,
      paramLabel = "REFERENCE",
      description = "The reference of the earlier report.")
  private String original = "";

  ReportsDuplicateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void fill(ObjectNode step) {
    step.put("step", "link-duplicate");
    step.put("original", original);
  }

  @Override
  boolean saysSomething() {
    return false;
  }
}
