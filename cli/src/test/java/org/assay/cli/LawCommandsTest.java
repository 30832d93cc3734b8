package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawCommandsTest {

  @Test
  void theListOfOneDayDiffersFromThatOfTheNext() {
    var before = Ran.assay("law", "list", "--on", "2025-12-03");
    var after = Ran.assay("law", "list", "--on", "2025-12-04");
    assertThat(before.code()).isZero();
    assertThat(before.out()).doesNotContain("psti.sch2.1.B").contains("psti.sch2.1.A");
    assertThat(after.out()).contains("psti.sch2.1.B").contains("psti.sch2A.B");
  }

  @Test
  void theDifferenceOfTwoDaysNamesWhatBegan() {
    var ran = Ran.assay("law", "diff", "2025-12-03", "2025-12-04");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("psti.sch2.1.B", "SI 2025/1267");
    assertThat(Ran.assay("law", "diff", "2025-12-04", "2025-12-05").out())
        .doesNotContain("psti.sch2.1.B");
  }

  @Test
  void aClauseIsShownWithItsSourceAndMeaning() {
    var ran = Ran.assay("law", "show", "psti.sch1.1.3.c", "--on", "2025-12-04");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("psti.sch1.1.3.c", "SI 2023/1007", "https://www.legislation.gov.uk/");
    assertThat(ran.linesWiderThan(80)).allMatch(line -> line.contains("https://"));
  }

  @Test
  void aListCanBeNarrowedToThoseWhomItBinds() {
    var distributor = Ran.assay("law", "list", "--binds", "distributor", "--on", "2026-01-15");
    assertThat(distributor.out()).contains("psti.act.22").doesNotContain("psti.act.9.2");
  }
}
