package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void readsAsTheGoldenFileSays(String dossier) throws IOException {
    Golden.check(dossier + ".txt", Written.text(Tea.maker(dossier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "gaps"})
  void opensEverythingWhenAskedTo(String dossier) throws IOException {
    Golden.check(
        dossier + ".full.txt", Written.text(Tea.maker(dossier), new TextOptions(false, true)));
  }

  static Stream<AssessmentReport> everyQuestion() {
    return Questions.aboutTea();
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void noLineIsWiderThanEightyColumns(AssessmentReport report) {
    assertThat(Written.text(report, new TextOptions(false, true)).lines())
        .allSatisfy(line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void colourAddsNothingButControlSequences(AssessmentReport report) {
    var coloured = Written.text(report, new TextOptions(true, true));
    assertThat(coloured).contains("\u001b[");
    assertThat(CONTROL_SEQUENCE.matcher(coloured).replaceAll(""))
        .isEqualTo(Written.text(report, new TextOptions(false, true)));
  }

  @Test
  void theAnswerStandsInTheFirstLines() {
    assertThat(Written.text(Tea.maker("failing")).lines().limit(5).toList())
        .containsExactly(
            "Percolator (Larkfield P-2)",
            "Tea urn safety",
            "2026-01-15 · Great Britain · Maker",
            "",
            "  ✗ NOT MET. The maker has to answer for 2 clauses, and 2 are not met.");
  }

  @Test
  void aLeafSaysHowItIsKnown() {
    assertThat(Written.text(Tea.maker("failing")))
        .contains("declared: secrets[0].scheme is shared (product.yaml:11)")
        .contains("measured: 12 of 12 values count up by 1")
        .contains("evidence/counted.csv, SHA-256 daff68d62cc9…")
        .contains("attested: Tom Ash, quality manager, on 2026-01-12:");
  }

  @Test
  void aMissingFactIsNamedWithWhatItTells() {
    assertThat(Written.text(Tea.maker("gaps")))
        .contains("not stated: product.kind: what sort of product it is");
  }

  @Test
  void whatIsMetIsClosed() {
    assertThat(Written.text(Tea.maker("good")))
        .contains("✓ met: A statement accompanies the product [tea.9]\n\n")
        .doesNotContain("the value that works after set-up");
  }

  @Test
  void aClauseThatComesAgainIsReferredTo() {
    assertThat(Written.text(Tea.maker("failing")))
        .containsOnlyOnce("Tea Act 2020 Sch. 2 para. 1(3)")
        .contains("✗ does not hold: Tea Leaf mark [tea.sch2.B] (see above)");
  }

  @Test
  void whereTheRoutesDifferTheReasonIsGiven() {
    assertThat(Written.text(Tea.maker("deemed"))).contains("""
                ✗ directly: not met [tea.sch1.1]
                  ✗ plug-in password: the value that works after set-up is unique or set by
                    the user
                ✓ deemed: holds: Standard EN 1 [tea.sch2.A]
            """).contains("""
                Why they differ: [tea.sch2.A] asks none of what stands in the way of
                  [tea.sch1.1].
            """);
  }

  @Test
  void routesOnWhichNobodyReliesAreFoldedToOneLine() {
    assertThat(Written.text(Tea.maker("deemed")))
        .contains("    not relied on: Tea Leaf mark [tea.sch2.B]\n");
    assertThat(Written.text(Tea.maker("gaps")))
        .contains("    nothing is stated of these routes: Tea Leaf mark [tea.sch2.B]\n")
        .contains("└ ? undetermined: Tea Leaf mark (nothing is stated of it) [tea.sch2.B]\n");
  }

  @Test
  void aRouteThatAsksNothingOfItsOwnIsNotFolded() {
    assertThat(Written.text(Tea.maker("failing")))
        .contains("✗ deemed: does not hold: Standard EN 1");
  }

  @Test
  void ourReadingIsNotMistakenForStatute() {
    assertThat(Written.text(Tea.maker("good"))).contains("[our reading tea.practice.scope]");
  }

  @Test
  void dormantDutiesAreNotAmongThoseThatFollow() {
    assertThat(Written.text(Tea.maker("good")))
        .contains("- Failures are investigated [tea.10]")
        .doesNotContain("[tea.11]");
  }

  @Test
  void theDayDecidesWhichRoutesThereAre() {
    assertThat(Written.text(Tea.report("good", "maker", "GB", Tea.BEFORE_THE_MARK)))
        .containsIgnoringWhitespaces("not in force on 2025-06-01; in force from 2025-12-04");
  }
}
