package org.assay.passwords;

/// The length of the shortest linear recurrence over GF(2) that a sequence of bits obeys
/// (Berlekamp 1968, Massey 1969), 64 bits at a time. A random sequence of n bits needs about n /
/// 2 terms; n - 2 L bits fewer have the chance 2^-(n - 2 L).
final class LinearComplexity {
  private long[] connection;
  private long[] before;
  /// The bits read so far, the newest first.
  private final long[] history;

  private LinearComplexity(int bits) {
    int words = bits / Long.SIZE + 2;
    connection = new long[words];
    before = new long[words];
    history = new long[words];
    connection[0] = 1;
    before[0] = 1;
  }

  /// @param bits 0 or 1 each
  static int of(byte... bits) {
    return new LinearComplexity(bits.length).read(bits);
  }

  private int read(byte... bits) {
    int length = 0;
    int since = 1;
    for (int i = 0; i < bits.length; i++) {
      push(bits[i], i);
      if (!differs(length)) {
        since++;
      } else if (2 * length <= i) {
        long[] old = connection.clone();
        add(since, i + 1 - length);
        before = old;
        length = i + 1 - length;
        since = 1;
      } else {
        add(since, length);
        since++;
      }
    }
    return length;
  }

  private void push(byte bit, int read) {
    for (int w = Math.min(history.length - 1, read / Long.SIZE + 1); w > 0; w--)
      history[w] = history[w] << 1 | history[w - 1] >>> 63;
    history[0] = history[0] << 1 | bit;
  }

  private boolean differs(int length) {
    long parity = 0;
    for (int w = 0; w <= length / Long.SIZE; w++) parity ^= connection[w] & history[w];
    return (Long.bitCount(parity) & 1) == 1;
  }

  /// Adds the connection from before, shifted, to the one of now.
  private void add(int shift, int length) {
    int words = shift / Long.SIZE;
    int bits = shift % Long.SIZE;
    int last = Math.min(connection.length - 1, length / Long.SIZE + 1);
    for (int w = last; w >= words; w--) {
      long value = before[w - words] << bits;
      if (bits > 0 && w > words) value |= before[w - words - 1] >>> (Long.SIZE - bits);
      connection[w] ^= value;
    }
  }
}
