package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.passwords.WordSplit.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Passwords are split as a guesser with public lists would, and such a guesser is never promised
/// more than chance gives.
class WordSplitTest {
  @ParameterizedTest
  @CsvSource({
    "sunshine42, sunshine|4|2, w d d",
    "Sunshine42, Sunshine|4|2, C d d",
    "SUNSHINE!, SUNSHINE|!, W !",
    "sunSHINE, sunSHINE, x",
    "m0unt41n-river, m0unt41n|-|river, w4 - w",
    "qzxvkw7, q|z|x|v|k|w|7, l l l l l l d",
    "4711, 4|7|1|1, d d d d",
  })
  void wordsDigitsAndOthersAreToldApart(String password, String parts, String shape) {
    WordSplit split = split(password);
    assertThat(split.parts().stream().map(Part::text).toList())
        .isEqualTo(List.of(parts.split("\\|", -1)));
    assertThat(split.shape().strip()).isEqualTo(shape);
  }

  /// A code that takes less than the entropy less b bits may do so once in 2^b times.
  @Test
  void randomLettersAreNotCheaperThanTheyAre() {
    Random random = new Random(11);
    List<String> secrets = IntStream.range(0, 3000)
        .mapToObj(_ -> WeakLots.random(WeakLots.LOWER, 8, random))
        .toList();
    ByPublicWords model = new ByPublicWords();
    secrets.subList(0, 1000).forEach(secret -> model.learn(split(secret)));
    double entropy = 8 * Evidence.log2(26);
    double[] bits = secrets.subList(1000, 3000).stream()
        .mapToDouble(secret -> model.bits(split(secret)))
        .sorted()
        .toArray();
    assertThat(bits[bits.length / 2]).isGreaterThan(entropy);
    assertThat(bits[bits.length / 128]).isGreaterThan(entropy - 7);
  }

  @Test
  void aWordAndDigitsCostAboutWhatTheyAreWorth() {
    Random random = new Random(12);
    List<String> secrets = IntStream.range(0, 1000)
        .mapToObj(_ -> PublicLists.english().get(random.nextInt(4096))
            + WeakLots.random(WeakLots.DIGITS, 3, random))
        .toList();
    ByPublicWords model = new ByPublicWords();
    secrets.subList(0, 500).forEach(secret -> model.learn(split(secret)));
    double median = secrets.subList(500, 1000).stream()
        .mapToDouble(secret -> model.bits(split(secret)))
        .sorted()
        .toArray()[250];
    double entropy = 12 + 3 * Evidence.log2(10);
    assertThat(median).isBetween(entropy - 0.5, entropy + 2);
  }

  private static WordSplit split(String password) {
    return WordSplit.of(password, PublicWords.all());
  }
}
