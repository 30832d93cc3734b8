package org.assay.handling.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvssTest {

  /// Vulnerabilities that FIRST scored in its examples for CVSS v3.1.
  @ParameterizedTest
  @CsvSource({
    "CVE-2013-1937, AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1, MEDIUM",
    "CVE-2013-0375, AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4, MEDIUM",
    "CVE-2014-3566, AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N, 3.1, LOW",
    "CVE-2012-1516, AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H, 9.9, CRITICAL",
    "CVE-2009-0783, AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L, 4.2, MEDIUM",
    "CVE-2012-0384, AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H, 8.8, HIGH",
    "CVE-2014-0160, AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N, 7.5, HIGH",
    "CVE-2014-6271, AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8, CRITICAL",
    "CVE-2008-1447, AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N, 6.8, MEDIUM",
    "CVE-2014-2019, AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N, 4.6, MEDIUM",
    "CVE-2011-1265, AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 8.8, HIGH",
    "nothing lost,  AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0, NONE",
    "everything,    AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0, CRITICAL"
  })
  void theExamplesOfTheSpecificationHaveTheirScores(
      String what, String metrics, double score, Cvss.Severity severity) {
    var cvss = Cvss.parse("CVSS:3.1/" + metrics);
    assertThat(cvss.baseScore()).as(what).isEqualTo(score);
    assertThat(cvss.severity()).isEqualTo(severity);
    assertThat(cvss.vector()).isEqualTo("CVSS:3.1/" + metrics);
  }

  /// All 2,592 base vectors that there are, against FIRST's own calculator.
  @Test
  void everyVectorHasTheScoreOfFirstsCalculator() {
    var lines = CsafOracle.ask("cvss");
    assertThat(lines).hasSize(4 * 2 * 3 * 2 * 2 * 27);
    for (var line : lines) {
      var expected = line.split("\t", -1);
      var cvss = Cvss.parse(expected[0]);
      assertThat(String.valueOf(cvss.baseScore())).as(expected[0]).isEqualTo(expected[1]);
      assertThat(cvss.severity()).as(expected[0]).hasToString(expected[2]);
    }
  }

  @Test
  void theOrderOfTheMetricsDoesNotMatterAndIsMendedInWriting() {
    var mixed = Cvss.parse("CVSS:3.1/A:N/I:N/C:H/S:U/UI:N/PR:N/AC:L/AV:N");
    assertThat(mixed.vector()).isEqualTo("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N");
    assertThat(mixed).isEqualTo(Cvss.parse(mixed.vector()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | there is no AV",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N | does not begin with CVSS:3.1",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N | there is no A",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/A:N | A stands twice",
        "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N | 'AV:X' has none of the values NALP",
        "CVSS:3.1/AV:NA/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N | 'AV:NA' has none",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P | 'E:P' is no base metric",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/ | '' is no base metric",
        "CVSS:3.1/AV/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N | 'AV' has none of the values"
      })
  void whatIsWrongInAVectorIsSaid(String vector, String says) {
    assertThatThrownBy(() -> Cvss.parse(vector))
        .hasMessageContaining(says)
        .hasMessageEndingWith("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
  }
}
