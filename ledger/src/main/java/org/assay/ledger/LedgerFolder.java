package org.assay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.VerifierKey;
import org.assay.ledger.tree.Tile;

/// Where the files of a ledger lie. All but those below `.writer` are for a web server to serve,
/// as they are.
record LedgerFolder(Path root) {

  Path checkpointFile() {
    return root.resolve("checkpoint");
  }

  /// The public key of the log, for convenience: whoever verifies must have it from elsewhere.
  Path keyFile() {
    return root.resolve("log.vkey");
  }

  Path writerFolder() {
    return root.resolve(".writer");
  }

  Path tile(Tile tile) {
    return root.resolve(tile.path());
  }

  Path bundle(Tile tile) {
    return root.resolve(tile.entriesPath());
  }

  Checkpoint checkpoint() throws IOException {
    refuseFile();
    try {
      return Checkpoint.parse(Files.readAllBytes(checkpointFile()));
    } catch (NoSuchFileException missing) {
      throw new LedgerException(
          Reason.NO_LEDGER,
          "there is no ledger in '%s': the file 'checkpoint' is missing; make one with 'assay ledger init'"
              .formatted(root),
          missing);
    } catch (IllegalArgumentException broken) {
      throw new LedgerException(
          Reason.DAMAGED,
          "'%s' is not a checkpoint: %s".formatted(checkpointFile(), broken.getMessage()),
          broken);
    }
  }

  VerifierKey key() throws IOException {
    refuseFile();
    try {
      return VerifierKey.parse(Files.readString(keyFile()).strip());
    } catch (NoSuchFileException missing) {
      throw new LedgerException(
          Reason.NO_LEDGER,
          "there is no 'log.vkey' in '%s'; give the key of the log that you trust".formatted(root),
          missing);
    } catch (IllegalArgumentException broken) {
      throw new LedgerException(Reason.DAMAGED, String.valueOf(broken.getMessage()), broken);
    }
  }

  private void refuseFile() {
    if (Files.isRegularFile(root))
      throw new LedgerException(
          Reason.NO_LEDGER, "'%s' is a file; name the folder of a ledger".formatted(root));
  }

  /// The contents of a tile or bundle; where a partial one is gone, the full one that took its
  /// place.
  byte[] read(Path partial, Path full) throws IOException {
    try {
      return Files.readAllBytes(partial);
    } catch (NoSuchFileException superseded) {
      return readFull(full);
    }
  }

  private static byte[] readFull(Path full) throws IOException {
    try {
      return Files.readAllBytes(full);
    } catch (NoSuchFileException missing) {
      throw new LedgerException(
          Reason.DAMAGED,
          "the file '%s' is missing; restore the ledger from a copy".formatted(full),
          missing);
    }
  }
}
