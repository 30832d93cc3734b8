package org.assay.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {

  private static List<String> in(String text) {
    return TimeExpressions.in(PlainText.of(text)).stream()
        .map(found -> found.time().normalised() + (found.recurring() ? " again" : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "within 48 hours | PT48H",
        "within forty-eight (48) hours | PT48H",
        "thirty-six hours | PT36H",
        "in 3-5 working days | 5 working days",
        "two to three weeks | P21D",
        "by the end of the second working day | 2 working days",
        "the next business day | 1 working day",
        "the same day | P1D",
        "by day 3 | P3D",
        "every 14 days | P14D again",
        "every other day | P2D again",
        "once a fortnight | P14D again",
        "at least once every 30 days | P30D again",
        "twice a month | P15D again",
        "bi-weekly | P14D again",
        "at intervals of no more than 28 days | P28D again",
        "on the first Monday of every month | P1M again",
        "no less frequently than once per calendar month | P1M again",
        "fourteen (14) day status updates | P14D again",
        "no more than 45 days will pass between two status updates | P45D again",
        "within 8 business hours | 8 working hours",
        "within\u00a05\u00a0working\u2011days | 5 working days",
      })
  void timesAreReadAsTheyAreMeant(String text, String wanted) {
    assertThat(in(text)).containsExactly(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reachable 24/7",
        "our 7*24 engineer",
        "in a few days",
        "as soon as possible",
        "version 2.4 days",
        "promptly",
        "hourglass"
      })
  void whatIsNoTimeIsNotTaken(String text) {
    assertThat(in(text)).isEmpty();
  }
}
