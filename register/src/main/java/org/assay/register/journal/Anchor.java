package org.assay.register.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assay.ledger.Ledger;
import org.assay.ledger.LedgerException;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.LoggedEntry;
import org.assay.ledger.TlogProof;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.register.journal.Journal.PlacedEntry;
import org.jspecify.annotations.Nullable;

/// Brings what the journal holds into the ledger, many entries at a time. Of several processes on
/// one database and one ledger folder, the one that holds the ledger's lock does so; when it
/// ends, another takes over.
///
/// The database is what counts: places are given away there first, and a ledger that is behind
/// it, since a process died between the two, is brought up to it.
public final class Anchor implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Anchor.class.getName());
  private static final int MOST_AT_ONCE = 4096;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

  private final Journal journal;
  private final Path folder;
  private final SignerKey key;
  private final InstantSource clock;
  private final Signal recorded = new Signal();
  private final Signal anchored = new Signal();
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable LedgerWriter writer;
  private volatile Optional<String> trouble = Optional.empty();

  private Anchor(Journal journal, Path folder, SignerKey key, InstantSource clock) {
    this.journal = journal;
    this.folder = folder;
    this.key = key;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("anchor").daemon().unstarted(this::run);
  }

  /// Starts to anchor. A ledger that is not there yet is begun.
  ///
  /// @throws IOException if the ledger holds more than the journal
  /// @throws LedgerException if it has another key
  public static Anchor start(Journal journal, Path folder, SignerKey key, InstantSource clock)
      throws IOException {
    if (!Files.exists(folder.resolve("checkpoint"))) begin(folder, key);
    var anchor = new Anchor(journal, folder, key, clock);
    anchor.refuseLostJournal();
    anchor.thread.start();
    return anchor;
  }

  private static void begin(Path folder, SignerKey key) throws IOException {
    try {
      Ledger.create(folder, key);
    } catch (LedgerException other) {
      if (other.reason() != LedgerException.Reason.LOCKED
          && other.reason() != LedgerException.Reason.ALREADY_THERE) throw other;
    }
  }

  private void refuseLostJournal() throws IOException {
    long logged = reader().size();
    long placed = journal.size();
    if (logged > placed) {
      throw new IOException(
          "the ledger '%s' holds %d entries, but the database knows of %d only: it is older than the ledger;"
                  .formatted(folder, logged, placed)
              + " restore both from one backup ('assay restore')");
    }
  }

  // ---- for the ones who record

  /// Says that something was recorded. Without it, the anchor finds it a moment later.
  public void hurry() {
    recorded.give();
  }

  /// Waits until a recorded event is in the ledger.
  ///
  /// @param id as [Journal#record] returned it
  /// @return the entry, or nothing if it is not there in time: it will be later
  public Optional<LoggedEntry> await(String id, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    long seen = anchored.count();
    hurry();
    for (; ; ) {
      var entry = anchored(id);
      var left = Duration.ofNanos(end - System.nanoTime());
      if (entry.isPresent() || closed || !left.isPositive()) return entry;
      anchored.awaitMoreThan(seen, left.compareTo(LOOK) < 0 ? left : LOOK);
      seen = anchored.count();
    }
  }

  /// The entry of a recorded event, if it is in the ledger already.
  public Optional<LoggedEntry> anchored(String id) {
    try {
      var position = journal.position(id);
      if (position.isEmpty()) return Optional.empty();
      var reader = reader();
      return position.get() < reader.size()
          ? Optional.of(reader.entry(position.get()))
          : Optional.empty();
    } catch (IOException | LedgerException unreadable) {
      return Optional.empty();
    }
  }

  /// The proof for an entry, under the checkpoint that was published last.
  public TlogProof prove(long index) throws IOException {
    return reader().prove(index);
  }

  /// Reads the ledger, up to its checkpoint of now.
  public LedgerReader reader() throws IOException {
    return LedgerReader.open(folder, TrustPolicy.of(key.verifier()));
  }

  /// The key that checkpoints of the ledger are checked with.
  public VerifierKey logKey() {
    return key.verifier();
  }

  /// The folder of the ledger, with its tiles as they are published.
  public Path folder() {
    return folder;
  }

  /// What keeps entries out of the ledger at the moment, such as a full disk.
  public Optional<String> trouble() {
    return trouble;
  }

  /// Whether this process is the one that writes the ledger.
  public boolean writes() {
    return writer != null;
  }

  // ---- the work

  private void run() {
    while (!closed) {
      long seen = recorded.count();
      try {
        if (writer == null && !takeOver()) {
          recorded.awaitMoreThan(seen, TRY_AGAIN);
          continue;
        }
        if (anchorWaiting() == 0) recorded.awaitMoreThan(seen, LOOK);
        trouble = Optional.empty();
      } catch (IOException | RuntimeException failed) {
        letGo();
        trouble = Optional.of(String.valueOf(failed.getMessage()));
        LOG.log(
            Level.WARNING, "The ledger cannot be written; it is tried again: {0}", trouble.get());
        recorded.awaitMoreThan(seen, TRY_AGAIN);
      }
    }
    letGo();
  }

  private boolean takeOver() throws IOException {
    try {
      writer = LedgerWriter.open(folder, key, clock);
    } catch (LedgerException held) {
      if (held.reason() == LedgerException.Reason.LOCKED) return false;
      throw held;
    }
    catchUp();
    return true;
  }

  // What was given a place by a process that died before it was in the ledger.
  private void catchUp() throws IOException {
    for (; ; ) {
      var behind = journal.placedFrom(published(), MOST_AT_ONCE);
      if (behind.isEmpty()) return;
      log(behind);
    }
  }

  private int anchorWaiting() throws IOException {
    var placed = journal.place(published(), clock.instant(), MOST_AT_ONCE);
    if (!placed.isEmpty()) log(placed);
    return placed.size();
  }

  private long published() {
    return Objects.requireNonNull(writer).published().size();
  }

  private void log(List<PlacedEntry> placed) throws IOException {
    var ledger = Objects.requireNonNull(writer);
    if (placed.getFirst().position() != ledger.published().size()) {
      throw new IOException("the journal goes on at %d, the ledger at %d"
          .formatted(placed.getFirst().position(), ledger.published().size()));
    }
    ledger.appendRecorded(placed.stream().map(PlacedEntry::entry).toList());
    ledger.checkpoint();
    anchored.give();
  }

  private void letGo() {
    var held = writer;
    writer = null;
    if (held == null) return;
    try {
      held.close();
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "The ledger was not closed as it should be", failed);
    }
  }

  @Override
  public void close() {
    closed = true;
    hurry();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
