package org.assay.disclosure.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assay.pages.memory.Chain;
import org.assay.pages.memory.UnreadableMemoryException;

/// A file of snapshots of reporting pages to which one only adds, as a [Chain] keeps it. Format
/// `assay-reporting-history/1`.
public final class HistoryFile {

  private static final String FORMAT = "assay-reporting-history/1";

  private final Chain<Snapshot> chain;

  public HistoryFile(Path file) {
    this.chain = new Chain<>(file, FORMAT, new SnapshotLine());
  }

  /// The snapshots, the oldest first; none when there is no such file yet.
  ///
  /// @throws UnreadableMemoryException when a line is no snapshot, or the chain is broken
  public List<Snapshot> read() throws IOException {
    return chain.read();
  }

  /// Adds a snapshot at the end.
  ///
  /// @throws UnreadableMemoryException when the file is broken, or the snapshot is older than the
  /// last one of its source
  public void append(Snapshot snapshot) throws IOException {
    chain.append(snapshot, known -> refuseOlder(known, snapshot));
  }

  private static void refuseOlder(List<Snapshot> known, Snapshot added) {
    boolean older = known.stream()
        .filter(added::isOfTheSameSource)
        .anyMatch(one -> one.seen().isAfter(added.seen()));
    if (older) {
      throw new UnreadableMemoryException(
          "a snapshot of '%s' seen at %s is older than one that is kept; nothing was added"
              .formatted(added.source(), added.seen()));
    }
  }
}
