package org.assay.assessment.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.checks.PageEvidence.Captured;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.PolicyReport;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;

/// The page on reporting security issues of a dossier, linted once.
final class ReportingPages {

  static final FactPath PAGE = new FactPath("reporting.page");
  static final FactPath ADDRESS = new FactPath("reporting.address");

  private final PageEvidence pages;
  private final Map<Captured, PolicyReport> linted = new HashMap<>();

  ReportingPages(PageEvidence pages) {
    this.pages = pages;
  }

  /// A captured page with what the linter reads on it.
  record Linted(Captured captured, PolicyReport report) {}

  Optional<Linted> of(Dossier dossier) {
    return pages
        .of(dossier, PAGE)
        .map(page ->
            new Linted(page, linted.computeIfAbsent(page, each -> PolicyLinter.lint(each.page()))));
  }
}
