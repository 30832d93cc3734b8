package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Products and inverses agree with those of big integers, at every size of the modulus.
class ModularTest {
  @Test
  void productsAreThoseOfBigIntegers() {
    Random random = new Random(3);
    for (int bits = 1; bits <= 62; bits++) {
      for (int i = 0; i < 2000; i++) {
        long modulus = 1 + (random.nextLong() >>> (64 - bits));
        long a = random.nextLong() % modulus;
        long b = i % 7 == 0 ? modulus - 1 : random.nextLong() % modulus;
        long right = BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))
            .mod(BigInteger.valueOf(modulus))
            .longValueExact();
        assertThat(Modular.times(a, b, modulus)).isEqualTo(right);
      }
    }
  }

  @Test
  void anInverseTimesItsNumberIsOne() {
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      long modulus = 2 + (random.nextLong() >>> (2 + random.nextInt(50)));
      long number = 1 + (random.nextLong() >>> 1) % modulus;
      long inverse = Modular.inverse(number, modulus);
      if (Modular.gcd(number, modulus) == 1)
        assertThat(Modular.times(inverse, number, modulus)).isEqualTo(1 % modulus);
      else assertThat(inverse).isZero();
    }
  }
}
