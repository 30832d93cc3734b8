package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assay.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeReportTest {

  private static ScopeReport scope(String dossier) {
    var territories = Stream.of("GB", "NI")
        .map(territory -> Tea.assessment(dossier, "maker", territory, Tea.IN_2026))
        .toList();
    return new ScopeReport(Tea.law(), territories);
  }

  private static String text(String dossier) {
    return Written.of(out -> scope(dossier).writeText(false, out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "gaps", "kettle"})
  void readsAsTheGoldenFilesSay(String dossier) throws IOException {
    Golden.check(dossier + ".scope.txt", text(dossier));
    Golden.check(dossier + ".scope.json", Written.of(out -> scope(dossier).writeJson(out)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "gaps", "kettle"})
  void noLineIsWiderThanEightyColumns(String dossier) {
    assertThat(text(dossier).lines())
        .allSatisfy(line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(80));
  }

  @Test
  void outOfScopeNamesTheExceptionAndNoDuties() {
    assertThat(text("kettle"))
        .contains("OUT OF SCOPE in Great Britain", "tea.2]", "product.kind is kettle")
        .doesNotContain("Duties");
  }

  @Test
  void anOpenAnswerNamesTheMissingFact() {
    assertThat(text("gaps"))
        .contains("UNDETERMINED in Great Britain", "not stated: product.kind")
        .contains("Duties that would follow");
  }

  @Test
  void everyRoleThatSomebodyHasBringsItsDuties() {
    assertThat(text("failing"))
        .contains("Duties of Larkfield Ltd as maker in Great Britain:")
        .contains("Duties of Larkfield Ltd as importer in Great Britain:");
  }

  @Test
  void assessmentsOfTwoProductsMakeNoReport() {
    var two = List.of(
        Tea.assessment("good", "maker", "GB", Tea.IN_2026),
        Tea.assessment("kettle", "maker", "NI", Tea.IN_2026));
    assertThatThrownBy(() -> new ScopeReport(Tea.law(), two))
        .hasMessageContaining("one product, one regime and one day");
    assertThatThrownBy(() -> new ScopeReport(Tea.law(), List.of()))
        .hasMessageContaining("at least one territory");
    assertThatThrownBy(() -> new ScopeReport(Law.bundled(), List.of(two.getFirst())))
        .hasMessageContaining("reached under law");
  }
}
