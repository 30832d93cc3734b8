package org.assay.disclosure;

import java.util.Arrays;
import java.util.List;

/// What a page says about reporting security issues.
///
/// @param source what was read
/// @param sha256 the SHA-256 of what was read
/// @param findings one for each [Limb], in their order
/// @param contacts the contacts that the page offers, the best first
/// @param routes the other ways of being treated as complying
/// @param readability how hard the text is to read
/// @param notes practice notes
public record PolicyReport(
    String source,
    String sha256,
    List<Finding> findings,
    List<ContactPoint> contacts,
    List<Route> routes,
    Readability readability,
    List<PracticeNote> notes) {

  public PolicyReport {
    findings = List.copyOf(findings);
    contacts = List.copyOf(contacts);
    routes = List.copyOf(routes);
    notes = List.copyOf(notes);
  }

  /// The finding on one limb.
  public Finding on(Limb limb) {
    return findings.stream()
        .filter(finding -> finding.limb() == limb)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no finding on " + limb));
  }

  /// The verdict on several pages that belong together: a limb is met where one of them meets it.
  public static Verdict together(List<PolicyReport> pages) {
    return Verdict.all(Arrays.stream(Limb.values())
        .filter(limb -> limb != Limb.CLEAR)
        .map(limb ->
            Verdict.best(pages.stream().map(page -> page.on(limb).verdict()).toList()))
        .toList());
  }

  /// The verdict on all limbs that a machine can judge. That the page is accessible, clear and
  /// transparent is left to a person.
  public Verdict verdict() {
    return Verdict.all(findings.stream()
        .filter(finding -> finding.limb() != Limb.CLEAR)
        .map(Finding::verdict)
        .toList());
  }
}
