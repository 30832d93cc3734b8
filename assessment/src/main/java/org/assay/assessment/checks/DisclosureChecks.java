package org.assay.assessment.checks;

import java.util.List;
import org.assay.assessment.Check;
import org.assay.assessment.CheckProvider;

/// What the captured page on reporting security issues shows.
public final class DisclosureChecks implements CheckProvider {

  private static final String PAGE = "reporting.page";

  @Override
  public List<Check> checks() {
    return List.of(
        new Check(
            "disclosure.contact-published",
            new QuotedWords("reporting.contact", PAGE, "the contact point")),
        new Check(
            "disclosure.acknowledgement-time-published",
            new QuotedWords(
                "reporting.acknowledgementQuote", PAGE, "when a report is acknowledged")),
        new Check(
            "disclosure.status-updates-published",
            new QuotedWords("reporting.updatesQuote", PAGE, "when status updates come")));
  }
}
