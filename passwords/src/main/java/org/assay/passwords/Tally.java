package org.assay.passwords;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Counts texts exactly, those whose fingerprints are among given ones. Texts that share a
/// fingerprint are told apart by their bytes.
final class Tally {
  /// What one fingerprint costs in memory, with a text of usual length.
  static final int BYTES = 96;

  private static final int NONE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] heads;
  private final int shift;
  private final boolean hasZero;
  private int[] next;
  private int[] ends;
  private long[] counts;
  private int entries;
  private byte[] texts;

  /// @param fingerprints distinct
  Tally(long[] fingerprints) {
    int bits = Math.max(4, 65 - Long.numberOfLeadingZeros(fingerprints.length));
    keys = new long[1 << bits];
    heads = new int[1 << bits];
    shift = 64 - bits;
    Arrays.fill(heads, NONE);
    boolean zero = false;
    for (long fingerprint : fingerprints) {
      if (fingerprint == 0) zero = true;
      else keys[-slot(fingerprint) - 1] = fingerprint;
    }
    hasZero = zero;
    int expected = Math.max(16, fingerprints.length);
    next = new int[expected];
    ends = new int[expected];
    counts = new long[expected];
    texts = new byte[expected * 16];
  }

  /// Slot of a fingerprint, or `-1 - free` with the slot that is free for it. Zero marks free
  /// slots; the fingerprint zero lives in the last one.
  private int slot(long fingerprint) {
    if (fingerprint == 0) return hasZero ? zeroSlot() : NONE;
    int at = (int) ((fingerprint * SPREAD) >>> shift);
    while (true) {
      if (keys[at] == fingerprint) return at;
      if (keys[at] == 0) return -at - 1;
      at = at + 1 & keys.length - 1;
    }
  }

  private int zeroSlot() {
    for (int at = keys.length - 1; ; at--) if (keys[at] == 0) return at;
  }

  boolean has(long fingerprint) {
    return slot(fingerprint) >= 0;
  }

  /// Counts a text once more; how often it was there before.
  long count(long fingerprint, byte[] bytes, int from, int to) {
    int slot = slot(fingerprint);
    for (int entry = heads[slot]; entry != NONE; entry = next[entry]) {
      if (Arrays.equals(texts, start(entry), ends[entry], bytes, from, to)) return counts[entry]++;
    }
    add(slot, bytes, from, to);
    return 0;
  }

  private void add(int slot, byte[] bytes, int from, int to) {
    if (entries == ends.length) {
      next = Arrays.copyOf(next, 2 * entries);
      ends = Arrays.copyOf(ends, 2 * entries);
      counts = Arrays.copyOf(counts, 2 * entries);
    }
    int start = entries == 0 ? 0 : ends[entries - 1];
    int end = Math.addExact(start, to - from);
    if (end > texts.length)
      texts = Arrays.copyOf(texts, (int)
          Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * texts.length, end)));
    System.arraycopy(bytes, from, texts, start, to - from);
    ends[entries] = end;
    counts[entries] = 1;
    next[entries] = heads[slot];
    heads[slot] = entries++;
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  int entries() {
    return entries;
  }

  /// How often a text was counted.
  long count(int entry) {
    return counts[entry];
  }

  /// Texts that differ from another text here in letter case only.
  long caseOnly() {
    long more = 0;
    for (int head : heads) {
      if (head == NONE || next[head] == NONE) continue;
      Set<String> folded = new HashSet<>();
      for (int entry = head; entry != NONE; entry = next[entry])
        if (!folded.add(text(entry).toLowerCase(Locale.ROOT))) more++;
    }
    return more;
  }

  private String text(int entry) {
    return new String(texts, start(entry), ends[entry] - start(entry), StandardCharsets.UTF_8);
  }
}
