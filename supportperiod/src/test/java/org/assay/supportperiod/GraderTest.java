package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.supportperiod.LimbResult.Basis;
import org.junit.jupiter.api.Test;

class GraderTest {

  private static LimbResult limb(Limb limb, String text) {
    return SupportPeriodGrader.grade(text).of(limb).orElseThrow();
  }

  @Test
  void aPlainEndDateMeetsEveryLimbThatWordsShow() {
    var grade = SupportPeriodGrader.grade("Security updates until at least 31 May 2031.");
    assertThat(grade.overall()).isEqualTo(Judgement.MET);
    assertThat(grade.limbs())
        .extracting(LimbResult::limb)
        .containsExactly(
            Limb.SECURITY_UPDATES,
            Limb.MINIMUM,
            Limb.END_DATE,
            Limb.PUBLISHED,
            Limb.ENGLISH,
            Limb.PLAIN);
    assertThat(grade.notJudged())
        .containsOnlyKeys(
            Limb.CLEAR,
            Limb.NO_REQUEST,
            Limb.FREE,
            Limb.NO_PERSONAL_INFORMATION,
            Limb.PROMINENT,
            Limb.NOT_SHORTENED);
  }

  @Test
  void upToThreeYearsMeetsNeitherTheMinimumNorTheEndDate() {
    var text = "Security updates for up to 3 years.";
    assertThat(limb(Limb.MINIMUM, text).judgement()).isEqualTo(Judgement.NOT_MET);
    assertThat(limb(Limb.MINIMUM, text).basis()).isEqualTo(Basis.PRACTICE);
    assertThat(limb(Limb.END_DATE, text).judgement()).isEqualTo(Judgement.NOT_MET);
    assertThat(limb(Limb.PUBLISHED, text).judgement()).isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void aLengthFromLaunchHasNoEndDateAndTheReasonSaysFromWhat() {
    assertThat(limb(Limb.END_DATE, "5 years of security updates from launch").reason())
        .isEqualTo("a length of time alone (5 years counted from the launch of the product) has no"
            + " end date");
  }

  @Test
  void aDateThatCanBeWorkedOutIsLeftUndetermined() {
    var end = limb(Limb.END_DATE, "Security updates for 5 years from 1 May 2026.");
    assertThat(end.judgement()).isEqualTo(Judgement.UNDETERMINED);
    assertThat(end.reason()).contains("write it out");
  }

  @Test
  void figuresInTwoReadingsAreNotClear() {
    var text = "Security updates until 07/08/2029.";
    assertThat(limb(Limb.CLEAR, text).judgement()).isEqualTo(Judgement.NOT_MET);
    assertThat(limb(Limb.END_DATE, text).reason()).contains("7 August 2029", "8 July 2029");
  }

  @Test
  void severalEndDatesForOneProductAreUndetermined() {
    var text = "Security updates until 31 May 2030. Security updates until 31 May 2031.";
    var clear = limb(Limb.CLEAR, text);
    assertThat(clear.judgement()).isEqualTo(Judgement.UNDETERMINED);
    assertThat(clear.quotes()).hasSize(2);
  }

  @Test
  void oneModelWithoutAnEndDateFailsTheWholePageAndIsNamed() {
    var end = limb(
        Limb.END_DATE,
        "BX-100: security updates until 31 May 2030. BX-200: security updates for 3 years.");
    assertThat(end.judgement()).isEqualTo(Judgement.NOT_MET);
    assertThat(end.reason()).startsWith("BX-200: ");
  }

  @Test
  void anEndDateElsewhereMakesASignInHarmless() {
    var grade = SupportPeriodGrader.grade("Security updates until 31 May 2031."
        + " Log in to see how long your other products get security updates.");
    assertThat(grade.of(Limb.NO_PERSONAL_INFORMATION)).isEmpty();
  }

  @Test
  void aSignInBeforeTheAnswerFailsItsLimb() {
    assertThat(limb(
                Limb.NO_PERSONAL_INFORMATION,
                "Log in to see how long your product gets security updates.")
            .judgement())
        .isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void nothingAtAllIsNotMet() {
    assertThat(SupportPeriodGrader.grade("").overall()).isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void judgementsJoinLikeAnAnd() {
    assertThat(Judgement.MET.and(Judgement.UNDETERMINED)).isEqualTo(Judgement.UNDETERMINED);
    assertThat(Judgement.UNDETERMINED.and(Judgement.NOT_MET)).isEqualTo(Judgement.NOT_MET);
    assertThat(Judgement.MET.and(Judgement.MET)).isEqualTo(Judgement.MET);
  }
}
