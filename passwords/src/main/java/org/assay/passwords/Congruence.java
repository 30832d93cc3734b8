package org.assay.passwords;

/// The next state is the last one multiplied and added to, without the bits above a mask; an
/// output is a part of the state.
///
/// @param factor multiplier
/// @param addend increment
/// @param mask the bits of a state
/// @param shift lowest bit of the output
/// @param keep the bits of an output
/// @param start how a seed becomes the first state
record Congruence(long factor, long addend, long mask, int shift, long keep, Start start)
    implements Recurrence {
  private static final long JAVA_MIX = 0x5DEECE66DL;

  /// How a seed becomes the first state.
  enum Start {
    PLAIN,
    /// `java.util.Random` mixes the seed with the multiplier.
    JAVA,
    /// `srand48` puts the seed above a constant.
    DRAND48,
    /// musl begins one before an unsigned seed.
    ONE_LESS;

    private long state(long seed) {
      return switch (this) {
        case PLAIN -> seed;
        case JAVA -> seed ^ JAVA_MIX;
        case DRAND48 -> seed << 16 | 0x330e;
        case ONE_LESS -> (seed & 0xffffffffL) - 1;
      };
    }
  }

  @Override
  public void fill(long seed, long[] out) {
    long state = start.state(seed);
    for (int i = 0; i < out.length; i++) {
      state = state * factor + addend & mask;
      out[i] = state >>> shift & keep;
    }
  }

  @Override
  public void fill(long from, int seeds, long[][] out) {
    long a = 1;
    long c = 0;
    for (long[] row : out) {
      a *= factor;
      c = c * factor + addend;
      row(from, seeds, a, c, row);
    }
  }

  /// The output whose state is the first one times `a` and `c` more. The first state is itself a
  /// multiple of the seed and something more, except where bits are mixed.
  private void row(long from, int seeds, long a, long c, long[] row) {
    switch (start) {
      case PLAIN -> plain(from, seeds, a, c, row);
      case JAVA -> mixed(from, seeds, a, c, row);
      case DRAND48 -> plain(from, seeds, a << 16, c + 0x330e * a, row);
      case ONE_LESS -> {
        if (from >= 0 && from + seeds <= 1L << 32) plain(from, seeds, a, c - a, row);
        else for (int i = 0; i < seeds; i++) row[i] = output(start.state(from + i) * a + c);
      }
    }
  }

  private void plain(long from, int seeds, long a, long c, long[] row) {
    long state = from * a + c;
    for (int i = 0; i < seeds; i++) row[i] = (state + i * a & mask) >>> shift & keep;
  }

  private void mixed(long from, int seeds, long a, long c, long[] row) {
    for (int i = 0; i < seeds; i++) row[i] = output((from + i ^ JAVA_MIX) * a + c);
  }

  private long output(long state) {
    return (state & mask) >>> shift & keep;
  }
}
