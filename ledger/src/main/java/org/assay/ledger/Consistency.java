package org.assay.ledger;

import java.util.List;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.tree.TreeHash;
import org.assay.ledger.tree.TreeProofs;

/// How a checkpoint relates to one that was seen before.
public sealed interface Consistency {

  /// The newer one has all entries of the older one, in the same places.
  record Continued(Checkpoint older, Checkpoint newer) implements Consistency {}

  /// The ledger has become shorter: entries that it had are gone.
  record RolledBack(Checkpoint older, Checkpoint newer) implements Consistency {
    @Override
    public String toString() {
      return "the ledger was rolled back: it has %d entries now and had %d before"
          .formatted(newer.size(), older.size());
    }
  }

  /// The ledger has two histories: the older one is not a beginning of the newer one.
  record Forked(Checkpoint older, Checkpoint newer) implements Consistency {
    @Override
    public String toString() {
      return "the ledger was forked: its first %d entries are not those that it had before"
          .formatted(older.size());
    }
  }

  /// The two are of different logs; nothing can be said.
  record Unrelated(Checkpoint older, Checkpoint newer) implements Consistency {
    @Override
    public String toString() {
      return "the checkpoints are of different logs, '%s' and '%s'"
          .formatted(older.origin(), newer.origin());
    }
  }

  /// Compares two checkpoints whose signatures have been verified.
  static Consistency between(Checkpoint older, Checkpoint newer, List<TreeHash> proof) {
    if (!older.origin().equals(newer.origin())) return new Unrelated(older, newer);
    if (older.size() > newer.size()) return new RolledBack(older, newer);
    boolean continued =
        TreeProofs.consistent(older.size(), older.root(), newer.size(), newer.root(), proof);
    return continued ? new Continued(older, newer) : new Forked(older, newer);
  }
}
