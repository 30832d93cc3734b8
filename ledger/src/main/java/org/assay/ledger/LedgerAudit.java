package org.assay.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.assay.ledger.AuditFinding.Kind;
import org.assay.ledger.entry.BadEntryException;
import org.assay.ledger.entry.EntryType;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.tree.Tile;
import org.assay.ledger.tree.TreeEdge;

/// Reads a whole ledger and hashes it again: every entry, every tile, the root, and whether it
/// continues what was seen before.
public final class LedgerAudit {

  private static final int MOST_FINDINGS = 100;

  private final LedgerReader ledger;
  private final TreeEdge edge = TreeEdge.empty();
  private final List<AuditFinding> findings = new ArrayList<>();
  private final Map<EntryType, Long> counts = new EnumMap<>(EntryType.class);
  private final Set<StatementNumber> issued = new HashSet<>();
  private Instant last = Instant.MIN;

  private LedgerAudit(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /// What an audit came to.
  ///
  /// @param counts how many entries there are of each type
  /// @param findings the first hundred; none where the ledger is in order
  public record Report(
      Checkpoint checkpoint, Map<EntryType, Long> counts, List<AuditFinding> findings) {
    public Report {
      counts = java.util.Collections.unmodifiableMap(new EnumMap<>(counts));
      findings = List.copyOf(findings);
    }
  }

  /// Audits a ledger.
  ///
  /// @param older checkpoints that were seen before, whose signatures have been verified
  /// @param progress is told how many entries are done
  public static Report of(LedgerReader ledger, List<Checkpoint> older, LongConsumer progress)
      throws IOException {
    var audit = new LedgerAudit(ledger);
    audit.entries(progress);
    audit.edge();
    for (var checkpoint : older) audit.since(checkpoint);
    return new Report(ledger.checkpoint(), audit.counts, audit.findings);
  }

  private void found(Kind kind, String detail) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new AuditFinding(kind, detail));
    }
  }

  // ---- entries

  private void entries(LongConsumer progress) throws IOException {
    for (long bundle = 0; bundle * Tile.FULL < ledger.size(); bundle++) {
      progress.accept(bundle * Tile.FULL);
      int width = (int) Math.min(Tile.FULL, ledger.size() - bundle * Tile.FULL);
      try {
        var entries = EntryBundle.read(ledger.rawBundle(bundle), width);
        for (int i = 0; i < width; i++) {
          entry(new LoggedEntry(bundle * Tile.FULL + i, entries.get(i)));
        }
      } catch (LedgerException missing) {
        found(Kind.ENTRIES_MISSING, String.valueOf(missing.getMessage()));
        return; // nothing behind it can be hashed
      }
    }
  }

  private void entry(LoggedEntry logged) {
    edge.add(logged.hash(), this::compare);
    try {
      var entry = logged.entry();
      counts.merge(EntryType.of(entry.event()), 1L, Long::sum);
      if (entry.recordedAt().isBefore(last)) {
        found(
            Kind.TIME_WENT_BACK,
            "entry %d is recorded at %s, the one before it at %s"
                .formatted(logged.index(), entry.recordedAt(), last));
      }
      last = entry.recordedAt();
      event(logged.index(), entry.event());
    } catch (BadEntryException unreadable) {
      found(
          Kind.ENTRY_UNREADABLE,
          "entry %d: %s".formatted(logged.index(), String.valueOf(unreadable.getMessage())));
    }
  }

  private void event(long index, Event event) {
    switch (event) {
      case StatementIssued made -> {
        if (!issued.add(made.statement())) {
          found(Kind.ISSUED_TWICE, "entry %d issues %s again".formatted(index, made.statement()));
        }
        made.supersedes().ifPresent(old -> demandIssued(index, old));
      }
      case StatementSuperseded superseded -> demandIssued(index, superseded.statement());
      case StatementWithdrawn withdrawn -> demandIssued(index, withdrawn.statement());
      case Event.SupportPeriodPublished published -> {}
      case Event.SupportPeriodExtended extended -> {}
      case Event.LabelEvidenceRecorded recorded -> {}
      case Event.AssessmentMade made -> {}
      case Event.SecurityIssueReported reported -> {}
      case Event.SecurityIssueAnswered answered -> {}
      case Event.OfficeChangeRecorded change -> {}
    }
  }

  private void demandIssued(long index, StatementNumber statement) {
    if (!issued.contains(statement)) {
      found(
          Kind.NEVER_ISSUED,
          "entry %d is about %s, which no entry before it issues".formatted(index, statement));
    }
  }

  // ---- tree

  private void compare(Tile tile, byte[] hashes) {
    try {
      var folder = ledger.folder();
      var kept = folder.read(folder.tile(tile), folder.tile(tile.full()));
      if (kept.length < hashes.length
          || !Arrays.equals(hashes, Arrays.copyOf(kept, hashes.length))) {
        found(Kind.TILE_WRONG, "the tile '%s' is not what the entries give".formatted(tile.path()));
      }
    } catch (IOException | LedgerException missing) {
      found(Kind.TILE_WRONG, String.valueOf(missing.getMessage()));
    }
  }

  private void edge() {
    if (edge.size() < ledger.size()) return; // entries are missing, which was told
    edge.partial(this::compare);
    if (!edge.root().equals(ledger.checkpoint().root())) {
      found(
          Kind.ROOT_WRONG,
          "the %d entries give the root %s, the checkpoint says %s"
              .formatted(
                  ledger.size(),
                  edge.root().base64(),
                  ledger.checkpoint().root().base64()));
    }
  }

  private void since(Checkpoint older) throws IOException {
    switch (ledger.since(older)) {
      case Consistency.Continued continued -> {}
      case Consistency.RolledBack back -> found(Kind.ROLLED_BACK, String.valueOf(back));
      case Consistency.Forked forked -> found(Kind.FORKED, String.valueOf(forked));
      case Consistency.Unrelated other -> found(Kind.UNRELATED, String.valueOf(other));
    }
  }
}
