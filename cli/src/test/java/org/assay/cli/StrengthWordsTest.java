package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.passwords.EntropyEstimate;
import org.assay.passwords.Strength;
import org.junit.jupiter.api.Test;

class StrengthWordsTest {

  private static Strength strength(EntropyEstimate... estimates) {
    return new Strength(48, 47.6, 46, 3.9, 35.2, 46.6, false, List.of(estimates));
  }

  @Test
  void theFirstAndTheMedianDeviceAreTold() {
    assertThat(StrengthWords.guesses(strength())).contains("2^35", "2^47");
  }

  @Test
  void aMethodThatDoesNotApplyIsNotQuoted() {
    var words = StrengthWords.estimates(strength(
        new EntropyEstimate("most common value, 6.3.1", 3.874, 60_000, ""),
        new EntropyEstimate("Markov, 6.3.3", Double.NaN, 60_000, "is for bits")));
    assertThat(words).contains("60,000", "6.3.1: 3.87", "a million").doesNotContain("Markov");
  }

  @Test
  void withoutAnyMethodThereAreTooFewSymbols() {
    assertThat(StrengthWords.estimates(strength())).startsWith("Too few symbols");
  }
}
