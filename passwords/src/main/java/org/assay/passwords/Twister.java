package org.assay.passwords;

/// MT19937 as in Matsumoto and Nishimura 1998, with both of its initialisations.
final class Twister {
  private static final int N = 624;
  private static final int M = 397;
  /// From this many outputs on the state has been renewed once.
  static final int FEW = N - M;

  private final int[] state = new int[N];
  private int at = N;

  private Twister() {}

  static Twister ofSeed(int seed) {
    Twister twister = new Twister();
    twister.seed(seed);
    return twister;
  }

  /// `init_by_array`, as Python uses for integers.
  static Twister ofKey(int[] key) {
    Twister twister = ofSeed(19650218);
    int[] mt = twister.state;
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >>> 30) * 1664525) + key[j] + j;
      i++;
      j = (j + 1) % key.length;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
    }
    for (int k = N - 1; k > 0; k--) {
      mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >>> 30) * 1566083941) - i;
      i++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
    }
    mt[0] = 0x80000000;
    return twister;
  }

  private void seed(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
  }

  void words(long[] out) {
    for (int i = 0; i < out.length; i++) out[i] = next() & 0xffffffffL;
  }

  /// The first outputs, fewer than {@link #FEW}: they need only the beginning of the state.
  static void few(int seed, long[] out) {
    int[] start = new int[M + out.length];
    start[0] = seed;
    for (int i = 1; i < start.length; i++)
      start[i] = 1812433253 * (start[i - 1] ^ start[i - 1] >>> 30) + i;
    for (int i = 0; i < out.length; i++) {
      int y = (start[i] & 0x80000000) | (start[i + 1] & 0x7fffffff);
      out[i] = tempered(start[i + M] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df)) & 0xffffffffL;
    }
  }

  private int next() {
    if (at >= N) at = 0;
    int following = at == N - 1 ? 0 : at + 1;
    int y = (state[at] & 0x80000000) | (state[following] & 0x7fffffff);
    int far = at + M < N ? at + M : at + M - N;
    state[at] = state[far] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    return tempered(state[at++]);
  }

  private static int tempered(int word) {
    int out = word;
    out ^= out >>> 11;
    out ^= out << 7 & 0x9d2c5680;
    out ^= out << 15 & 0xefc60000;
    return out ^ out >>> 18;
  }
}
