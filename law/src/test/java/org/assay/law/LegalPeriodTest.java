package org.assay.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 10, 2036-04-30",
    "2026-01-01, 1, 2026-12-31",
    "2024-02-29, 10, 2034-02-28",
    "2024-02-29, 4, 2028-02-28",
    "2027-03-01, 1, 2028-02-29",
  })
  void thePeriodCountsItsFirstDay(LocalDate first, long years, LocalDate last) {
    assertThat(LegalPeriod.lastDayOfYears(first, years)).isEqualTo(last);
  }

  @Test
  void aPeriodOfNoYearsHasNoLastDay() {
    assertThatThrownBy(() -> LegalPeriod.lastDayOfYears(LocalDate.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
