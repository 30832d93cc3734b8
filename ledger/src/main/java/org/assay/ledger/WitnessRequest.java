package org.assay.ledger;

import java.util.List;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.tree.TreeHash;

/// What a log asks a witness (C2SP tlog-witness `add-checkpoint`).
///
/// @param old the size that the witness is thought to know
/// @param proof that the checkpoint continues the log of that size
record WitnessRequest(long old, List<TreeHash> proof, Checkpoint checkpoint) {

  private static final int MOST_HASHES = 63;

  WitnessRequest {
    proof = List.copyOf(proof);
  }

  /// @throws IllegalArgumentException if the text is none
  static WitnessRequest parse(String text) {
    int gap = text.indexOf("\n\n");
    if (!text.startsWith("old ") || gap < 0) {
      throw new IllegalArgumentException("'old <size>', hashes and a checkpoint are expected");
    }
    var lines = text.substring(0, gap).lines().toList();
    if (lines.size() > 1 + MOST_HASHES) throw new IllegalArgumentException("over 63 hashes");
    return new WitnessRequest(
        Checkpoint.size(lines.getFirst().substring("old ".length())),
        lines.stream().skip(1).map(TreeHash::ofBase64).toList(),
        Checkpoint.parse(text.substring(gap + 2)));
  }

  @Override
  public String toString() {
    var text = new StringBuilder("old ").append(old).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
