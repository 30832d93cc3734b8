package org.assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.LedgerEntry;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.CheckpointTrust.Distrusted;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.ledger.tree.Tile;
import org.assay.ledger.tree.TreeEdge;
import org.assay.ledger.tree.TreeHash;

/// Adds to a ledger. There is one at a time, which a lock makes sure of.
///
/// What is appended counts once [#checkpoint] has returned: then it is on the disk, and outlives
/// the process and the machine. What was appended and is under no checkpoint is gone with the
/// process, as if it had never been.
public final class LedgerWriter implements AutoCloseable {

  private static final long MOST_PENDING = 64L << 20; // bytes kept until they are written

  private final LedgerFolder folder;
  private final SignerKey key;
  private final InstantSource clock;
  private final WriterLock lock;
  private final DurableFiles files;
  private final TreeEdge edge;
  private final EntryBundle bundle = new EntryBundle();
  private final Map<Path, byte[]> pending = new LinkedHashMap<>();
  private final List<Path> filled = new ArrayList<>();
  private long pendingBytes;
  private Checkpoint published;

  private LedgerWriter(
      LedgerFolder folder, SignerKey key, InstantSource clock, WriterLock lock, DurableFiles files)
      throws IOException {
    this.files = files;
    this.folder = folder;
    this.key = key;
    this.clock = clock;
    this.lock = lock;
    this.published = ownCheckpoint();
    new StaleTiles(folder, published.size(), intended()).remove();
    this.edge = edge();
    loadBundle();
  }

  /// Opens a ledger to add to it. What a writer that died left behind is put in order first.
  ///
  /// @param clock gives the time that each entry carries
  /// @throws LedgerException if somebody else writes, the key is not the ledger's, or the files
  ///     do not fit its checkpoint
  public static LedgerWriter open(Path root, SignerKey key, InstantSource clock)
      throws IOException {
    return open(root, key, clock, new DurableFiles());
  }

