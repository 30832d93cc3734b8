package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assay.supportperiod.LabelledWordings.Compared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingFiguresTest {

  /// The figures that docs/support-period.md reports; they may rise and not fall.
  @ParameterizedTest(name = "{0}, {1}: precision {2}, recall {3}")
  @CsvSource({
    "dev.txt, security, 1.0, 1.0",
    "dev.txt, minimum, 1.0, 1.0",
    "dev.txt, end date, 1.0, 1.0",
    "dev.txt, english, 1.0, 1.0",
    "dev.txt, plain, 1.0, 1.0",
    "dev.txt, access, 1.0, 1.0",
    "dev.txt, promise, 1.0, 1.0",
    "field.txt, security, 1.0, 1.0",
    "field.txt, minimum, 1.0, 1.0",
    "field.txt, end date, 1.0, 1.0",
    "field.txt, promise, 1.0, 1.0",
    "unseen.txt, security, 0.95, 0.95",
    "unseen.txt, minimum, 0.90, 0.95",
    "unseen.txt, end date, 1.0, 0.94",
    "unseen.txt, promise, 0.83, 0.80",
    "held-out.txt, security, 0.98, 0.98",
    "held-out.txt, minimum, 0.95, 0.95",
    "held-out.txt, end date, 0.98, 0.98",
    "held-out.txt, promise, 0.95, 0.95",
    "blind.txt, security, 0.98, 0.97",
    "blind.txt, minimum, 0.98, 0.95",
    "blind.txt, end date, 0.98, 0.95",
    "blind.txt, english, 1.0, 1.0",
    "blind.txt, access, 1.0, 1.0",
    "blind.txt, promise, 0.98, 0.95",
  })
  void theGraderReadsTheLabelledWordings(String set, String limb, double precision, double recall) {
    var figures = WordingFigures.of(LabelledWordings.read(set)).stream()
        .filter(one -> one.limb().equals(limb))
        .findFirst()
        .orElseThrow();
    assertThat(figures.precision()).isGreaterThanOrEqualTo(precision);
    assertThat(figures.recall()).isGreaterThanOrEqualTo(recall);
  }

  @Test
  void aWrongLabelIsNoticed() {
    var wrong = new LabelledWordings.Labelled(
        java.util.List.of("N", "M", "M", "M", "M", "-", "until 2031-06-01"),
        "Security updates until at least 31 May 2031.");
    assertThat(wrong.compared().stream()
            .filter(compared -> !compared.agrees())
            .map(Compared::limb)
            .collect(Collectors.toList()))
        .containsExactly("security", "promise");
  }

  @Test
  void thereAreMoreThanTwoHundredWordings() {
    assertThat(LabelledWordings.read("dev.txt").size()
            + LabelledWordings.read("held-out.txt").size()
            + LabelledWordings.read("field.txt").size())
        .isGreaterThan(200);
  }
}
