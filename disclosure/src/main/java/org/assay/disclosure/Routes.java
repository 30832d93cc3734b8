package org.assay.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.assay.disclosure.Route.Standard;

/// Judges the other two ways from the findings on the limbs.
final class Routes {

  private static final double ISO_GUIDELINE_DAYS = 7;

  private final List<Finding> findings;

  private Routes(List<Finding> findings) {
    this.findings = findings;
  }

  static List<Route> of(List<Finding> findings) {
    var routes = new Routes(findings);
    return List.of(routes.etsi(), routes.iso());
  }

  private Finding on(Limb limb) {
    return findings.stream()
        .filter(finding -> finding.limb() == limb)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no finding on " + limb));
  }

  private Verdict all(Limb... limbs) {
    var verdicts = new ArrayList<Verdict>();
    for (var limb : limbs) verdicts.add(on(limb).verdict());
    return Verdict.all(verdicts);
  }

  /// A public policy with contact and the two times. Its publication is not tied to English or to
  /// the other conditions of access.
  private Route etsi() {
    var verdict = all(Limb.CONTACT, Limb.ACKNOWLEDGEMENT, Limb.STATUS_UPDATES);
    var differs = new ArrayList<String>();
    differs.add("asks for a public policy with contact and both times");
    differs.add("does not repeat English, free, without request and without personal information");
    if (on(Limb.ENGLISH).verdict() == Verdict.NOT_MET) {
      differs.add("this page is not in English, which defeats Schedule 1 and not this way");
    }
    differs.add("the claim to this way and its evidence are in the dossier, not on the page");
    return new Route(Standard.EN_303_645, verdict, differs);
  }

  /// Receiving reports, acknowledging them and keeping in touch are things to do; the publication
  /// of contact and times, and the four conditions of access, are as in Schedule 1.
  private Route iso() {
    var verdict = all(
        Limb.CONTACT,
        Limb.ACKNOWLEDGEMENT,
        Limb.STATUS_UPDATES,
        Limb.NO_PRIOR_REQUEST,
        Limb.ENGLISH,
        Limb.FREE,
        Limb.NO_PERSONAL_INFORMATION);
    var differs = new ArrayList<String>();
    differs.add("asks that reports are in fact received, acknowledged and followed by ongoing "
        + "communication, which no page can show");
    differs.add("asks for the same publication and the same four conditions of access");
    on(Limb.ACKNOWLEDGEMENT)
        .time()
        .filter(time -> time.calendarDaysAtMost() > ISO_GUIDELINE_DAYS)
        .ifPresent(time -> differs.add(
            "the standard's guideline for acknowledging is seven calendar days; the page says "
                + time.normalised()));
    return new Route(Standard.ISO_29147, verdict, differs);
  }
}
