package org.assay.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.Note;
import org.assay.ledger.note.NoteSignature;
import org.assay.ledger.note.VerifierKey;
import org.assay.ledger.tree.TreeHash;

/// How a ledger gets the cosignature of a witness.
public final class Cosigning {

  private Cosigning() {}

  /// Has a witness cosign the newest checkpoint of a ledger that nobody writes to, and publishes it
  /// with the cosignature. It needs the lock of the ledger but not its key.
  ///
  /// @throws LedgerException if the witness refuses
  public static Checkpoint of(Path root, WitnessClient client, VerifierKey witness)
      throws IOException {
    var folder = new LedgerFolder(root);
    try (var _ = WriterLock.take(folder);
        var files = new DurableFiles()) {
      var cosigned = ask(LedgerReader.open(root), client, witness);
      files.write(folder.checkpointFile(), cosigned.toString().getBytes(StandardCharsets.UTF_8));
      return cosigned;
    }
  }

  /// Asks first as if the witness knew nothing; where it does, it says how much, and is asked
  /// again.
  static Checkpoint ask(LedgerReader ledger, WitnessClient client, VerifierKey witness)
      throws IOException {
    var answer = client.addCheckpoint(request(ledger, 0).toString());
    if (answer.status() == 409 && answer.contentType().equals(WitnessAnswer.SIZE)) {
      long known = Checkpoint.size(answer.body().strip());
      if (known > ledger.size()) throw refused(witness, rolledBack(known, ledger.size()));
      answer = client.addCheckpoint(request(ledger, known).toString());
    }
    if (answer.status() != 200) {
      throw refused(witness, "%d %s".formatted(answer.status(), answer.body().strip()));
    }
    return with(ledger.checkpoint(), answer.body(), witness);
  }

  private static WitnessRequest request(LedgerReader ledger, long old) throws IOException {
    var proof = old == 0 ? List.<TreeHash>of() : ledger.consistencyProof(old);
    return new WitnessRequest(old, proof, ledger.checkpoint());
  }

  private static Checkpoint with(Checkpoint checkpoint, String lines, VerifierKey witness) {
    var cosigned = checkpoint;
    for (var line : lines.lines().toList()) cosigned = cosigned.with(NoteSignature.parse(line));
    if (cosigned.note().cosignedBy(witness) == Note.Signed.TRUE) return cosigned;
    throw refused(witness, "its answer does not have a signature of its key");
  }

  private static String rolledBack(long known, long size) {
    return "it has seen %d entries, the ledger has %d: the ledger was rolled back"
        .formatted(known, size);
  }

  private static LedgerException refused(VerifierKey witness, String why) {
    return new LedgerException(
        Reason.WITNESS_REFUSED,
        "the witness '%s' does not cosign: %s".formatted(witness.name(), why));
  }
}
