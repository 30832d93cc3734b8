package org.assay.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.tree.TreeHash;

/// Where ledgers begin.
public final class Ledger {

  private Ledger() {}

  /// Makes a ledger without entries in a folder that is empty or not there yet.
  ///
  /// @param key its name is the origin of the log, which should be the address under which the
  /// folder is served, without `https://`
  /// @return the first checkpoint, of size 0
  public static Checkpoint create(Path root, SignerKey key) throws IOException {
    var folder = new LedgerFolder(root);
    refuseContents(root);
    Files.createDirectories(root);
    try (var _ = WriterLock.take(folder);
        var files = new DurableFiles()) {
      if (Files.exists(folder.checkpointFile())) throw present(root);
      files.write(folder.keyFile(), (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
      var checkpoint = Checkpoint.signed(key, 0, TreeHash.EMPTY);
      files.write(folder.checkpointFile(), checkpoint.toString().getBytes(StandardCharsets.UTF_8));
      return checkpoint;
    }
  }

  private static void refuseContents(Path root) throws IOException {
    if (!Files.exists(root)) return;
    if (!Files.isDirectory(root)) throw new FileAlreadyExistsException(root.toString());
    try (var contents = Files.list(root)) {
      if (contents.anyMatch(file -> !file.getFileName().toString().equals(".writer"))) {
        throw present(root);
      }
    }
  }

  private static LedgerException present(Path root) {
    return new LedgerException(
        Reason.ALREADY_THERE,
        "the folder '%s' is not empty; a ledger begins in a folder of its own".formatted(root));
  }
}
