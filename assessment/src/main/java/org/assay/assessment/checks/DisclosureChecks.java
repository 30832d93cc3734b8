package org.assay.assessment.checks;

import static org.assay.assessment.checks.DeclaredReporting.all;
import static org.assay.assessment.checks.DeclaredReporting.contact;
import static org.assay.assessment.checks.DeclaredReporting.quote;
import static org.assay.assessment.checks.DeclaredReporting.time;
import static org.assay.assessment.checks.DeclaredReporting.truth;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.Check;
import org.assay.assessment.CheckProvider;
import org.assay.assessment.checks.PublishedReporting.Declared;
import org.assay.disclosure.Limb;
import org.assay.law.facts.FactPath;

/// What the captured page on reporting security issues shows, limb by limb.
public final class DisclosureChecks implements CheckProvider {

  private static final String ACKNOWLEDGEMENT = "reporting.acknowledgementQuote";
  private static final String UPDATES = "reporting.updatesQuote";

  private final ReportingPages pages = new ReportingPages(new PageEvidence());

  @Override
  public List<Check> checks() {
    return List.of(
        limb("contact-published", Limb.CONTACT, "reporting.contact", contact()),
        limb(
            "acknowledgement-time-published",
            Limb.ACKNOWLEDGEMENT,
            ACKNOWLEDGEMENT,
            all(
                quote(ACKNOWLEDGEMENT),
                time("reporting.acknowledgementWithin", Limb.ACKNOWLEDGEMENT))),
        limb(
            "status-updates-published",
            Limb.STATUS_UPDATES,
            UPDATES,
            all(quote(UPDATES), time("reporting.updatesEvery", Limb.STATUS_UPDATES))),
        limb(
            "updates-until-resolved",
            Limb.UNTIL_RESOLUTION,
            UPDATES,
            truth("reporting.updatesUntilResolved", Limb.UNTIL_RESOLUTION)),
        access("no-prior-request", Limb.NO_PRIOR_REQUEST, "noPriorRequest"),
        access("english", Limb.ENGLISH, "english"),
        access("free", Limb.FREE, "free"),
        access("no-personal-information", Limb.NO_PERSONAL_INFORMATION, "noPersonalInformation"));
  }

  private Check limb(String name, Limb limb, String words, Declared declared) {
    return new Check(
        "disclosure." + name,
        new PublishedReporting(pages, limb, Optional.of(new FactPath(words)), declared));
  }

  private Check access(String name, Limb limb, String fact) {
    return new Check(
        "disclosure." + name,
        new PublishedReporting(
            pages, limb, Optional.empty(), truth("reporting.access." + fact, limb)));
  }
}
