package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.pages.memory.UnreadableMemoryException;
import org.assay.statement.records.Kept;
import org.assay.statement.records.RecordsRefused;
import org.assay.statement.records.StatementRecords;
import picocli.CommandLine.Option;

/// The folder in which records are kept.
final class RecordsFolder {

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "The folder of the records. Default: records.")
  private Path folder = Path.of("records");

  /// The folder, which may not be there yet.
  StatementRecords begun() {
    return new StatementRecords(folder);
  }

  /// The folder, with everything in its index.
  List<Kept> all() throws IOException {
    try {
      return there().all();
    } catch (UnreadableMemoryException broken) {
      throw broken(broken);
    }
  }

  StatementRecords there() {
    if (!Files.isRegularFile(folder.resolve(StatementRecords.INDEX))) {
      throw new UsageException(
          "'%s' holds no records: there is no %s in it; begin with: assay records add"
              .formatted(folder, StatementRecords.INDEX));
    }
    return begun();
  }

  static UsageException broken(UnreadableMemoryException broken) {
    return new UsageException("the index cannot be used: " + broken.getMessage());
  }

  static int refused(RecordsRefused refused, Terminal terminal) {
    terminal.err().println("assay: " + refused.getMessage());
    return switch (refused.why()) {
      case BAD_INPUT -> ExitCode.BAD_INPUT;
      case TOO_EARLY -> ExitCode.NOT_MET;
    };
  }
}
