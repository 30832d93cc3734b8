package org.assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.CheckpointTrust.Distrusted;
import org.assay.ledger.note.CheckpointTrust.Trusted;
import org.assay.ledger.note.Distrust;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.tree.Tile;
import org.assay.ledger.tree.TileSubtrees;
import org.assay.ledger.tree.TreeHash;
import org.assay.ledger.tree.TreeProofs;

/// A ledger as of its newest checkpoint. What is added later is not seen: open it again.
///
/// Any number may read while one writes.
public final class LedgerReader {

  private final LedgerFolder folder;
  private final Checkpoint checkpoint;
  private final TileSubtrees tree;

  private LedgerReader(LedgerFolder folder, Checkpoint checkpoint) {
    this.folder = folder;
    this.checkpoint = checkpoint;
    this.tree = new TileSubtrees(new TileCache(folder), checkpoint.size());
  }

  /// Opens a ledger of one's own, trusting the key that lies in it. Whoever has the folder from
  /// somebody else opens it with the keys that they trust.
  public static LedgerReader open(Path root) throws IOException {
    return open(root, TrustPolicy.of(new LedgerFolder(root).key()));
  }

  /// Opens a ledger whose checkpoint the policy believes.
  ///
  /// @throws LedgerException if there is none, or it is not believed
  public static LedgerReader open(Path root, TrustPolicy policy) throws IOException {
    var folder = new LedgerFolder(root);
    var checkpoint = folder.checkpoint();
    return switch (policy.judge(checkpoint)) {
      case Trusted trusted -> new LedgerReader(folder, checkpoint);
      case Distrusted distrusted ->
        throw new LedgerException(
            Reason.NOT_TRUSTED,
            "the checkpoint in '%s' is not trusted: %s"
                .formatted(
                    root,
                    distrusted.reasons().stream()
                        .map(Distrust::detail)
                        .collect(Collectors.joining("; "))));
    };
  }

  /// The checkpoint that all answers are about.
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /// How many entries there are.
  public long size() {
    return checkpoint.size();
  }

  /// One entry.
  public LoggedEntry entry(long index) throws IOException {
    demand(index);
    var bundle = bundle(index / Tile.FULL);
    return new LoggedEntry(index, bundle.get((int) (index % Tile.FULL)));
  }

  /// All entries from an index on, read as they are asked for. They are as they lie there;
  /// [LedgerAudit] proves them.
  public Stream<LoggedEntry> entries(long from) {
    long first = from / Tile.FULL;
    long bundles = (size() + Tile.FULL - 1) / Tile.FULL;
    return LongStream.range(first, bundles)
        .boxed()
        .flatMap(this::logged)
        .filter(entry -> entry.index() >= from);
  }

  private Stream<LoggedEntry> logged(long number) {
    try {
      return placed(number, bundle(number));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<LoggedEntry> placed(long number, List<byte[]> bundle) {
    return LongStream.range(0, bundle.size())
        .mapToObj(i -> new LoggedEntry(number * Tile.FULL + i, bundle.get((int) i)));
  }

  /// Hands over the entries from an index on that have some bytes among theirs. Bundles that do
  /// not have them are not taken apart.
  void eachWith(byte[] part, long from, Consumer<LoggedEntry> each) throws IOException {
    if (from >= size()) return;
    for (long number = from / Tile.FULL; number * Tile.FULL < size(); number++) {
      var raw = rawBundle(number);
      if (!EntryBundle.contains(raw, part)) continue;
      placed(number, EntryBundle.read(raw, bundleTile(number).width()))
          .filter(entry -> entry.index() >= from && entry.contains(part))
          .forEach(each);
    }
  }

  private List<byte[]> bundle(long number) throws IOException {
    var tile = bundleTile(number);
    return EntryBundle.read(rawBundle(number), tile.width());
  }

  private Tile bundleTile(long number) {
    return new Tile(0, number, (int) Math.min(Tile.FULL, size() - number * Tile.FULL));
  }

  byte[] rawBundle(long number) throws IOException {
    var tile = bundleTile(number);
    return folder.read(folder.bundle(tile), folder.bundle(tile.full()));
  }

  /// The proof that an entry is in the ledger.
  public TlogProof prove(long index) throws IOException {
    demand(index);
    try {
      return checked(index, TreeProofs.inclusion(tree, index, size()));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /// A proof that does not lead to the root must not leave the house.
  private TlogProof checked(long index, List<TreeHash> hashes) {
    var leaf = tree.hash(0, index);
    if (TreeProofs.rootOf(leaf, index, size(), hashes)
        .filter(checkpoint.root()::equals)
        .isEmpty()) {
      throw new LedgerException(
          Reason.DAMAGED,
          "the tiles in '%s' do not fit the checkpoint at entry %d; 'assay ledger audit' says where"
              .formatted(folder.root(), index));
    }
    return new TlogProof(index, hashes, checkpoint);
  }

  private void demand(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(
          "there is no entry %d in a ledger of %d".formatted(index, size()));
    }
  }

  /// What shows that this ledger begins with the first `old` entries; empty for 0 and for all.
  public List<TreeHash> consistencyProof(long old) throws IOException {
    try {
      return TreeProofs.consistency(tree, old, size());
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /// Whether this ledger continues the one that an older checkpoint is of.
  public Consistency since(Checkpoint older) throws IOException {
    var proof = older.size() > size() ? List.<TreeHash>of() : consistencyProof(older.size());
    return Consistency.between(older, checkpoint, proof);
  }

  LedgerFolder folder() {
    return folder;
  }
}
