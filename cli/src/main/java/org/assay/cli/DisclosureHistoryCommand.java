package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.disclosure.memory.HistoryFile;
import org.assay.disclosure.memory.ReportingHistory;
import org.assay.disclosure.memory.Snapshot;
import org.assay.pages.memory.UnreadableMemoryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay disclosure history`: what became of the promises of reporting pages.
@Command(
    name = "history",
    description = "Compare the snapshots that a history of reporting pages keeps, limb by limb.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no promise shrank or was withdrawn",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:undetermined: one snapshot only, or words that cannot be compared",
      "4:a promise shrank or was withdrawn",
    },
    footer = {"", "Example: assay disclosure history reporting.jsonl"})
final class DisclosureHistoryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "The history, as 'assay disclosure watch' keeps it.")
  private Path file = Path.of("");

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the comparison to this file instead of standard output.")
  private @Nullable Path output;

  DisclosureHistoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file '%s'".formatted(file));
    }
    var snapshots = snapshots(file);
    var text = switch (format.chosen()) {
      case TEXT -> ReportingHistoryText.of(snapshots);
      case JSON -> ReportingHistoryJson.of(snapshots);
    };
    new OutputFile(output, terminal).write(out -> out.append(text));
    var history = ReportingHistory.of(snapshots);
    return history.changes().isEmpty()
        ? ExitCode.UNDETERMINED
        : DisclosureWatchCommand.code(history);
  }

  static List<Snapshot> snapshots(Path file) throws IOException {
    try {
      return new HistoryFile(file).read();
    } catch (UnreadableMemoryException broken) {
      throw new UsageException(String.valueOf(broken.getMessage()));
    }
  }
}
