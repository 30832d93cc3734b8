package org.assay.passwords;

import java.util.Arrays;

/// Ways to bring an output of a generator into a small range.
enum Reduction {
  MOD("mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) Long.remainderUnsigned(word, range);
    }
  },
  SCALED("scaled to %d") {
    @Override
    int digit(long word, int bits, int range) {
      return bits <= 48
          ? (int) ((word * range) >>> bits)
          : (int) Math.unsignedMultiplyHigh(word << (64 - bits), range);
    }
  },
  SHIFT_16_MOD("shifted right by 16, mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) Long.remainderUnsigned(word >>> 16, range);
    }
  },
  SHIFT_16_15_BITS_MOD("bits 16 to 30, mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) ((word >>> 16 & 0x7fff) % range);
    }
  },
  SHIFT_8_MOD("shifted right by 8, mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) ((word >>> 8) % range);
    }
  },
  LOW_BYTE_MOD("lowest byte, mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) (word & 0xff) % range;
    }
  },
  LOW_15_BITS_MOD("lowest 15 bits, mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) (word & 0x7fff) % range;
    }
  },
  HALF_MOD("shifted right by 1, mod %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) ((word >>> 1) % range);
    }
  },
  TOP_BITS("top bits below %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) (word >>> Math.max(0, bits - width(range)));
    }
  },
  TOP_BITS_OR_AGAIN("top bits, drawn again from %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int)
          (word >>> Math.max(0, bits - Integer.SIZE + Integer.numberOfLeadingZeros(range)));
    }
  },
  LOW_BITS_OR_AGAIN("lowest bits, drawn again from %d") {
    @Override
    int digit(long word, int bits, int range) {
      return (int) word & ((1 << width(range)) - 1);
    }
  },
  PAIR_SCALED("every second output scaled to %d") {
    @Override
    int digit(long word, int bits, int range) {
      return SCALED.digit(word, bits, range);
    }
  };

  private final String label;

  Reduction(String label) {
    this.label = label;
  }

  abstract int digit(long word, int bits, int range);

  String label(int range) {
    return label.formatted(range);
  }

  /// Outputs needed for a number of digits.
  int words(int digits) {
    return switch (this) {
      case TOP_BITS_OR_AGAIN, LOW_BITS_OR_AGAIN -> digits * 3 + 8;
      case PAIR_SCALED -> digits * 2;
      default -> digits;
    };
  }

  /// The digits of a run of outputs.
  int[] digits(long[] words, int bits, int range) {
    int[] out = new int[words.length];
    int n = 0;
    int step = this == PAIR_SCALED ? 2 : 1;
    for (int i = 0; i < words.length; i += step) {
      int digit = digit(words[i], bits, range);
      if (drawsAgain() && digit >= range) continue;
      out[n++] = digit;
    }
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  /// True where an output out of range is dropped and the next one is taken.
  boolean drawsAgain() {
    return this == TOP_BITS_OR_AGAIN || this == LOW_BITS_OR_AGAIN;
  }

  /// True where something is left of an output of so many bits.
  boolean fits(int bits) {
    return bits > 16 || (this != SHIFT_16_MOD && this != SHIFT_16_15_BITS_MOD);
  }

  static int width(int range) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(range - 1);
  }
}
