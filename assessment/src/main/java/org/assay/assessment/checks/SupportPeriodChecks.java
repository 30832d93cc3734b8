package org.assay.assessment.checks;

import java.util.List;
import org.assay.assessment.Check;
import org.assay.assessment.CheckProvider;
import org.assay.assessment.checks.PublishedPeriod.DeclaredPeriod;
import org.assay.supportperiod.Limb;

/// What the captured pages show of the support period, limb by limb.
public final class SupportPeriodChecks implements CheckProvider {

  private final SupportPages pages = new SupportPages(new PageEvidence());

  @Override
  public List<Check> checks() {
    return List.of(
        limb("security-updates-promised", Limb.SECURITY_UPDATES, DeclaredPeriod.nothing()),
        limb("least-time-published", Limb.MINIMUM, DeclaredPeriod.nothing()),
        limb(
            "end-date-published",
            Limb.END_DATE,
            DeclaredPeriod.all(DeclaredPeriod.quote(), DeclaredPeriod.endDate())),
        access("no-prior-request", Limb.NO_REQUEST, "noPriorRequest"),
        access("english", Limb.ENGLISH, "english"),
        access("free", Limb.FREE, "free"),
        access("no-personal-information", Limb.NO_PERSONAL_INFORMATION, "noPersonalInformation"),
        limb("plain-words", Limb.PLAIN, DeclaredPeriod.nothing()),
        new Check("support-period.prominent", new ProminentPeriod(pages)),
        new Check("support-period.never-shortened", new NeverShortened(pages)));
  }

  private Check limb(String name, Limb limb, DeclaredPeriod declared) {
    return new Check("support-period." + name, new PublishedPeriod(pages, limb, declared));
  }

  private Check access(String name, Limb limb, String fact) {
    return limb(name, limb, DeclaredPeriod.truth("support.access." + fact, limb));
  }
}
