package org.assay.server.published.publication;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.assay.ledger.entry.Sha256;

/// What is known of the files of a folder, by hashes of their names: some 60 bytes for each file,
/// however many there are and however long their names.
///
/// Names and contents are told apart by the first 16 bytes of their SHA-256.
final class KnownFiles {

  private static final int FIRST = 1024;

  /// Of each file four numbers: its name, and its contents; all 0 where there is none.
  private long[] slots = new long[4 * FIRST];

  private BitSet asked = new BitSet();
  private BitSet done = new BitSet();
  private int count;

  private record Half(long high, long low) {

    /// @param digest in hexadecimal digits
    static Half of(String digest) {
      return new Half(
          Long.parseUnsignedLong(digest, 0, 16, 16), Long.parseUnsignedLong(digest, 16, 32, 16));
    }
  }

  private static Half name(String name) {
    return Half.of(Sha256.of(name.getBytes(StandardCharsets.UTF_8)).hex());
  }

  private int slot(Half name) {
    int last = slots.length / 4 - 1;
    int at = (int) name.low() & last;
    while (isTaken(at) && !(slots[4 * at] == name.high() && slots[4 * at + 1] == name.low())) {
      at = (at + 1) & last;
    }
    return at;
  }

  private boolean isTaken(int at) {
    return slots[4 * at] != 0 || slots[4 * at + 1] != 0;
  }

  /// Remembers a file with what it holds.
  ///
  /// @param digest the SHA-256 of its contents, in hexadecimal digits
  void put(String name, String digest) {
    var hash = name(name);
    int at = slot(hash);
    if (!isTaken(at) && 2 * ++count > slots.length / 4) {
      grow();
      at = slot(hash);
    }
    set(at, hash, Half.of(digest));
  }

  private void set(int at, Half name, Half contents) {
    slots[4 * at] = name.high();
    slots[4 * at + 1] = name.low();
    slots[4 * at + 2] = contents.high();
    slots[4 * at + 3] = contents.low();
  }

  private void grow() {
    var old = slots;
    var oldAsked = asked;
    slots = new long[2 * old.length];
    asked = new BitSet();
    for (int i = 0; i < old.length / 4; i++) {
      var name = new Half(old[4 * i], old[4 * i + 1]);
      if (name.high() == 0 && name.low() == 0) continue;
      int at = slot(name);
      set(at, name, new Half(old[4 * i + 2], old[4 * i + 3]));
      asked.set(at, oldAsked.get(i));
    }
  }

  /// Whether a file is known.
  boolean has(String name) {
    return isTaken(slot(name(name)));
  }

  /// Whether a file is known with these contents.
  boolean has(String name, String digest) {
    int at = slot(name(name));
    var contents = Half.of(digest);
    return isTaken(at)
        && slots[4 * at + 2] == contents.high()
        && slots[4 * at + 3] == contents.low();
  }

  /// Says that a known file is wanted.
  void ask(String name) {
    asked.set(slot(name(name)));
  }

  /// Whether a known file is wanted.
  boolean isAsked(String name) {
    return asked.get(slot(name(name)));
  }

  /// Whether this is asked of a known file for the first time.
  boolean first(String name) {
    int at = slot(name(name));
    boolean first = !done.get(at);
    done.set(at);
    return first;
  }
}
