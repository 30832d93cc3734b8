package org.assay.passwords;

/// Pseudo-random generators without a secret, as libraries ship them: each output follows from
/// the
/// seed.
enum Generator {
  JAVA_RANDOM("java.util.Random", 31) {
    @Override
    long[] words(long seed, int count) {
      long[] out = new long[count];
      long state = (seed ^ 0x5DEECE66DL) & MASK48;
      for (int i = 0; i < count; i++) {
        state = state * 0x5DEECE66DL + 11 & MASK48;
        out[i] = state >>> 17;
      }
      return out;
    }
  },
  DRAND48("lrand48", 31) {
    @Override
    long[] words(long seed, int count) {
      long[] out = new long[count];
      long state = (seed << 16 | 0x330e) & MASK48;
      for (int i = 0; i < count; i++) {
        state = state * 0x5DEECE66DL + 11 & MASK48;
        out[i] = state >>> 17;
      }
      return out;
    }
  },
  GLIBC("glibc rand", 31) {
    @Override
    long[] words(long seed, int count) {
      return glibc(seed, count);
    }
  },
  MSVC("MSVC rand", 15) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 214013, 2531011, 0xffffffffL, 16, 0x7fff);
    }
  },
  ANSI_C("ANSI C rand", 15) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 1103515245, 12345, 0xffffffffL, 16, 0x7fff);
    }
  },
  GLIBC_TYPE_0("1103515245 generator mod 2^31", 31) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 1103515245, 12345, 0x7fffffffL, 0, -1);
    }
  },
  ANSI_C_32("1103515245 generator mod 2^32", 32) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 1103515245, 12345, 0xffffffffL, 0, -1);
    }
  },
  RAND_R("glibc rand_r", 31) {
    @Override
    long[] words(long seed, int count) {
      return randR((int) seed, count);
    }
  },
  BORLAND("Borland C rand", 15) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 22695477, 1, 0xffffffffL, 16, 0x7fff);
    }
  },
  DELPHI("Delphi Random", 32) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 134775813, 1, 0xffffffffL, 0, -1);
    }
  },
  NUMERICAL_RECIPES("1664525 generator mod 2^32", 32) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 1664525, 1013904223, 0xffffffffL, 0, -1);
    }
  },
  SUPER_DUPER("69069 generator mod 2^32", 32) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 69069, 1, 0xffffffffL, 0, -1);
    }
  },
  NEWLIB("newlib rand", 31) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 6364136223846793005L, 1, -1L, 32, 0x7fffffff);
    }
  },
  MMIX("MMIX generator mod 2^64", 64) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 6364136223846793005L, 1442695040888963407L, -1L, 0, -1);
    }
  },
  MMIX_HIGH("MMIX generator mod 2^64, high half", 32) {
    @Override
    long[] words(long seed, int count) {
      return congruential(
          seed, count, 6364136223846793005L, 1442695040888963407L, -1L, 32, 0xffffffffL);
    }
  },
  MINSTD_0("Park-Miller 16807", 31) {
    @Override
    long[] words(long seed, int count) {
      return multiplicative(seed, count, 16807, 2147483647);
    }
  },
  MINSTD("Park-Miller 48271", 31) {
    @Override
    long[] words(long seed, int count) {
      return multiplicative(seed, count, 48271, 2147483647);
    }
  },
  MINSTD_69621("Park-Miller 69621", 31) {
    @Override
    long[] words(long seed, int count) {
      return multiplicative(seed, count, 69621, 2147483647);
    }
  },
  RANDU("RANDU", 31) {
    @Override
    long[] words(long seed, int count) {
      return congruential(seed, count, 65539, 0, 0x7fffffffL, 0, -1);
    }
  },
  ZX81("ZX81 generator mod 65537", 16) {
    @Override
    long[] words(long seed, int count) {
      return affine(seed, count, 75, 74, 65537);
    }
  },
  XORSHIFT_32("xorshift32", 32) {
    @Override
    long[] words(long seed, int count) {
      int x = (int) seed;
      long[] out = new long[count];
      for (int i = 0; i < count; i++) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        out[i] = x & 0xffffffffL;
      }
      return out;
    }
  },
  XORSHIFT_64("xorshift64", 64) {
    @Override
    long[] words(long seed, int count) {
      long x = seed;
      long[] out = new long[count];
      for (int i = 0; i < count; i++) {
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        out[i] = x;
      }
      return out;
    }
  },
  XORSHIFT_64_STAR("xorshift64*", 64) {
    @Override
    long[] words(long seed, int count) {
      long x = seed;
      long[] out = new long[count];
      for (int i = 0; i < count; i++) {
        x ^= x >>> 12;
        x ^= x << 25;
        x ^= x >>> 27;
        out[i] = x * 0x2545F4914F6CDD1DL;
      }
      return out;
    }
  },
  XORSHIFT_128("xorshift128", 32) {
    @Override
    long[] words(long seed, int count) {
      int x = (int) seed;
      int y = 362436069;
      int z = 521288629;
      int w = 88675123;
      long[] out = new long[count];
      for (int i = 0; i < count; i++) {
        int t = x ^ x << 11;
        x = y;
        y = z;
        z = w;
        w = w ^ w >>> 19 ^ t ^ t >>> 8;
        out[i] = w & 0xffffffffL;
      }
      return out;
    }
  },
  SPLITMIX("SplitMix64", 64) {
    @Override
    long[] words(long seed, int count) {
      long[] out = new long[count];
      long state = seed;
      for (int i = 0; i < count; i++) {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        out[i] = z ^ z >>> 31;
      }
      return out;
    }
  },
  SPLITMIX_32("SplitMix64, high half", 32) {
    @Override
    long[] words(long seed, int count) {
      long[] out = SPLITMIX.words(seed, count);
      for (int i = 0; i < count; i++) out[i] >>>= 32;
      return out;
    }
  },
  PCG_32("PCG32", 32) {
    @Override
    long[] words(long seed, int count) {
      return pcg(seed, 54, count);
    }
  },
  PCG_32_ONE_SEQUENCE("PCG32, default stream", 32) {
    @Override
    long[] words(long seed, int count) {
      return pcg(seed, 1442695040888963407L >>> 1, count);
    }
  },
  MT19937("MT19937", 32) {
    @Override
    long[] words(long seed, int count) {
      return Twister.ofSeed((int) seed).words(count);
    }
  },
  PYTHON("Python random", 32) {
    @Override
    long[] words(long seed, int count) {
      int[] key =
          seed >>> 32 == 0 ? new int[] {(int) seed} : new int[] {(int) seed, (int) (seed >>> 32)};
      return Twister.ofKey(key).words(count);
    }
  },
  DOTNET(".NET System.Random", 31) {
    @Override
    long[] words(long seed, int count) {
      return dotnet((int) seed, count);
    }
  };

  private static final long MASK48 = (1L << 48) - 1;

  private final String label;
  private final int bits;

  Generator(String label, int bits) {
    this.label = label;
    this.bits = bits;
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
  abstract long[] words(long seed, int count);

  private static long[] congruential(
      long seed, int count, long a, long c, long mask, int shift, long keep) {
    long[] out = new long[count];
    long state = seed & mask;
    for (int i = 0; i < count; i++) {
      state = state * a + c & mask;
      out[i] = state >>> shift & keep;
    }
    return out;
  }

  private static long[] multiplicative(long seed, int count, long a, long modulus) {
    return affine(seed, count, a, 0, modulus);
  }

  private static long[] affine(long seed, int count, long a, long c, long modulus) {
    long[] out = new long[count];
    long state = Long.remainderUnsigned(seed, modulus);
    for (int i = 0; i < count; i++) {
      state = (state * a + c) % modulus;
      out[i] = state;
    }
    return out;
  }

  private static long[] glibc(long seed, int count) {
    int[] r = new int[344 + count];
    int first = (int) seed;
    r[0] = first == 0 ? 1 : first;
    for (int i = 1; i < 31; i++) {
      long word = 16807L * r[i - 1] % 2147483647;
      r[i] = (int) (word < 0 ? word + 2147483647 : word);
    }
    for (int i = 31; i < 34; i++) r[i] = r[i - 31];
    for (int i = 34; i < r.length; i++) r[i] = r[i - 31] + r[i - 3];
    long[] out = new long[count];
    for (int i = 0; i < count; i++) out[i] = (r[344 + i] & 0xffffffffL) >>> 1;
    return out;
  }

  private static long[] randR(int seed, int count) {
    long[] out = new long[count];
    int next = seed;
    for (int i = 0; i < count; i++) {
      next = next * 1103515245 + 12345;
      int result = next >>> 16 & 2047;
      next = next * 1103515245 + 12345;
      result = (result << 10) ^ ((next >>> 16) & 1023);
      next = next * 1103515245 + 12345;
      out[i] = ((long) result << 10) ^ ((next >>> 16) & 1023);
    }
    return out;
  }

  private static long[] pcg(long seed, long stream, int count) {
    long increment = stream << 1 | 1;
    long state = increment + seed;
    state = state * 6364136223846793005L + increment;
    long[] out = new long[count];
    for (int i = 0; i < count; i++) {
      long old = state;
      state = old * 6364136223846793005L + increment;
      int xorshifted = (int) ((old >>> 18 ^ old) >>> 27);
      out[i] = Integer.rotateRight(xorshifted, (int) (old >>> 59)) & 0xffffffffL;
    }
    return out;
  }

  private static long[] dotnet(int seed, int count) {
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
    long[] out = new long[count];
    int next = 0;
    int nextP = 21;
    for (int i = 0; i < count; i++) {
      if (++next >= 56) next = 1;
      if (++nextP >= 56) nextP = 1;
      int value = array[next] - array[nextP];
      if (value == Integer.MAX_VALUE) value--;
      if (value < 0) value += Integer.MAX_VALUE;
      array[next] = value;
      out[i] = value;
    }
    return out;
  }
}
