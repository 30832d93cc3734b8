package org.assay.ledger.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// One entry of a ledger: what happened, and when it was written down.
///
/// Its bytes are canonical JSON (RFC 8785), described by `docs/schemas/ledger-entry.schema.json`;
/// the same entry always has the same bytes, and other bytes for it are refused.
///
/// @param recordedAt by the clock of the writer, to the second
public record LedgerEntry(Instant recordedAt, Event event) {

  /// The value of the member `schema` of every entry: what it is, and the version of its form.
  public static final String SCHEMA = "urn:assay:ledger-entry:1";

  /// An entry has fewer bytes than 64 KiB: tiles have two bytes for its length.
  public static final int MOST_BYTES = 65_535;

  public LedgerEntry {
    recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /// The entry as it is logged.
  public byte[] bytes() {
    return CanonicalJson.bytes(EntryWriter.members(this));
  }

  /// Reads an entry.
  ///
  /// @throws BadEntryException if the bytes are no entry of a known type, or not in canonical
  ///     form
  public static LedgerEntry read(byte[] bytes) {
    var entry = EntryReader.read(bytes);
    if (!Arrays.equals(entry.bytes(), bytes)) {
      throw new BadEntryException("the entry is not in canonical form (RFC 8785)");
    }
    return entry;
  }
}
