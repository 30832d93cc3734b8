package org.assay.assessment.checks;

import java.util.List;
import org.assay.assessment.Check;
import org.assay.assessment.CheckProvider;

/// What the captured pages show of the support period.
public final class SupportPeriodChecks implements CheckProvider {

  @Override
  public List<Check> checks() {
    return List.of(
        new Check("support-period.end-date-published", new EndDatePublished()),
        new Check("support-period.never-shortened", new NeverShortened()));
  }
}
