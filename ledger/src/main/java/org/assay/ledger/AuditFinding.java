package org.assay.ledger;

import java.util.Locale;

/// One thing that an audit found.
///
/// @param kind for programs
/// @param detail what was found, as a sentence for people
public record AuditFinding(Kind kind, String detail) {

  /// The kinds of findings.
  public enum Kind {
    /// A bundle of entries is missing or cut off.
    ENTRIES_MISSING(Weight.BROKEN),
    /// A tile of hashes is missing, or not what the entries give.
    TILE_WRONG(Weight.BROKEN),
    /// The entries do not give the root of the checkpoint.
    ROOT_WRONG(Weight.BROKEN),
    /// The ledger is shorter than it was.
    ROLLED_BACK(Weight.BROKEN),
    /// The ledger has two histories.
    FORKED(Weight.BROKEN),
    /// The older checkpoint is of another log.
    UNRELATED(Weight.UNKNOWN),
    /// An entry is of no known type, or not canonical.
    ENTRY_UNREADABLE(Weight.UNKNOWN),
    /// A statement was issued a second time.
    ISSUED_TWICE(Weight.BROKEN),
    /// A statement that was never issued was superseded or withdrawn.
    NEVER_ISSUED(Weight.BROKEN),
    /// An entry is recorded as earlier than the one before it.
    TIME_WENT_BACK(Weight.REMARK);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    public Weight weight() {
      return weight;
    }

    /// The kind as results carry it, such as `tile-wrong`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What a finding means for the whole.
  public enum Weight {
    /// Worth a look; the ledger is whole.
    REMARK,
    /// Something cannot be told.
    UNKNOWN,
    /// The ledger is not what it says.
    BROKEN
  }
}
