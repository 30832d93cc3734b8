package org.assay.law.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private static final List<String> KNOWN =
      List.of("manufacturers", "credentials", "interfaces", "lot", "supportPeriod");

  @ParameterizedTest
  @CsvSource({
    "manufacturer, manufacturers",
    "manufactuers, manufacturers",
    "credentails, credentials",
    "lots, lot",
    "lto, lot",
    "Lot, lot",
    "support-period, supportPeriod",
    "support_period, supportPeriod",
    "interface, interfaces"
  })
  void aSlipIsUnderstood(String written, String meant) {
    assertThat(Spelling.nearest(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"address", "x", "colour", "''"})
  void anotherWordIsNot(String written) {
    assertThat(Spelling.nearest(written, KNOWN)).isEmpty();
  }

  @Test
  void aVeryLongWordIsNotCompared() {
    assertThat(Spelling.nearest("l".repeat(1_000_000), KNOWN)).isEmpty();
  }
}
