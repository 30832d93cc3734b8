package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.assessment.Assessment;
import org.assay.assessment.render.ScopeReport;
import org.assay.law.Truth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay scope`: whether the law reaches the product at all.
@Command(
    name = "scope",
    description =
        "Say for each territory whether the product is in scope, why, and which duties follow for whom.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:decided, in or out of scope",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.UNDETERMINED_LINE,
    },
    footer = {"", "Example: assay scope samples/tablet-adults --territory GB --on 2026-01-15"})
final class ScopeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private DossierQuestion question;

  @Mixin
  private RoleChoice role;

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the answer to this file instead of standard output.")
  private @Nullable Path output;

  ScopeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var law = question.law();
    var assessments = question.assessEachTerritory(law, role, terminal);
    var report = new ScopeReport(law, assessments);
    new OutputFile(output, terminal).write(out -> write(report, out));
    return exitCode(assessments);
  }

  private void write(ScopeReport report, Appendable out) throws IOException {
    switch (format.chosen()) {
      case TEXT -> report.writeText(output == null && terminal.colourOut(), out);
      case JSON -> report.writeJson(out);
    }
  }

  private static int exitCode(List<Assessment> assessments) {
    boolean open = assessments.stream().anyMatch(each -> each.scope().truth() == Truth.UNKNOWN);
    return open ? ExitCode.UNDETERMINED : ExitCode.MET;
  }
}
