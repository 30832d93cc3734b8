package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A lot made as the law wants it is never accused.
class SoundLotsTest {
  @Test
  void soundLotsOfManyShapesAreNotAccused() {
    assertThat(accused(LongStream.range(1, 17), 300, Effort.QUICK)).isEmpty();
  }

  @Test
  void aCheckCharacterOverARandomPasswordIsNoFault() {
    Lot lot = SoundLots.checked(200, 5);
    assertThat(PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 9, 11, 97, 101})
  void digitsWithARemainderAsACheckAreNoCounter(int divisor) {
    Lot lot = SoundLots.divisible(600, divisor, 7);
    assertThat(PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)).findings()).isEmpty();
  }

  /// Their endings come again and again, and each length is a small lot of its own.
  @Test
  void passphrasesOfManyLengthsAreNotAccused() {
    Lot lot = SoundLots.phrases(4000, 3);
    assertThat(PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)).findings()).isEmpty();
  }

  /// Twenty-two rows do not show all 36 characters at each place.
  @Test
  void charactersThatFewRowsDoNotShowStillCount() {
    Strength strength =
        PasswordAudit.of(SoundLots.any(22, 1091), AuditOptions.of(Effort.QUICK)).strength();
    assertThat(strength.apparentBits()).isGreaterThan(34);
  }

  @Test
  void aLotTooSmallToTellSaysSo() {
    AuditReport report = PasswordAudit.of(SoundLots.any(12, 3), AuditOptions.of(Effort.QUICK));
    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome(Ground.PRODUCT_IDENTIFIER)).isEqualTo(Outcome.TOO_FEW_ROWS);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(
      value = Effort.class,
      names = {"QUICK", "NORMAL"})
  void twoThousandSoundLotsOfMixedSizeAreNotAccused(Effort effort) {
    long lots = effort == Effort.QUICK ? 2000 : 300;
    assertThat(accused(LongStream.range(1000, 1000 + lots), 20_000, effort)).isEmpty();
  }

  /// The formulas that sound lots were accused of.
  private static List<String> accused(LongStream seeds, int most, Effort effort) {
    return seeds
        .boxed()
        .flatMap(seed -> {
          AuditReport report =
              PasswordAudit.of(SoundLots.any(rows(seed, most), seed), AuditOptions.of(effort));
          return report.findings().stream().map(finding -> seed + ": " + finding.formula());
        })
        .toList();
  }

  /// From 20 rows on, small lots as often as great ones.
  private static int rows(long seed, int most) {
    double size = SoundLots.random(seed).nextDouble();
    return (int) (20 * Math.pow(most / 20.0, size));
  }
}
