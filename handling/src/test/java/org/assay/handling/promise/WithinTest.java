package org.assay.handling.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1 working day", "5 working days", "14 calendar days", "366 calendar days"})
  void whatIsPrintedIsReadAgain(String text) {
    assertThat(Within.parse(text)).hasToString(text);
  }

  @Test
  void plainDaysAreCalendarDays() {
    assertThat(Within.parse("7 days")).isEqualTo(Within.calendarDays(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 days",
        "-1 days",
        "367 days",
        "5 business days",
        "5  days",
        "five days",
        "5 working",
        "05 days",
        " 5 days",
        "5 days ",
        "2 weeks",
        "1e2 days",
        "9999999999 days"
      })
  void anythingElseIsRefusedWithAnExample(String text) {
    assertThat(Within.find(text)).isEmpty();
    assertThatThrownBy(() -> Within.parse(text))
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("5 working days");
  }

  @Test
  void noPromiseIsShorterThanADayOrLongerThanAYear() {
    assertThatThrownBy(() -> Within.workingDays(0)).hasMessageContaining("0 days");
    assertThatThrownBy(() -> Within.calendarDays(367)).hasMessageContaining("367 days");
  }
}
