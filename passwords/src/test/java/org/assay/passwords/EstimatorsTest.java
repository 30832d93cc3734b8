package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.passwords.Estimators.Tuples;
import org.junit.jupiter.api.Test;

/// Min-entropy by NIST SP 800-90B against the examples of the standard, and guesses against
/// what can be worked out.
class EstimatorsTest {
  private static final int[] BITS = digits("1000111001010101110011000111001010101110");
  private static final int[] THREE = digits("220102012120121001000");

  private static int[] digits(String text) {
    return text.chars().map(c -> c - '0').toArray();
  }

  /// Section 6.3.1.
  @Test
  void theMostCommonValueOfTheExample() {
    assertThat(Estimators.mostCommonValue(digits("01120122010110221021")))
        .isCloseTo(0.5363, within(1e-4));
  }

  /// Section 6.3.2.
  @Test
  void theCollisionsOfTheExample() {
    assertThat(Estimators.collision(BITS)).isCloseTo(0.4483, within(1e-4));
  }

  /// Section 6.3.3.
  @Test
  void theMarkovEstimateOfTheExample() {
    assertThat(Estimators.markov(BITS)).isCloseTo(0.761, within(1e-3));
  }

  /// Section 6.3.5, with a cutoff of 3.
  @Test
  void theTuplesOfTheExample() {
    assertThat(Tuples.of(THREE).mostCommon(3)).isCloseTo(0.273, within(1e-3));
  }

  /// Section 6.3.6, with a cutoff of 3.
  @Test
  void theLongestRepeatedSubstringOfTheExample() {
    assertThat(Tuples.of(THREE).longestRepeated(3)).isCloseTo(0.6146, within(1e-4));
  }

  @Test
  void tuplesAreCountedAsOneByOne() {
    Random random = new Random(7);
    int[] symbols = IntStream.generate(() -> random.nextInt(3)).limit(300).toArray();
    Tuples tuples = Tuples.of(symbols);
    for (int w = 1; w < tuples.greatest().size(); w++) {
      assertThat(tuples.greatest().get(w)).isEqualTo(greatest(symbols, w));
      assertThat(tuples.pairs().get(w)).isEqualTo(pairs(symbols, w));
    }
    assertThat(greatest(symbols, tuples.greatest().size())).isEqualTo(1);
  }

  private static int greatest(int[] symbols, int w) {
    int most = 0;
    for (int i = 0; i + w <= symbols.length; i++) {
      int same = 0;
      for (int j = 0; j + w <= symbols.length; j++) if (equal(symbols, i, j, w)) same++;
      most = Math.max(most, same);
    }
    return most;
  }

  private static double pairs(int[] symbols, int w) {
    double pairs = 0;
    for (int i = 0; i + w <= symbols.length; i++)
      for (int j = i + 1; j + w <= symbols.length; j++) if (equal(symbols, i, j, w)) pairs++;
    return pairs;
  }

  private static boolean equal(int[] symbols, int i, int j, int w) {
    return Arrays.equals(symbols, i, i + w, symbols, j, j + w);
  }

  /// Of n numbers drawn from N the least is expected at N / (n + 1).
  @Test
  void theFirstOfEvenDevicesFallsAtTheLeastOfTheirNumbers() {
    double[] bits = new double[1000];
    Arrays.fill(bits, 40);
    ExpectedGuesses guesses = new ExpectedGuesses(bits, 5000);
    assertThat(guesses.untilFirst()).isCloseTo(40 - Evidence.log2(5001), within(0.02));
    assertThat(guesses.untilHalf()).isCloseTo(39, within(1e-6));
  }

  @Test
  void oneEasyDeviceFallsFirst() {
    double[] bits = new double[1000];
    Arrays.fill(bits, 60);
    bits[17] = 10;
    assertThat(new ExpectedGuesses(bits, 1000).untilFirst()).isCloseTo(9, within(0.05));
  }

  @Test
  void evenSymbolsAreWorthNearlyTheirBits() {
    Lot lot = SoundLots.checked(2000, 5);
    Strength strength = PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)).strength();
    assertThat(strength.estimates()).hasSize(5);
    for (EntropyEstimate estimate : strength.estimates())
      if (estimate.applies())
        assertThat(estimate.bitsPerSymbol()).as(estimate.method()).isBetween(2.8, 3.33);
    assertThat(strength.estimates()).filteredOn(EntropyEstimate::applies).hasSize(3);
  }
}
