package org.assay.assessment.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.assay.assessment.Check;
import org.assay.assessment.Checks;
import org.assay.law.CheckName;
import org.assay.law.evaluation.Observation;
import org.junit.jupiter.api.Test;

/// Law data names the measurements that it needs; each is there, and exactly once.
class CheckNamesTest {

  @Test
  void everyMeasurementThatTheLawNamesHasACheckAndEveryCheckIsNamed() {
    var named = new TreeSet<CheckName>(Samples.LAW.checks());
    assertThat(named).isNotEmpty();
    assertThat(Samples.CHECKS.names()).containsExactlyElementsOf(named);
  }

  @Test
  void twoChecksOfOneNameAreRefused() {
    var name = Samples.LAW.checks().iterator().next().text();
    var check = new Check(name, (dossier, element) -> new Observation.CannotTell("a test"));
    assertThatThrownBy(() -> new Checks(List.of(check, check))).hasMessageContaining(name);
  }
}
