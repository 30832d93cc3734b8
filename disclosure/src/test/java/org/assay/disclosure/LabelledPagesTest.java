package org.assay.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the linter to the labelled pages. The bars stand a little below the measured figures,
/// which are in docs/disclosure.md.
class LabelledPagesTest {

  private static final List<LabelledPages.Labelled> ALL = LabelledPages.in("");
  private static final LabelledPages.Result BLIND = LabelledPages.judge(LabelledPages.in("blind/"));
  private static final LabelledPages.Result HELD_OUT =
      LabelledPages.judge(LabelledPages.in("held-out"));

  @Test
  void thereAreAtLeastOneHundredAndTwentyPages() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void everyPageOfTheDevelopmentHalfIsReadAsLabelled() {
    assertThat(LabelledPages.judge(LabelledPages.in("dev")).misses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CONTACT", "ACKNOWLEDGEMENT", "STATUS_UPDATES", "UNTIL_RESOLUTION", "ENGLISH"})
  void onHeldOutPagesMetIsSeldomWrongAndSeldomMissed(Limb limb) {
    var met = HELD_OUT.score(limb, Verdict.MET);
    assertThat(met.precision()).as("precision").isGreaterThanOrEqualTo(0.93);
    assertThat(met.recall()).as("recall").isGreaterThanOrEqualTo(0.93);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CONTACT", "ACKNOWLEDGEMENT", "STATUS_UPDATES", "UNTIL_RESOLUTION", "ENGLISH"})
  void onPagesThatWereBlindOnceNeitherMetNorNotMetIsOftenWrong(Limb limb) {
    for (var verdict : List.of(Verdict.MET, Verdict.NOT_MET)) {
      assertThat(BLIND.score(limb, verdict).precision())
          .as("%s precision", verdict)
          .isGreaterThanOrEqualTo(0.95);
      assertThat(BLIND.score(limb, verdict).recall())
          .as("%s recall", verdict)
          .isGreaterThanOrEqualTo(0.95);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTACT", "ACKNOWLEDGEMENT", "STATUS_UPDATES"})
  void onHeldOutPagesNotMetIsSeldomWrong(Limb limb) {
    assertThat(HELD_OUT.score(limb, Verdict.NOT_MET).precision()).isGreaterThanOrEqualTo(0.75);
  }
}
