package org.assay.passwords;

import java.util.Objects;
import org.assay.passwords.Congruence.Start;
import org.jspecify.annotations.Nullable;

/// Pseudo-random generators without a secret, as libraries ship them: each output follows from
/// the seed.
enum Generator {
  JAVA_RANDOM(
      "java.util.Random",
      31,
      new Congruence(0x5DEECE66DL, 11, 0xffffffffffffL, 17, -1, Start.JAVA)),
  DRAND48("lrand48", 31, new Congruence(0x5DEECE66DL, 11, 0xffffffffffffL, 17, -1, Start.DRAND48)),
  GLIBC("glibc rand", 31) {
    @Override
    void fill(long seed, long[] out) {
      glibc((int) seed, out);
    }
  },
  MSVC("MSVC rand", 15, new Congruence(214013, 2531011, 0xffffffffL, 16, 0x7fff, Start.PLAIN)),
  ANSI_C(
      "ANSI C rand", 15, new Congruence(1103515245, 12345, 0xffffffffL, 16, 0x7fff, Start.PLAIN)),
  GLIBC_TYPE_0(
      "1103515245 generator mod 2^31",
      31,
      new Congruence(1103515245, 12345, 0x7fffffffL, 0, -1, Start.PLAIN)),
  ANSI_C_32(
      "1103515245 generator mod 2^32",
      32,
      new Congruence(1103515245, 12345, 0xffffffffL, 0, -1, Start.PLAIN)),
  RAND_R("glibc rand_r", 31) {
    @Override
    void fill(long seed, long[] out) {
      randR((int) seed, out);
    }
  },
  BORLAND("Borland C rand", 15, new Congruence(22695477, 1, 0xffffffffL, 16, 0x7fff, Start.PLAIN)),
  DELPHI("Delphi Random", 32, new Congruence(134775813, 1, 0xffffffffL, 0, -1, Start.PLAIN)),
  NUMERICAL_RECIPES(
      "1664525 generator mod 2^32",
      32,
      new Congruence(1664525, 1013904223, 0xffffffffL, 0, -1, Start.PLAIN)),
  SUPER_DUPER(
      "69069 generator mod 2^32", 32, new Congruence(69069, 1, 0xffffffffL, 0, -1, Start.PLAIN)),
  NEWLIB(
      "newlib rand", 31, new Congruence(6364136223846793005L, 1, -1L, 32, 0x7fffffff, Start.PLAIN)),
  MMIX(
      "MMIX generator mod 2^64",
      64,
      new Congruence(6364136223846793005L, 1442695040888963407L, -1L, 0, -1, Start.PLAIN)),
  MMIX_HIGH(
      "MMIX generator mod 2^64, high half",
      32,
      new Congruence(
          6364136223846793005L, 1442695040888963407L, -1L, 32, 0xffffffffL, Start.PLAIN)),
  MINSTD_0("Park-Miller 16807", 31, new ModularRecurrence(16807, 0, 2147483647)),
  MINSTD("Park-Miller 48271", 31, new ModularRecurrence(48271, 0, 2147483647)),
  MINSTD_69621("Park-Miller 69621", 31, new ModularRecurrence(69621, 0, 2147483647)),
  RANDU("RANDU", 31, new Congruence(65539, 0, 0x7fffffffL, 0, -1, Start.PLAIN)),
  ZX81("ZX81 generator mod 65537", 16, new ModularRecurrence(75, 74, 65537)),
  XORSHIFT_32("xorshift32", 32) {
    @Override
    void fill(long seed, long[] out) {
      int x = (int) seed;
      for (int i = 0; i < out.length; i++) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        out[i] = x & 0xffffffffL;
      }
    }
  },
  XORSHIFT_64("xorshift64", 64) {
    @Override
    void fill(long seed, long[] out) {
      long x = seed;
      for (int i = 0; i < out.length; i++) {
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        out[i] = x;
      }
    }
  },
  XORSHIFT_64_STAR("xorshift64*", 64) {
    @Override
    void fill(long seed, long[] out) {
      long x = seed;
      for (int i = 0; i < out.length; i++) {
        x ^= x >>> 12;
        x ^= x << 25;
        x ^= x >>> 27;
        out[i] = x * 0x2545F4914F6CDD1DL;
      }
    }
  },
  XORSHIFT_128("xorshift128", 32) {
    @Override
    void fill(long seed, long[] out) {
      int x = (int) seed;
      int y = 362436069;
      int z = 521288629;
      int w = 88675123;
      for (int i = 0; i < out.length; i++) {
        int t = x ^ x << 11;
        x = y;
        y = z;
        z = w;
        w = w ^ w >>> 19 ^ t ^ t >>> 8;
        out[i] = w & 0xffffffffL;
      }
    }
  },
  SPLITMIX("SplitMix64", 64) {
    @Override
    void fill(long seed, long[] out) {
      long state = seed;
      for (int i = 0; i < out.length; i++) {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        out[i] = z ^ z >>> 31;
      }
    }
  },
  SPLITMIX_32("SplitMix64, high half", 32) {
    @Override
    void fill(long seed, long[] out) {
      SPLITMIX.fill(seed, out);
      for (int i = 0; i < out.length; i++) out[i] >>>= 32;
    }
  },
  PCG_32("PCG32", 32) {
    @Override
    void fill(long seed, long[] out) {
      pcg(seed, 54, out);
    }
  },
  PCG_32_ONE_SEQUENCE("PCG32, default stream", 32) {
    @Override
    void fill(long seed, long[] out) {
      pcg(seed, 1442695040888963407L >>> 1, out);
    }
  },
  MUSL(
      "musl rand",
      31,
      new Congruence(6364136223846793005L, 1, -1L, 33, 0x7fffffff, Start.ONE_LESS)),
  XOSHIRO_256("xoshiro256** from SplitMix64", 64) {
    @Override
    void fill(long seed, long[] out) {
      xoshiro(SPLITMIX.words(seed, 4), out);
    }
  },
  XOROSHIRO_128("xoroshiro128+ from SplitMix64", 64) {
    @Override
    void fill(long seed, long[] out) {
      long[] s = SPLITMIX.words(seed, 2);
      for (int i = 0; i < out.length; i++) {
        out[i] = s[0] + s[1];
        long t = s[1] ^ s[0];
        s[0] = Long.rotateLeft(s[0], 24) ^ t ^ t << 16;
        s[1] = Long.rotateLeft(t, 37);
      }
    }
  },
  MT19937("MT19937", 32) {
    @Override
    void fill(long seed, long[] out) {
      if (out.length < Twister.FEW) Twister.few((int) seed, out);
      else Twister.ofSeed((int) seed).words(out);
    }
  },
  PYTHON("Python random", 32) {
    @Override
    void fill(long seed, long[] out) {
      int[] key =
          seed >>> 32 == 0 ? new int[] {(int) seed} : new int[] {(int) seed, (int) (seed >>> 32)};
      Twister.ofKey(key).words(out);
    }
  },
  DOTNET(".NET System.Random", 31) {
    @Override
    void fill(long seed, long[] out) {
      dotnet((int) seed, out);
    }
  };

  private final String label;
  private final int bits;

  @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
  private final @Nullable Recurrence recurrence;

  Generator(String label, int bits) {
    this.label = label;
    this.bits = bits;
    this.recurrence = null;
  }

  Generator(String label, int bits, Recurrence recurrence) {
    this.label = label;
    this.bits = bits;
    this.recurrence = recurrence;
  }

  String label() {
    return label;
  }

  /// Bits of an output.
  int bits() {
    return bits;
  }

  /// True where seeding costs hundreds of steps.
  boolean isSlowToSeed() {
    return this == MT19937 || this == PYTHON || this == GLIBC || this == DOTNET;
  }

  /// The first outputs after seeding.
  final long[] words(long seed, int count) {
    long[] out = new long[count];
    fill(seed, out);
    return out;
  }

  /// Fills an array with the first outputs after seeding.
  void fill(long seed, long[] out) {
    Objects.requireNonNull(recurrence, label).fill(seed, out);
  }

  /// Puts output `k` of seed `from + i` at `out[k][i]`.
  final void fill(long from, int seeds, long[][] out) {
    if (recurrence != null) {
      recurrence.fill(from, seeds, out);
      return;
    }
    long[] few = new long[out.length];
    for (int i = 0; i < seeds; i++) {
      fill(from + i, few);
      for (int k = 0; k < few.length; k++) out[k][i] = few[k];
    }
  }

  private static void glibc(int seed, long[] out) {
    int[] r = new int[34];
    r[0] = seed == 0 ? 1 : seed;
    for (int i = 1; i < 31; i++) {
      long word = 16807L * r[i - 1] % 2147483647;
      r[i] = (int) (word < 0 ? word + 2147483647 : word);
    }
    for (int i = 31; i < 34; i++) r[i] = r[i - 31];
    int at = 0;
    int behind = 31;
    for (int i = -310; i < out.length; i++) {
      // The word 31 before, the word 3 before.
      int word = r[at + 3 >= 34 ? at + 3 - 34 : at + 3] + r[behind];
      r[at] = word;
      behind = behind + 1 == 34 ? 0 : behind + 1;
      at = at + 1 == 34 ? 0 : at + 1;
      if (i >= 0) out[i] = (word & 0xffffffffL) >>> 1;
    }
  }

  private static void xoshiro(long[] s, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Long.rotateLeft(s[1] * 5, 7) * 9;
      long t = s[1] << 17;
      s[2] ^= s[0];
      s[3] ^= s[1];
      s[1] ^= s[2];
      s[0] ^= s[3];
      s[2] ^= t;
      s[3] = Long.rotateLeft(s[3], 45);
    }
  }

  private static void randR(int seed, long[] out) {
    int next = seed;
    for (int i = 0; i < out.length; i++) {
      next = next * 1103515245 + 12345;
      int result = next >>> 16 & 2047;
      next = next * 1103515245 + 12345;
      result = (result << 10) ^ ((next >>> 16) & 1023);
      next = next * 1103515245 + 12345;
      out[i] = ((long) result << 10) ^ ((next >>> 16) & 1023);
    }
  }

  private static void pcg(long seed, long stream, long[] out) {
    long increment = stream << 1 | 1;
    long state = increment + seed;
    state = state * 6364136223846793005L + increment;
    for (int i = 0; i < out.length; i++) {
      long old = state;
      state = old * 6364136223846793005L + increment;
      int xorshifted = (int) ((old >>> 18 ^ old) >>> 27);
      out[i] = Integer.rotateRight(xorshifted, (int) (old >>> 59)) & 0xffffffffL;
    }
  }

  private static void dotnet(int seed, long[] out) {
    int[] array = new int[56];
    int subtraction = seed == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(seed);
    int mj = 161803398 - subtraction;
    array[55] = mj;
    int mk = 1;
    for (int i = 1; i < 55; i++) {
      int at = 21 * i % 55;
      array[at] = mk;
      mk = mj - mk;
      if (mk < 0) mk += Integer.MAX_VALUE;
      mj = array[at];
    }
    for (int k = 1; k < 5; k++) {
      for (int i = 1; i < 56; i++) {
        int n = i + 30;
        if (n >= 55) n -= 55;
        array[i] -= array[1 + n];
        if (array[i] < 0) array[i] += Integer.MAX_VALUE;
      }
    }
    int next = 0;
    int nextP = 21;
    for (int i = 0; i < out.length; i++) {
      if (++next >= 56) next = 1;
      if (++nextP >= 56) nextP = 1;
      int value = array[next] - array[nextP];
      if (value == Integer.MAX_VALUE) value--;
      if (value < 0) value += Integer.MAX_VALUE;
      array[next] = value;
      out[i] = value;
    }
  }
}
