package org.assay.passwords;

/// Well-known ways to mix the bits of a number, as hash tables and generators do: anybody can
/// compute them, and most can be undone.
enum Mixer {
  MURMUR_32("Murmur3 finaliser 32") {
    @Override
    long mix(long number) {
      int h = (int) number;
      h = (h ^ h >>> 16) * 0x85ebca6b;
      h = (h ^ h >>> 13) * 0xc2b2ae35;
      return (h ^ h >>> 16) & LOW;
    }
  },
  MURMUR_64("Murmur3 finaliser 64") {
    @Override
    long mix(long number) {
      long h = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
      h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
      return h ^ h >>> 33;
    }
  },
  WANG_32("Wang hash 32") {
    @Override
    long mix(long number) {
      int k = (int) number;
      k = ~k + (k << 15);
      k ^= k >>> 12;
      k += k << 2;
      k ^= k >>> 4;
      k *= 2057;
      return (k ^ k >>> 16) & LOW;
    }
  },
  WANG_SEED_32("Wang seed hash 32") {
    @Override
    long mix(long number) {
      int k = (int) number;
      k = (k ^ 61) ^ k >>> 16;
      k *= 9;
      k ^= k >>> 4;
      k *= 0x27d4eb2d;
      return (k ^ k >>> 15) & LOW;
    }
  },
  JENKINS_32("Jenkins integer hash 32") {
    @Override
    long mix(long number) {
      int a = (int) number;
      a = (a + 0x7ed55d16) + (a << 12);
      a = (a ^ 0xc761c23c) ^ a >>> 19;
      a = (a + 0x165667b1) + (a << 5);
      a = (a + 0xd3a2646c) ^ a << 9;
      a = (a + 0xfd7046c5) + (a << 3);
      return ((a ^ 0xb55a4f09) ^ a >>> 16) & LOW;
    }
  },
  PROSPECTOR_32("7feb352d mixer") {
    @Override
    long mix(long number) {
      int x = (int) number;
      x = (x ^ x >>> 16) * 0x7feb352d;
      x = (x ^ x >>> 15) * 0x846ca68b;
      return (x ^ x >>> 16) & LOW;
    }
  },
  TWICE_45D9F3B("45d9f3b mixer") {
    @Override
    long mix(long number) {
      int x = (int) number;
      x = (x ^ x >>> 16) * 0x45d9f3b;
      x = (x ^ x >>> 16) * 0x45d9f3b;
      return (x ^ x >>> 16) & LOW;
    }
  },
  SPLITMIX_64("SplitMix64 finaliser") {
    @Override
    long mix(long number) {
      long z = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
      z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
      return z ^ z >>> 31;
    }
  },
  KNUTH_32("2654435761 times") {
    @Override
    long mix(long number) {
      return number * 2654435761L & LOW;
    }
  };

  private static final long LOW = 0xffffffffL;

  private final String label;

  Mixer(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  abstract long mix(long number);
}
