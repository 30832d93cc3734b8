package org.assay.passwords.fingerprints;

import java.util.Arrays;

/// Fingerprints in memory, each once. They are spread evenly, so that the topmost bits say the
/// place; eight bytes and two fifths more for each.
final class NewFingerprints {
  private static final int FEWEST = 1024;
  private static final double FULL = 0.7;

  private long[] slots;
  private int size;
  private boolean hasZero;

  /// @param expected how many there may be; more take longer
  NewFingerprints(long expected) {
    slots = new long[capacity(expected)];
  }

  private static int capacity(long expected) {
    double wanted = Math.max(FEWEST, expected / FULL + 16);
    if (wanted > Integer.MAX_VALUE - 8)
      throw new IllegalArgumentException("too many fingerprints at once; add the lot in parts");
    return (int) wanted;
  }

  /// False where it was there already.
  boolean add(long fingerprint) {
    if (fingerprint == 0) {
      boolean fresh = !hasZero;
      hasZero = true;
      return fresh;
    }
    if (size >= slots.length * FULL) grow();
    if (!put(slots, fingerprint)) return false;
    size++;
    return true;
  }

  private static boolean put(long[] slots, long fingerprint) {
    int at = (int) Math.unsignedMultiplyHigh(fingerprint, slots.length);
    while (slots[at] != 0) {
      if (slots[at] == fingerprint) return false;
      if (++at == slots.length) at = 0;
    }
    slots[at] = fingerprint;
    return true;
  }

  private void grow() {
    long[] wider = new long[capacity(2L * size)];
    for (long fingerprint : slots) if (fingerprint != 0) put(wider, fingerprint);
    slots = wider;
  }

  int size() {
    return size + (hasZero ? 1 : 0);
  }

  /// All of them in ascending order, as unsigned numbers, in the memory that they have already.
  /// Ends the use of this object.
  Sorted sorted() {
    long[] all = slots;
    slots = new long[0];
    int kept = 0;
    for (long fingerprint : all) if (fingerprint != 0) all[kept++] = fingerprint ^ Long.MIN_VALUE;
    if (hasZero) all[kept++] = Long.MIN_VALUE;
    Arrays.sort(all, 0, kept);
    for (int i = 0; i < kept; i++) all[i] ^= Long.MIN_VALUE;
    return new Sorted(all, kept);
  }

  /// The first `count` of these values.
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  record Sorted(long[] values, int count) {
    static Sorted none() {
      return new Sorted(new long[0], 0);
    }
  }
}