  static LedgerWriter open(Path root, SignerKey key, InstantSource clock, DurableFiles files)
      throws IOException {
    var folder = new LedgerFolder(root);
    var _ = folder.checkpoint(); // says so where there is no ledger, and leaves no lock behind
    var lock = WriterLock.take(folder);
    try {
      return new LedgerWriter(folder, key, clock, lock, files);
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  // ---- opening

  private Checkpoint ownCheckpoint() throws IOException {
    var checkpoint = folder.checkpoint();
    if (TrustPolicy.of(key.verifier()).judge(checkpoint) instanceof Distrusted distrusted) {
      throw new LedgerException(
          Reason.WRONG_KEY,
          "the key '%s' is not the one that signs the ledger '%s': %s"
              .formatted(
                  key.name(), folder.root(), distrusted.reasons().getFirst().detail()));
    }
    return checkpoint;
  }

  private Path intentFile() {
    return folder.writerFolder().resolve("intent");
  }

  private long intended() throws IOException {
    try {
      return Checkpoint.size(Files.readString(intentFile()).strip());
    } catch (NoSuchFileException never) {
      return 0;
    }
  }

  private TreeEdge edge() throws IOException {
    try {
      var read = TreeEdge.of(new TileCache(folder), published.size());
      if (read.root().equals(published.root())) return read;
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    throw damaged("the tiles at its edge do not fit its checkpoint");
  }

  private void loadBundle() throws IOException {
    int width = (int) (published.size() % Tile.FULL);
    if (width == 0) return;
    var tile = new Tile(0, published.size() / Tile.FULL, width);
    var tree = new TileCache(folder).hashes(tile);
    var entries =
        EntryBundle.read(folder.read(folder.bundle(tile), folder.bundle(tile.full())), width);
    for (int i = 0; i < width; i++) {
      var entry = new LoggedEntry(i, entries.get(i));
      if (!entry.hash().equals(TreeHash.at(tree, i * TreeHash.LENGTH))) {
        throw damaged("its newest entries do not fit their hashes");
      }
      bundle.add(entries.get(i));
    }
  }

  private LedgerException damaged(String what) {
    return new LedgerException(
        Reason.DAMAGED,
        "the ledger '%s' is damaged: %s; restore it from a copy ('assay ledger audit' says more)"
            .formatted(folder.root(), what));
  }

  // ---- adding

  /// Adds events, stamped with the time of now.
  ///
  /// @return the entries in the order of the events, each with its place and its bytes
  public synchronized List<LoggedEntry> append(List<? extends Event> events) throws IOException {
    var now = clock.instant();
    return appendRecorded(
        events.stream().map(event -> new LedgerEntry(now, event)).toList());
  }

  /// Adds entries that were stamped before, by one who keeps them until they are logged.
  public synchronized List<LoggedEntry> appendRecorded(List<LedgerEntry> recorded)
      throws IOException {
    var entries = recorded.stream().map(LedgerEntry::bytes).toList();
    entries.forEach(LedgerWriter::refuseTooLarge);
    var logged = new ArrayList<LoggedEntry>(entries.size());
    for (var entry : entries) logged.add(add(entry));
    if (pendingBytes > MOST_PENDING) writePending();
    return logged;
  }

  /// Adds one event.
  public LoggedEntry append(Event event) throws IOException {
    return append(List.of(event)).getFirst();
  }

  private static void refuseTooLarge(byte[] entry) {
    new EntryBundle().add(entry);
  }

  private LoggedEntry add(byte[] entry) {
    var logged = new LoggedEntry(edge.size(), entry);
    bundle.add(entry);
    edge.add(logged.hash(), (tile, hashes) -> addFull(folder.tile(tile), hashes));
    if (bundle.count() == Tile.FULL) {
      var tile = new Tile(0, logged.index() / Tile.FULL, Tile.FULL);
      addFull(folder.bundle(tile), bundle.bytes());
      bundle.clear();
    }
    return logged;
  }

  private void addFull(Path file, byte[] contents) {
    pending.put(file, contents);
    pendingBytes += contents.length;
    filled.add(file);
  }

  // ---- committing

  /// Writes everything that was appended to the disk and publishes a checkpoint over it. After it
  /// has returned nothing of that can be lost. Where nothing was appended, it is the one that was
  /// published last.
  ///
  /// @throws IOException if the disk fails; nothing is published then, and it can be tried again
  public synchronized Checkpoint checkpoint() throws IOException {
    if (edge.size() == published.size()) return published;
    edge.partial((tile, hashes) -> {
      if (!tile.isIn(published.size())) pending.put(folder.tile(tile), hashes);
    });
    if (bundle.count() > 0) {
      var tile = new Tile(0, edge.size() / Tile.FULL, bundle.count());
      pending.put(folder.bundle(tile), bundle.bytes());
    }
    writePending();
    publish(Checkpoint.signed(key, edge.size(), edge.root()));
    for (var file : filled) StaleTiles.removePartial(file);
    filled.clear();
    return published;
  }

  private void writePending() throws IOException {
    files.write(intentFile(), (edge.size() + "\n").getBytes(StandardCharsets.US_ASCII));
    files.write(pending);
    pending.clear();
    pendingBytes = 0;
  }

  private void publish(Checkpoint next) throws IOException {
    files.write(folder.checkpointFile(), next.toString().getBytes(StandardCharsets.UTF_8));
    published = next;
  }

  /// The checkpoint that was published last.
  public synchronized Checkpoint published() {
    return published;
  }

  /// The proof for an entry under the checkpoint that was published last.
  public TlogProof prove(long index) throws IOException {
    return LedgerReader.open(folder.root(), TrustPolicy.of(key.verifier())).prove(index);
  }

  /// Has a witness cosign the checkpoint that was published last, and publishes it again with the
  /// cosignature. The proofs made after that carry it.
  ///
  /// @throws LedgerException if the witness refuses
  public synchronized Checkpoint cosign(WitnessClient client, VerifierKey witness)
      throws IOException {
    var reader = LedgerReader.open(folder.root(), TrustPolicy.of(key.verifier()));
    publish(Cosigning.ask(reader, client, witness));
    return published;
  }

  /// Lets go of the ledger. What is under no checkpoint is dropped.
  @Override
  public void close() throws IOException {
    files.close();
    lock.close();
  }
}
