package org.assay.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Counts devices that share a password, exactly and whatever the size of the lot. Needs no
/// statistics: two equal passwords are a fact.
///
/// A first reading makes a keyed fingerprint of each password, letter case left aside. Only
/// passwords whose fingerprint comes again are looked at in a further reading, and compared byte by
/// byte.
final class Repeats {
  private final Lot lot;
  private final long memory;
  private final SipHash hash = SipHash.secret();
  private final LowerCase lowerCase = new LowerCase();
  private final long[] lengths = new long[CsvParser.LONGEST_ROW + 1];
  private final boolean hasIdentifiers;
  private byte[] wholeRow = new byte[256];
  private long sharing;
  private long values;
  private long largest = 1;
  private long caseOnly;
  private long sameDevice;
  private long spilled;

  private Repeats(Lot lot, long memory) {
    this.lot = lot;
    this.memory = memory;
    this.hasIdentifiers = !lot.identifiers().isEmpty();
  }

  /// @param sharing devices whose password another device has too
  /// @param values passwords that are shared
  /// @param largest devices with the commonest password
  /// @param caseOnly further passwords that differ from another in letter case only
  /// @param sameDevice rows that repeat another row in every column
  /// @param lengths how many passwords have so many characters
  /// @param spilled bytes of fingerprints that did not fit into memory
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  record Count(
      long sharing,
      long values,
      long largest,
      long caseOnly,
      long sameDevice,
      long[] lengths,
      long spilled) {}

  static Count count(Lot lot) {
    return count(lot, lot.contents().memory().fingerprintBytes());
  }

  static Count count(Lot lot, long memory) {
    return new Repeats(lot, memory).count();
  }

  private Count count() {
    try (Fingerprints all = new Fingerprints(memory)) {
      int column = lot.passwordColumn().index();
      lot.visit("looking for repeats", (_, row) -> {
        all.add(fingerprint(row, column));
        lengths[characters(row, column)]++;
      });
      spilled = all.spilled();
      all.repeated(portion(memory), this::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Count(sharing, values, largest, caseOnly, sameDevice, lengths, spilled);
  }

  /// Fingerprints whose texts fit into so much memory.
  private int portion(long bytes) {
    double each = Tally.BYTES + lot.contents().averageBytes();
    return Math.clamp((long) (bytes / each), 16, 1 << 24);
  }

  private long fingerprint(Row row, int column) {
    int length = lowerCase.of(row.bytes, row.start(column), row.end(column));
    return hash.of(lowerCase.bytes(), 0, length);
  }

  private static int characters(Row row, int column) {
    int characters = 0;
    for (int i = row.start(column); i < row.end(column); i++) {
      byte b = row.bytes[i];
      if (b >= 0 || (b & 0xc0) == 0xc0) characters += (b & 0xf8) == 0xf0 ? 2 : 1;
    }
    return characters;
  }

  private void add(long[] fingerprints) {
    try (Fingerprints rows = new Fingerprints(memory / 2)) {
      Tally tally = tally(fingerprints, hasIdentifiers ? rows : null, new BitSet());
      BitSet again = sameDevices(rows);
      if (!again.isEmpty()) tally = tally(fingerprints, null, again);
      add(tally, again);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void add(Tally tally, BitSet again) {
    for (int entry = 0; entry < tally.entries(); entry++) {
      long count = tally.count(entry);
      largest = Math.max(largest, count);
      if (count < 2) continue;
      values++;
      sharing += count;
    }
    caseOnly += tally.caseOnly();
    sameDevice += again.cardinality();
  }

  /// Counts the passwords with these fingerprints, without the rows left out; fingerprints of their
  /// whole rows go to `rows`.
  private Tally tally(long[] fingerprints, @Nullable Fingerprints rows, BitSet leftOut) {
    Tally tally = new Tally(fingerprints);
    int column = lot.passwordColumn().index();
    lot.visit("comparing passwords", (number, row) -> {
      long fingerprint = fingerprint(row, column);
      if (!tally.has(fingerprint) || leftOut.get(number)) return;
      tally.count(fingerprint, row.bytes, row.start(column), row.end(column));
      if (rows == null) return;
      int length = wholeRow(row);
      rows.add(hash.of(wholeRow, 0, length));
    });
    return tally;
  }

  /// Rows that repeat an earlier row in every column: they tell nothing about the passwords.
  private BitSet sameDevices(Fingerprints rows) {
    BitSet again = new BitSet();
    rows.repeated(portion(memory / 4), fingerprints -> {
      Tally tally = new Tally(fingerprints);
      lot.visit("comparing rows", (number, row) -> {
        int length = wholeRow(row);
        long fingerprint = hash.of(wholeRow, 0, length);
        if (tally.has(fingerprint) && tally.count(fingerprint, wholeRow, 0, length) > 0)
          again.set(number);
      });
    });
    return again;
  }

  /// All cells, each with a NUL after it, as there is none inside.
  private int wholeRow(Row row) {
    int length = 0;
    for (int field = 0; field < row.fields(); field++) {
      int size = row.end(field) - row.start(field);
      if (length + size + 1 > wholeRow.length)
        wholeRow = Arrays.copyOf(wholeRow, 2 * (length + size + 1));
      System.arraycopy(row.bytes, row.start(field), wholeRow, length, size);
      length += size;
      wholeRow[length++] = 0;
    }
    return length;
  }

  /// Lower case as {@link String#toLowerCase} has it, without a string where all is ASCII.
  private static final class LowerCase {
    private byte[] lower = new byte[256];

    byte[] bytes() {
      return lower;
    }

    /// Leaves the lower case in {@link #bytes}; its length.
    int of(byte[] bytes, int from, int to) {
      int length = to - from;
      if (lower.length < length) lower = new byte[2 * length];
      for (int i = 0; i < length; i++) {
        byte b = bytes[from + i];
        if (b < 0) return slowly(bytes, from, to);
        lower[i] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
      }
      return length;
    }

    private int slowly(byte[] bytes, int from, int to) {
      byte[] folded = new String(bytes, from, to - from, StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT)
          .getBytes(StandardCharsets.UTF_8);
      if (lower.length < folded.length) lower = new byte[2 * folded.length];
      System.arraycopy(folded, 0, lower, 0, folded.length);
      return folded.length;
    }
  }
}
