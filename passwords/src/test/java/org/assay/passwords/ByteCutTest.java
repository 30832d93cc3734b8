package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The digits of a whole row are the digits one by one.
class ByteCutTest {
  private static final int[] RANGES = {2, 10, 16, 26, 32, 36, 55, 57, 62, 64};

  @ParameterizedTest
  @EnumSource
  void aRowOfDigitsIsTheDigitsOneByOne(ByteCut cut) {
    Random random = new Random(cut.name().hashCode());
    for (int length : new int[] {4, 8, 16, 20, 28, 32, 48, 64}) {
      for (int range : RANGES) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        int places = Math.min(cut.places(length), StreamMatcher.MOST_PLACES);
        int[] row = new int[StreamMatcher.MOST_PLACES];
        cut.fill(bytes, places, range, row);
        for (int i = 0; i < places; i++)
          assertThat(row[i])
              .as("%s of %d bytes, range %d, place %d", cut, length, range, i)
              .isEqualTo(cut.digit(bytes, i, range));
      }
    }
  }

  @Test
  void theFirstDigitOfAGreatNumberIsItsFirstDigit() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      int range = RANGES[random.nextInt(RANGES.length)];
      byte[] bytes = new byte[1 + random.nextInt(64)];
      random.nextBytes(bytes);
      for (int zeros = random.nextInt(4); zeros > 0; zeros--)
        if (zeros <= bytes.length) bytes[zeros - 1] = 0;
      assertThat(TopDigits.of(range).first(bytes))
          .isEqualTo(first(new BigInteger(1, bytes), range));
    }
  }

  /// Numbers that begin a new digit, and those just before.
  @Test
  void theFirstDigitIsRightBesidePowersOfTheBase() {
    for (int range : RANGES) {
      for (int power = 0; power < 500 / Evidence.log2(range); power++) {
        for (int times : new int[] {1, range - 1}) {
          BigInteger number =
              BigInteger.valueOf(range).pow(power).multiply(BigInteger.valueOf(times));
          for (int less = 0; less < 2; less++) {
            BigInteger one = number.subtract(BigInteger.valueOf(less));
            assertThat(TopDigits.of(range).first(bytes(one))).isEqualTo(first(one, range));
          }
        }
      }
    }
  }

  private static byte[] bytes(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] bytes = new byte[64];
    System.arraycopy(signed, 0, bytes, 64 - signed.length, signed.length);
    return bytes;
  }

  private static int first(BigInteger number, int range) {
    String digits = number.toString(range > Character.MAX_RADIX ? 2 : range);
    if (range <= Character.MAX_RADIX) return Character.digit(digits.charAt(0), range);
    BigInteger rest = number;
    BigInteger base = BigInteger.valueOf(range);
    while (rest.compareTo(base) >= 0) rest = rest.divide(base);
    return rest.intValue();
  }
}
