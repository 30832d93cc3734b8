package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {

  private static List<String> promises(String text) {
    return SupportPeriodGrader.read(text).relevant().stream()
        .map(statement -> statement.promise().code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until 4 June 2030 | until 2030-06-04",
        "until 4th June 2030 | until 2030-06-04",
        "until the 4th of June, 2030 | until 2030-06-04",
        "until Tuesday 4 June 2030 | until 2030-06-04",
        "until June 4, 2030 | until 2030-06-04",
        "until June 4th 2030 | until 2030-06-04",
        "until Jun. 4, 2030 | until 2030-06-04",
        "until 4-Jun-2030 | until 2030-06-04",
        "until 4-Jun-30 | until 2030-06-04",
        "until 2030-06-04 | until 2030-06-04",
        "until 2030/06/04 | until 2030-06-04",
        "until 2030.06.04 | until 2030-06-04",
        "until 20300604 | until 2030-06-04",
        "until 24/06/2030 | until 2030-06-24",
        "until 06/24/2030 | until 2030-06-24",
        "until 4.6.2030 | until 2030-06-04",
        "until 24/06/30 | until 2030-06-24",
        "until 4/6/2030 | until 2030-04-06 or 2030-06-04",
        "until 06/2030 | until 2030-06",
        "until 2030-06 | until 2030-06",
        "until June, 2030 | until 2030-06",
        "until the end of June 2030 | until 2030-06-30",
        "until the end of the year 2030 | until 2030-12-31",
        "until end of 2030 | until 2030-12-31",
        "until the start of 2030 | until 2030-01-01",
        "until Q2 2030 | until 2030-Q2",
        "until 2Q30 | until 2030-Q2",
        "until the second quarter of 2030 | until 2030-Q2",
        "until the end of Q2 2030 | until 2030-06-30",
        "until H1 2030 | until ~2030",
        "until summer 2030 | until ~2030",
        "until early 2030 | until ~2030",
        "until the financial year 2030 | until ~FY2030",
        "until 2030年6月4日 | until 2030-06-04",
        "until 29 February 2031 | until ?",
        "until 45/45/2031 | until ?",
        "until 2030 | until 2030",
      })
  void datesAreReadInEveryStyle(String time, String promise) {
    assertThat(promises("Security updates " + time + ".")).containsExactly(promise);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 years | P5Y",
        "5-year | P5Y",
        "5yrs | P5Y",
        "five years | P5Y",
        "five (5) years | P5Y",
        "twenty-four months | P2Y",
        "18 months | P18M",
        "one and a half years | P18M",
        "1.5 years | P18M",
        "2½ years | P30M",
        "half a year | P6M",
        "a decade | P10Y",
        "two to four years | P2Y..P4Y",
        "2–4 years | P2Y..P4Y",
        "90 days | P90D",
        "six weeks | P42D",
      })
  void lengthsAreReadInFiguresAndWords(String length, String promise) {
    assertThat(promises("Security updates for " + length + ".")).containsExactly(promise);
  }

  @Test
  void aPlusSignIsAMinimum() {
    var statement =
        SupportPeriodGrader.read("5+ years of security updates.").relevant().getFirst();
    assertThat(statement.promise().code()).isEqualTo("P5Y");
    assertThat(statement.least()).isTrue();
  }

  @Test
  void theOrderOfFiguresIsLearntFromOtherDatesOfTheText() {
    var text = "Released 28/06/2024. Security updates until 07/08/2029.";
    assertThat(promises(text)).containsExactly("until 2029-08-07");
    var statement = SupportPeriodGrader.read(text).relevant().getFirst();
    assertThat(statement.notes()).singleElement().asString().contains("British");
  }

  @Test
  void contradictingOrdersLeaveADateOpen() {
    assertThat(promises("Made 28/06/2024. Sold 06/28/2024. Security updates until 07/08/2029."))
        .containsExactly("until 2029-07-08 or 2029-08-07");
  }

  @Test
  void eachProductKeepsItsOwnDate() {
    var statements = SupportPeriodGrader.read(
            "Security updates for the BX-100 and the BX-150 until 31 January 2030"
                + " and for the BX-200 until 31 January 2031.")
        .relevant();
    assertThat(statements).hasSize(2);
    assertThat(statements.getFirst().products()).containsExactly("BX-100", "BX-150");
    assertThat(statements.getLast().products()).containsExactly("BX-200");
  }

  @Test
  void rowsOfATableCarryTheNameAtTheirHead() {
    var statements = SupportPeriodGrader.read(
            "Model\tPrice\tSecurity updates until\nTarn\t£40\t31 May 2030\nTarn Max\t£60\t1 June 2031")
        .relevant();
    assertThat(statements)
        .extracting(SupportStatement::products)
        .containsExactly(List.of("Tarn"), List.of("Tarn Max"));
    assertThat(statements.getFirst().quote().text()).isEqualTo("Tarn £40 31 May 2030");
  }

  @Test
  void aQuoteIsTheSentenceWithItsPlace() {
    var text = "Hello there. Security updates until 31 May 2031. Goodbye.";
    var quote = SupportPeriodGrader.read(text).relevant().getFirst().quote();
    assertThat(text.substring(quote.from(), quote.to()))
        .isEqualTo("Security updates until 31 May 2031");
    assertThat(quote.text()).isEqualTo("Security updates until 31 May 2031");
  }

  @Test
  void datesOfOtherThingsAreLeftAlone() {
    assertThat(promises("""
            Published 1 May 2026. Last updated 2 May 2026. © 2026 Maker Ltd.
            The product was launched on 3 May 2024. Guarantee until 4 May 2028.
            Spare parts until 5 May 2034. Order by 6 May 2026 for delivery on 7 May 2026.
            Security updates until 8 May 2031.
            """)).containsExactly("until 2031-05-08");
  }

  @Test
  void theEndOfAnEarlierPromiseIsNotTaken() {
    assertThat(promises(
            "Security updates until at least 31 March 2032. On 15 September 2025 we moved the date"
                + " from March 2030 to March 2032."))
        .containsExactly("until 2032-03-31");
  }
}
