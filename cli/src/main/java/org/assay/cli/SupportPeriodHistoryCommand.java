package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.supportperiod.HistoryFile;
import org.assay.supportperiod.HistoryText;
import org.assay.supportperiod.NotReadableException;
import org.assay.supportperiod.Snapshot;
import org.assay.supportperiod.SupportHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay support-period history`: what became of a published period.
@Command(
    name = "history",
    description =
        "Compare the snapshots that a history keeps: unchanged, extended, shortened, withdrawn.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no period was shortened or withdrawn",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:undetermined: one snapshot only, or words that cannot be compared",
      "4:a period was shortened or withdrawn",
    },
    footer = {"", "Example: assay support-period history support-history.jsonl"})
final class SupportPeriodHistoryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "The history, as 'assay support-period watch' keeps it.")
  private Path file = Path.of("");

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the comparison to this file instead of standard output.")
  private @Nullable Path output;

  SupportPeriodHistoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file '%s'".formatted(file));
    }
    var snapshots = snapshots(file);
    var text = switch (format.chosen()) {
      case TEXT -> HistoryText.of(snapshots);
      case JSON -> HistoryText.json(snapshots);
    };
    new OutputFile(output, terminal).write(out -> out.append(text));
    return SupportPeriodGradeCommand.code(
        SupportHistory.of(snapshots).neverShortened().judgement());
  }

  static List<Snapshot> snapshots(Path file) throws IOException {
    try {
      return new HistoryFile(file).read();
    } catch (NotReadableException broken) {
      throw new UsageException(String.valueOf(broken.getMessage()));
    }
  }
}
