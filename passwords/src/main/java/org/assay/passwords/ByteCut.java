package org.assay.passwords;

import java.math.BigInteger;

/// Ways to cut bytes into small digits below a range.
enum ByteCut {
  BYTE_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length];
      for (int i = 0; i < bytes.length; i++) out[i] = (bytes[i] & 0xff) % range;
      return out;
    }
  },
  BYTE_SCALED {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length];
      for (int i = 0; i < bytes.length; i++) out[i] = ((bytes[i] & 0xff) * range) >>> 8;
      return out;
    }
  },
  /// Low bits, as `byte & 31`: the range is a power of two above the alphabet.
  NIBBLES {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length * 2];
      for (int i = 0; i < out.length; i++) out[i] = bytes[i / 2] >>> (i % 2 == 0 ? 4 : 0) & 15;
      return out;
    }
  },
  HEX_DIGIT_CODE_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length * 2];
      for (int i = 0; i < out.length; i++) {
        out[i] = Character.forDigit(bytes[i / 2] >>> (i % 2 == 0 ? 4 : 0) & 15, 16) % range;
      }
      return out;
    }
  },
  BITS_5 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return groups(bytes, 5);
    }
  },
  BITS_6 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return groups(bytes, 6);
    }
  },
  WORD16_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[Math.max(0, bytes.length - 1)];
      for (int i = 0; i < out.length; i++)
        out[i] = ((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)) % range;
      return out;
    }
  },
  WORD16_LE_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[Math.max(0, bytes.length - 1)];
      for (int i = 0; i < out.length; i++)
        out[i] = ((bytes[i + 1] & 0xff) << 8 | (bytes[i] & 0xff)) % range;
      return out;
    }
  },
  BYTE_PAIR_SUM_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[Math.max(0, bytes.length - 1)];
      for (int i = 0; i < out.length; i++)
        out[i] = ((bytes[i] & 0xff) + (bytes[i + 1] & 0xff)) % range;
      return out;
    }
  },
  RADIX_WHOLE {
    @Override
    int[] digits(byte[] bytes, int range) {
      return radix(new BigInteger(1, bytes), range, 40);
    }
  },
  RADIX_WHOLE_LE {
    @Override
    int[] digits(byte[] bytes, int range) {
      return radix(new BigInteger(1, reversed(bytes, 0, bytes.length)), range, 40);
    }
  },
  /// The digits of the whole number from the most significant.
  RADIX_TOP {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] low = radix(new BigInteger(1, bytes), range, Integer.MAX_VALUE);
      int[] out = new int[Math.min(40, low.length)];
      for (int i = 0; i < out.length; i++) out[i] = low[low.length - 1 - i];
      return out;
    }
  },
  RADIX_FIRST_4 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 4, false), range);
    }
  },
  RADIX_FIRST_4_LE {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 4, true), range);
    }
  },
  RADIX_FIRST_8 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 8, false), range);
    }
  },
  RADIX_FIRST_8_LE {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 8, true), range);
    }
  },
  RADIX_FIRST_5 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 5, false), range);
    }
  },
  RADIX_FIRST_6 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 6, false), range);
    }
  },
  RADIX_FIRST_7 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 7, false), range);
    }
  },
  RADIX_FIRST_3 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 3, false), range);
    }
  },
  RADIX_LAST_4 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(tail(bytes, 4), range);
    }
  },
  RADIX_LAST_8 {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(tail(bytes, 8), range);
    }
  },
  /// The low 31 bits of the first four bytes: how one-time-password codes are cut (RFC 4226
  /// without the moving offset).
  RADIX_FIRST_31_BITS {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(head(bytes, 4, false) & 0x7fffffffL, range);
    }
  },
  /// RFC 4226 dynamic truncation.
  RADIX_TRUNCATED {
    @Override
    int[] digits(byte[] bytes, int range) {
      int at = bytes[bytes.length - 1] & 15;
      if (at + 4 > bytes.length) return new int[0];
      byte[] four = java.util.Arrays.copyOfRange(bytes, at, at + 4);
      return longs(head(four, 4, false) & 0x7fffffffL, range);
    }
  },
  /// The decimal digits of the hexadecimal text, letters dropped.
  HEX_DIGITS_ONLY {
    @Override
    int[] digits(byte[] bytes, int range) {
      return below(NIBBLES.digits(bytes, 16), 10);
    }
  },
  /// Base 64 without the two characters that are no letters or digits.
  BITS_6_ALNUM {
    @Override
    int[] digits(byte[] bytes, int range) {
      return below(groups(bytes, 6), 62);
    }
  },
  /// Base 64 without these two and without `0 O 1 l I`.
  BITS_6_CLEAR {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] all = below(groups(bytes, 6), 62);
      return java.util.Arrays.stream(all).filter(d -> !isUnclear(d)).toArray();
    }
  },
  /// Bytes above the greatest multiple of the range are dropped.
  BYTE_MOD_UNBIASED {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length];
      int n = 0;
      int limit = 256 - 256 % range;
      for (byte b : bytes) if ((b & 0xff) < limit) out[n++] = (b & 0xff) % range;
      return java.util.Arrays.copyOf(out, n);
    }
  },
  /// `Math.abs(b) % n` of a signed byte.
  BYTE_ABS_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length];
      for (int i = 0; i < bytes.length; i++) out[i] = Math.abs(bytes[i]) % range;
      return out;
    }
  },
  WORD32_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 4];
      for (int i = 0; i < out.length; i++) out[i] = (int) (word(bytes, 4 * i) % range);
      return out;
    }
  },
  /// `Math.abs` of the first four bytes as a signed number, in digits.
  RADIX_FIRST_4_ABS {
    @Override
    int[] digits(byte[] bytes, int range) {
      return longs(Math.abs((int) head(bytes, 4, false)) & 0xffffffffL, range);
    }
  },
  /// `(b & 31) % n`: five bits first, then the alphabet.
  LOW_5_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length];
      for (int i = 0; i < bytes.length; i++) out[i] = (bytes[i] & 31) % range;
      return out;
    }
  },
  /// The two halves exclusive-ored, then byte by byte.
  HALVES_XORED_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 2];
      for (int i = 0; i < out.length; i++) out[i] = folded(bytes, i) % range;
      return out;
    }
  },
  WORD32_LE_MOD {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 4];
      for (int i = 0; i < out.length; i++) out[i] = (int) (little(bytes, 4 * i) % range);
      return out;
    }
  },
  WORD32_SCALED {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 4];
      for (int i = 0; i < out.length; i++) out[i] = (int) ((word(bytes, 4 * i) * range) >>> 32);
      return out;
    }
  },
  WORD32_LE_SCALED {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 4];
      for (int i = 0; i < out.length; i++) out[i] = (int) ((little(bytes, 4 * i) * range) >>> 32);
      return out;
    }
  },
  /// The top bits of each word; those above the range are dropped, as Python's `random.choice`
  /// does.
  WORD32_TOP_OR_AGAIN {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 4];
      int n = 0;
      int shift = Integer.numberOfLeadingZeros(range);
      for (int i = 0; i < out.length; i++) {
        int digit = (int) (word(bytes, 4 * i) >>> shift);
        if (digit < range) out[n++] = digit;
      }
      return java.util.Arrays.copyOf(out, n);
    }
  },
  /// The first of each two words scaled, as `int(random.random() * n)` in Python.
  WORD64_SCALED {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length / 8];
      for (int i = 0; i < out.length; i++) out[i] = (int) ((word(bytes, 8 * i) * range) >>> 32);
      return out;
    }
  },
  RAW_BYTE {
    @Override
    int[] digits(byte[] bytes, int range) {
      int[] out = new int[bytes.length];
      for (int i = 0; i < bytes.length; i++) out[i] = bytes[i] & 0xff;
      return out;
    }
  };

  /// The quick test looks for digits that are not dropped among so many bytes.
  private static final int LOOKED_AT = 24;

  abstract int[] digits(byte[] bytes, int range);

  /// One of the digits, without computing the others where that is cheaper. Radix cuts answer for
  /// place 0 only.
  int digit(byte[] bytes, int place, int range) {
    return switch (this) {
      case BYTE_MOD -> (bytes[place] & 0xff) % range;
      case BYTE_SCALED -> ((bytes[place] & 0xff) * range) >>> 8;
      case NIBBLES -> nibble(bytes, place);
      case HEX_DIGIT_CODE_MOD -> Character.forDigit(nibble(bytes, place), 16) % range;
      case BITS_5 -> group(bytes, place, 5);
      case BITS_6 -> group(bytes, place, 6);
      case WORD16_MOD -> ((bytes[place] & 0xff) << 8 | (bytes[place + 1] & 0xff)) % range;
      case WORD16_LE_MOD -> ((bytes[place + 1] & 0xff) << 8 | (bytes[place] & 0xff)) % range;
      case BYTE_PAIR_SUM_MOD -> ((bytes[place] & 0xff) + (bytes[place + 1] & 0xff)) % range;
      case RADIX_WHOLE -> remainder(bytes, range);
      case RADIX_WHOLE_LE -> remainderLittle(bytes, range);
      case RADIX_FIRST_4 -> (int) (head(bytes, 4, false) % range);
      case RADIX_FIRST_4_LE -> (int) (head(bytes, 4, true) % range);
      case RADIX_FIRST_8 -> (int) Long.remainderUnsigned(head(bytes, 8, false), range);
      case RADIX_FIRST_8_LE -> (int) Long.remainderUnsigned(head(bytes, 8, true), range);
      case RADIX_FIRST_3 -> (int) (head(bytes, 3, false) % range);
      case RADIX_FIRST_5 -> (int) (head(bytes, 5, false) % range);
      case RADIX_FIRST_6 -> (int) (head(bytes, 6, false) % range);
      case RADIX_FIRST_7 -> (int) (head(bytes, 7, false) % range);
      case RADIX_LAST_4 -> (int) (tail(bytes, 4) % range);
      case RADIX_LAST_8 -> (int) Long.remainderUnsigned(tail(bytes, 8), range);
      case RADIX_FIRST_31_BITS -> (int) ((head(bytes, 4, false) & 0x7fffffffL) % range);
      case RAW_BYTE -> bytes[place] & 0xff;
      case BYTE_ABS_MOD -> Math.abs(bytes[place]) % range;
      case WORD32_MOD -> (int) (word(bytes, 4 * place) % range);
      case RADIX_FIRST_4_ABS -> Math.abs((int) head(bytes, 4, false)) % range;
      case LOW_5_MOD -> (bytes[place] & 31) % range;
      case HALVES_XORED_MOD -> folded(bytes, place) % range;
      case WORD32_LE_MOD -> (int) (little(bytes, 4 * place) % range);
      case WORD32_SCALED -> (int) ((word(bytes, 4 * place) * range) >>> 32);
      case WORD32_LE_SCALED -> (int) ((little(bytes, 4 * place) * range) >>> 32);
      case WORD64_SCALED -> (int) ((word(bytes, 8 * place) * range) >>> 32);
      case HEX_DIGITS_ONLY -> nth(bytes, place);
      case BITS_6_ALNUM, BITS_6_CLEAR, BYTE_MOD_UNBIASED -> dropped(bytes, place, range);
      case RADIX_TOP -> TopDigits.of(range).first(bytes);
      case WORD32_TOP_OR_AGAIN -> orBeyond(digits(bytes, range), place, range);
      case RADIX_TRUNCATED -> at(digits(bytes, range), place);
    };
  }

  /// Puts the digits at the first places, each as {@link #digit} gives it.
  void fill(byte[] bytes, int places, int range, int[] out) {
    switch (this) {
      case BYTE_MOD -> remainders(bytes, places, range, out);
      case BYTE_SCALED -> {
        for (int i = 0; i < places; i++) out[i] = ((bytes[i] & 0xff) * range) >>> 8;
      }
      case BYTE_ABS_MOD -> {
        for (int i = 0; i < places; i++) out[i] = Math.abs(bytes[i]) % range;
      }
      case NIBBLES -> {
        for (int i = 0; i < places; i++) out[i] = nibble(bytes, i);
      }
      case BITS_5, BITS_6 -> {
        int width = this == BITS_5 ? 5 : 6;
        for (int i = 0; i < places; i++) out[i] = group(bytes, i, width);
      }
      case BYTE_MOD_UNBIASED -> unbiased(bytes, places, range, out);
      case BITS_6_ALNUM, BITS_6_CLEAR -> sixBits(bytes, places, this == BITS_6_CLEAR, out);
      case HEX_DIGITS_ONLY -> decimals(bytes, places, out);
      case WORD32_TOP_OR_AGAIN -> {
        int[] digits = digits(bytes, range);
        for (int i = 0; i < places; i++) out[i] = orBeyond(digits, i, range);
      }
      default -> {
        for (int i = 0; i < places; i++) out[i] = digit(bytes, i, range);
      }
    }
  }

  /// Lemire, Kaser and Kurz 2019: a remainder by two multiplications.
  private static void remainders(byte[] bytes, int places, int range, int[] out) {
    long reciprocal = 0xffffffffL / range + 1;
    for (int i = 0; i < places; i++)
      out[i] = (int) ((((bytes[i] & 0xff) * reciprocal & 0xffffffffL) * range) >>> 32);
  }

  private static void unbiased(byte[] bytes, int places, int range, int[] out) {
    int limit = 256 - 256 % range;
    int n = 0;
    for (int i = 0; i < Math.min(LOOKED_AT, bytes.length) && n < places; i++)
      if ((bytes[i] & 0xff) < limit) out[n++] = (bytes[i] & 0xff) % range;
    for (; n < places; n++) out[n] = 256 + n;
  }

  private static void sixBits(byte[] bytes, int places, boolean clear, int[] out) {
    int length = Math.min(LOOKED_AT, bytes.length);
    int n = 0;
    for (int from = 0; from < length * 8 && n < places; from += 6) {
      int two = (bytes[from >> 3] & 0xff) << 8;
      if ((from >> 3) + 1 < length) two |= bytes[(from >> 3) + 1] & 0xff;
      int group = two >>> (10 - (from & 7)) & 63;
      if (group < 62 && !(clear && isUnclear(group))) out[n++] = group;
    }
    for (; n < places; n++) out[n] = 256 + n;
  }

  /// `I O l 0 1` in base 64.
  private static boolean isUnclear(int group) {
    return group == 8 || group == 14 || group == 37 || group == 52 || group == 53;
  }

  private static void decimals(byte[] bytes, int places, int[] out) {
    int n = 0;
    for (int i = 0; i < bytes.length * 2 && n < places; i++) {
      int nibble = nibble(bytes, i);
      if (nibble < 10) out[n++] = nibble;
    }
    for (; n < places; n++) out[n] = 16 + n;
  }

  /// How many digits the quick test looks at; 1 where only the lowest digit is cheap.
  int places(int bytes) {
    return switch (this) {
      case BYTE_MOD, BYTE_SCALED, BYTE_ABS_MOD, RAW_BYTE, LOW_5_MOD -> bytes;
      case WORD32_MOD, WORD32_LE_MOD, WORD32_SCALED, WORD32_LE_SCALED -> bytes / 4;
      case WORD32_TOP_OR_AGAIN -> Math.max(1, bytes / 8);
      case WORD64_SCALED -> bytes / 8;
      case HALVES_XORED_MOD -> bytes / 2;
      case HEX_DIGITS_ONLY -> Math.min(12, bytes);
      case BITS_6_ALNUM, BITS_6_CLEAR, BYTE_MOD_UNBIASED -> Math.min(6, bytes / 2);
      case NIBBLES, HEX_DIGIT_CODE_MOD -> bytes * 2;
      case BITS_5 -> bytes * 8 / 5;
      case BITS_6 -> bytes * 8 / 6;
      case WORD16_MOD, WORD16_LE_MOD, BYTE_PAIR_SUM_MOD -> bytes - 1;
      case RADIX_WHOLE,
          RADIX_WHOLE_LE,
          RADIX_TOP,
          RADIX_FIRST_4,
          RADIX_FIRST_4_LE,
          RADIX_FIRST_8,
          RADIX_FIRST_8_LE,
          RADIX_FIRST_3,
          RADIX_FIRST_5,
          RADIX_FIRST_6,
          RADIX_FIRST_7,
          RADIX_LAST_4,
          RADIX_LAST_8,
          RADIX_FIRST_31_BITS,
          RADIX_FIRST_4_ABS,
          RADIX_TRUNCATED -> 1;
    };
  }

  private static int folded(byte[] bytes, int place) {
    return (bytes[place] ^ bytes[place + bytes.length / 2]) & 0xff;
  }

  private static long little(byte[] bytes, int at) {
    return Integer.reverseBytes((int) word(bytes, at)) & 0xffffffffL;
  }

  private static int at(int[] digits, int place) {
    return place < digits.length ? digits[place] : 0;
  }

  /// A digit that is not there differs from all that are.
  private static int orBeyond(int[] digits, int place, int range) {
    return place < digits.length ? digits[place] : range + place;
  }

  private static int[] below(int[] digits, int limit) {
    return java.util.Arrays.stream(digits).filter(d -> d < limit).toArray();
  }

  /// The decimal digit at a place of the hexadecimal text without letters.
  private static int nth(byte[] bytes, int place) {
    int left = place;
    for (int i = 0; i < bytes.length * 2; i++) {
      int digit = nibble(bytes, i);
      if (digit < 10 && left-- == 0) return digit;
    }
    return 16 + place;
  }

  private int dropped(byte[] bytes, int place, int range) {
    byte[] head = bytes.length > LOOKED_AT ? java.util.Arrays.copyOf(bytes, LOOKED_AT) : bytes;
    int[] digits = digits(head, range);
    return place < digits.length ? digits[place] : 256 + place;
  }

  private static int nibble(byte[] bytes, int place) {
    return bytes[place >> 1] >>> ((place & 1) == 0 ? 4 : 0) & 15;
  }

  private static int group(byte[] bytes, int place, int width) {
    int from = place * width;
    int two = (bytes[from >> 3] & 0xff) << 8;
    if ((from >> 3) + 1 < bytes.length) two |= bytes[(from >> 3) + 1] & 0xff;
    return two >>> (16 - (from & 7) - width) & (1 << width) - 1;
  }

  private static int remainder(byte[] bytes, int range) {
    long rest = 0;
    int i = 0;
    for (; i + 4 <= bytes.length; i += 4) rest = (rest << 32 | word(bytes, i)) % range;
    for (; i < bytes.length; i++) rest = (rest << 8 | (bytes[i] & 0xff)) % range;
    return (int) rest;
  }

  private static long word(byte[] bytes, int at) {
    return (bytes[at] & 0xffL) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  private static int remainderLittle(byte[] bytes, int range) {
    long rest = 0;
    for (int i = bytes.length - 1; i >= 0; i--) rest = (rest << 8 | (bytes[i] & 0xff)) % range;
    return (int) rest;
  }

  /// The number of different digits for an alphabet of `range`.
  int range(int range) {
    return switch (this) {
      case NIBBLES -> 16;
      case BITS_5 -> 32;
      case BITS_6 -> 64;
      case RAW_BYTE -> 256;
      case HEX_DIGITS_ONLY -> 10;
      case BITS_6_ALNUM, BITS_6_CLEAR -> 62;
      default -> range;
    };
  }

  boolean isFixedRange() {
    return switch (this) {
      case NIBBLES, BITS_5, BITS_6, RAW_BYTE, HEX_DIGITS_ONLY, BITS_6_ALNUM, BITS_6_CLEAR -> true;
      default -> false;
    };
  }

  /// Seldom met, so tried only on the simplest messages.
  boolean isRare() {
    return this == WORD16_MOD
        || this == WORD16_LE_MOD
        || this == BYTE_PAIR_SUM_MOD
        || this == RADIX_FIRST_3
        || this == WORD32_MOD
        || this == WORD32_LE_MOD
        || this == WORD32_SCALED
        || this == WORD32_LE_SCALED
        || this == WORD32_TOP_OR_AGAIN
        || this == WORD64_SCALED
        || this == HALVES_XORED_MOD
        || this == LOW_5_MOD
        || this == RADIX_FIRST_4_ABS
        || this == RADIX_LAST_8
        || this == RADIX_FIRST_7
        || this == RADIX_TRUNCATED
        || this == RADIX_WHOLE_LE;
  }

  /// Digits of one great number, which for a power of two are the same as groups of bits.
  boolean isOfWhole() {
    return name().startsWith("RADIX");
  }

  boolean isSlow() {
    return this == RADIX_TOP || this == RAW_BYTE || this == HEX_DIGIT_CODE_MOD;
  }

  /// `radix first 5`.
  String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  String label(int place, int range) {
    return label(Integer.toString(place), range);
  }

  /// @param places one place, or several: `9 to 0`
  String label(String places, int range) {
    return words() + "[" + places + "]" + (isFixedRange() ? "" : " base " + range);
  }

  private static int[] groups(byte[] bytes, int width) {
    int[] out = new int[(bytes.length * 8 + width - 1) / width];
    int buffer = 0;
    int held = 0;
    int n = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8 | (b & 0xff)) & 0xffff;
      held += 8;
      while (held >= width) {
        held -= width;
        out[n++] = buffer >>> held & (1 << width) - 1;
      }
    }
    if (held > 0) out[n] = (buffer << (width - held)) & ((1 << width) - 1);
    return out;
  }

  private static int[] radix(BigInteger number, int range, int most) {
    int count = Math.min(most, (int) Math.ceil(number.bitLength() / Evidence.log2(range)) + 1);
    int[] out = new int[count];
    BigInteger base = BigInteger.valueOf(range);
    int n = 0;
    BigInteger rest = number;
    while (n < count && rest.signum() > 0) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      out[n++] = parts[1].intValue();
      rest = parts[0];
    }
    return most == Integer.MAX_VALUE ? java.util.Arrays.copyOf(out, n) : out;
  }

  private static int[] longs(long number, int range) {
    int[] out = new int[20];
    long rest = number;
    for (int i = 0; i < out.length && rest != 0; i++) {
      out[i] = (int) Long.remainderUnsigned(rest, range);
      rest = Long.divideUnsigned(rest, range);
    }
    return out;
  }

  private static long head(byte[] bytes, int length, boolean little) {
    long value = 0;
    int n = Math.min(length, bytes.length);
    for (int i = 0; i < n; i++) value = value << 8 | (bytes[little ? n - 1 - i : i] & 0xff);
    return value;
  }

  private static long tail(byte[] bytes, int length) {
    long value = 0;
    for (int i = Math.max(0, bytes.length - length); i < bytes.length; i++)
      value = value << 8 | (bytes[i] & 0xff);
    return value;
  }

  private static byte[] reversed(byte[] bytes, int from, int to) {
    byte[] out = new byte[to - from];
    for (int i = 0; i < out.length; i++) out[i] = bytes[to - 1 - i];
    return out;
  }
}
