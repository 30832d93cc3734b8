package org.assay.ledger;

import org.assay.ledger.entry.LedgerEntry;
import org.assay.ledger.tree.TreeHash;

/// The bytes of an entry, and at which place of the ledger they stand.
public final class LoggedEntry {

  private final long index;
  private final byte[] bytes;

  LoggedEntry(long index, byte[] bytes) {
    this.index = index;
    this.bytes = bytes;
  }

  /// Counted from 0.
  public long index() {
    return index;
  }

  /// The bytes, in a new array: canonical JSON in a ledger of ours.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// What the bytes say.
  ///
  /// @throws org.assay.ledger.entry.BadEntryException if they are no entry of ours
  public LedgerEntry entry() {
    return LedgerEntry.read(bytes);
  }

  boolean contains(byte[] part) {
    return EntryBundle.contains(bytes, part);
  }

  TreeHash hash() {
    return TreeHash.leaf(bytes);
  }
}
