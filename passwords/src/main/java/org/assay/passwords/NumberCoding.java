package org.assay.passwords;

/// How a counted number is coded before it is written.
enum NumberCoding {
  PLAIN("%s") {
    @Override
    long code(long number) {
      return number;
    }

    @Override
    long decode(long number) {
      return number;
    }
  },
  GRAY("Gray code of (%s)") {
    @Override
    long code(long number) {
      return number ^ (number >>> 1);
    }

    @Override
    long decode(long number) {
      long value = number;
      for (int shift = 1; shift < Long.SIZE; shift *= 2) value ^= value >>> shift;
      return value;
    }
  },
  BITS_16_REVERSED("the 16 bits, reversed, of (%s)") {
    @Override
    long code(long number) {
      return Long.reverse(number) >>> 48;
    }

    @Override
    long decode(long number) {
      return code(number);
    }
  },
  BITS_24_REVERSED("the 24 bits, reversed, of (%s)") {
    @Override
    long code(long number) {
      return Long.reverse(number) >>> 40;
    }

    @Override
    long decode(long number) {
      return code(number);
    }
  },
  BITS_32_REVERSED("the 32 bits, reversed, of (%s)") {
    @Override
    long code(long number) {
      return Long.reverse(number) >>> 32;
    }

    @Override
    long decode(long number) {
      return code(number);
    }
  },
  BYTES_REVERSED("the four bytes, reversed, of (%s)") {
    @Override
    long code(long number) {
      return Long.reverseBytes(number) >>> 32;
    }

    @Override
    long decode(long number) {
      return code(number);
    }
  };

  private final String label;

  NumberCoding(String label) {
    this.label = label;
  }

  abstract long code(long number);

  abstract long decode(long number);

  /// True where numbers up to the greatest can be coded.
  boolean fits(long greatest) {
    return switch (this) {
      case PLAIN, GRAY -> true;
      case BITS_16_REVERSED -> greatest < 1L << 16;
      case BITS_24_REVERSED -> greatest < 1L << 24;
      case BITS_32_REVERSED, BYTES_REVERSED -> greatest < 1L << 32;
    };
  }

  String label(String number) {
    return label.formatted(number);
  }
}
