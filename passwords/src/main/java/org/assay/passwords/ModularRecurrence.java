package org.assay.passwords;

/// The next state is the last one multiplied and added to, modulo a number below 2^31 or so; a
/// state is the output.
record ModularRecurrence(long factor, long addend, long modulus) implements Recurrence {
  @Override
  public void fill(long seed, long[] out) {
    long state = Long.remainderUnsigned(seed, modulus);
    for (int i = 0; i < out.length; i++) {
      state = (state * factor + addend) % modulus;
      out[i] = state;
    }
  }

  @Override
  public void fill(long from, int seeds, long[][] out) {
    long a = 1;
    long c = 0;
    for (long[] row : out) {
      a = a * factor % modulus;
      c = (c * factor + addend) % modulus;
      long state = (Long.remainderUnsigned(from, modulus) * a + c) % modulus;
      for (int i = 0; i < seeds; i++) {
        row[i] = state;
        // The seed 0 follows -1, which is no multiple of the modulus before it.
        state = from + i == -1 ? c : state + a;
        if (state >= modulus) state -= modulus;
      }
    }
  }
}
