package org.assay.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.entry.LedgerEntry;

/// Up to 256 entries, each behind its length in two bytes (C2SP tlog-tiles "log entries").
final class EntryBundle {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int count;

  void add(byte[] entry) {
    if (entry.length > LedgerEntry.MOST_BYTES) {
      throw new LedgerException(
          Reason.TOO_LARGE,
          "an entry has %,d bytes; at most %,d fit into a ledger"
              .formatted(entry.length, LedgerEntry.MOST_BYTES));
    }
    bytes.write(entry.length >> 8);
    bytes.write(entry.length);
    bytes.writeBytes(entry);
    count++;
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void clear() {
    bytes.reset();
    count = 0;
  }

  /// Whether some bytes have others among them.
  static boolean contains(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      int same = 0;
      while (same < part.length && bytes[at + same] == part[same]) same++;
      if (same == part.length) return true;
    }
    return false;
  }

  /// The first entries of a bundle.
  ///
  /// @throws LedgerException if it has not as many
  static List<byte[]> read(byte[] bundle, int count) {
    var entries = new ArrayList<byte[]>(count);
    int at = 0;
    while (entries.size() < count) {
      int length = length(bundle, at);
      if (length < 0 || at + 2 + length > bundle.length) {
        throw new LedgerException(
            Reason.DAMAGED,
            "a bundle of entries ends after %d of %d".formatted(entries.size(), count));
      }
      entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return entries;
  }

  private static int length(byte[] bundle, int at) {
    return at + 2 > bundle.length ? -1 : (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
  }
}
