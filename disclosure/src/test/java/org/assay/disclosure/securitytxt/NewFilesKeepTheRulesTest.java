package org.assay.disclosure.securitytxt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever valid words a new file is made from, it keeps the rules.
class NewFilesKeepTheRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final List<String> TAGS = List.of(
      "en", "en-GB", "cy", "gd", "fr-CA", "zh-Hant", "de-CH-1996", "pt-BR", "ja", "sl-rozaj");

  private final Random random;

  NewFilesKeepTheRulesTest() {
    this.random = new Random(9116);
  }

  private String letters(int least, int most) {
    var text = new StringBuilder();
    int length = least + random.nextInt(most - least + 1);
    for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
    return text.toString();
  }

  private String host() {
    return letters(1, 20) + "-" + letters(1, 9) + ".example";
  }

  private String address() {
    var query = random.nextBoolean() ? "?" + letters(1, 5) + "=" + random.nextInt(99) : "";
    return "https://" + host() + "/" + letters(0, 12) + query;
  }

  private String contact() {
    return switch (random.nextInt(4)) {
      case 0 -> letters(1, 12) + "+" + letters(1, 4) + "@" + host();
      case 1 -> "mailto:" + letters(1, 12) + "@" + host();
      case 2 -> "+44 " + (1000 + random.nextInt(9000)) + " " + (100000 + random.nextInt(900000));
      default -> address();
    };
  }

  private List<String> some(int least, int most, Supplier<String> made) {
    var all = new ArrayList<String>();
    int count = least + random.nextInt(most - least + 1);
    while (all.size() < count) {
      var one = made.get();
      if (!all.contains(one)) all.add(one);
    }
    return all;
  }

  private NewSecurityTxt file() {
    return new NewSecurityTxt(
        some(1, 4, this::contact),
        NOW.plus(Duration.ofHours(31 * 24 + random.nextInt(330 * 24))),
        some(0, 2, this::address),
        some(0, 2, this::address),
        some(1, 3, () -> TAGS.get(random.nextInt(TAGS.size()))),
        some(0, 2, this::address),
        some(0, 2, this::address),
        some(0, 2, this::address),
        some(0, 1, () -> "https://" + host() + "/.well-known/csaf/provider-metadata.json"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileFromValidWordsHasNoErrorAndSaysWhatItWasGiven(long seed) {
    random.setSeed(seed);
    for (int i = 0; i < 400; i++) {
      var file = file();
      var report = file.checked(NOW);
      assertThat(report.remarks())
          .as(file.text())
          .noneMatch(remark -> remark.code().severity() == Severity.ERROR);
      assertThat(report.values("Contact")).isEqualTo(file.contacts());
      assertThat(report.values("Policy")).isEqualTo(file.policy());
      assertThat(report.values("CSAF")).isEqualTo(file.csaf());
      assertThat(report.values("Preferred-Languages"))
          .containsExactly(String.join(", ", file.languages()));
    }
  }
}
