package org.assay.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.assay.law.LawChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay law diff`: what changed between two days.
@Command(
    name = "diff",
    description =
        "Show what changed in the law between two days: what came in, went out, or says something else.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "1:Assay or its surroundings failed", "2:bad usage or bad input"},
    footer = {"", "Example: assay law diff 2025-12-03 2025-12-04"})
final class LawDiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DATE1", description = "The earlier day, as 2025-12-03.")
  private LocalDate before = LocalDate.EPOCH;

  @Parameters(index = "1", paramLabel = "DATE2", description = "The later day.")
  private LocalDate after = LocalDate.EPOCH;

  @Mixin
  private LawSource source;

  @Mixin
  private FormatChoice format;

  LawDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (after.isBefore(before)) {
      throw new UsageException(
          "%s is before %s; give the earlier day first".formatted(after, before));
    }
    var changes = LawChanges.between(source.law(), before, after);
    switch (format.chosen()) {
      case TEXT -> new LawText(terminal, after).changes(changes);
      case JSON -> terminal.out().print(new LawJson(after).changes(changes));
    }
    return ExitCode.MET;
  }
}
