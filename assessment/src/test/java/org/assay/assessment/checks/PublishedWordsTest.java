package org.assay.assessment.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.assessment.Checks;
import org.assay.law.CheckName;
import org.assay.law.Law;
import org.assay.law.evaluation.Contradiction;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.product.DossierReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the checks say of captured pages, and of dossiers that declare something else.
class PublishedWordsTest {

  private static final Law LAW = Law.bundled();
  private static final String POLICY = "<h1>Report a security issue</h1><p>Write to"
      + " security@larkfield.example.</p><p>We acknowledge every report within two working days."
      + "</p><p>You get an update every 14 days until the issue is resolved.</p>";

  @TempDir
  private Path folder;

  private Observation observe(String check, String facts) throws Exception {
    Files.writeString(folder.resolve("product.yaml"), facts);
    var dossier = DossierReader.read(folder, LAW.facts());
    return Checks.installed()
        .named(new CheckName(check))
        .orElseThrow()
        .measurement()
        .observe(dossier, new FactPath(""));
  }

  private void page(String name, String body) throws IOException {
    Files.writeString(folder.resolve(name), "<!doctype html><title>Security</title>" + body);
  }

  private static String reporting(String more) {
    return "reporting:\n  page: security.html\n" + more;
  }

  private static String support(String more) {
    return "product: { name: Wren Video Doorbell, model: WD-200 }\nsupport:\n  page: support.html\n"
        + more;
  }

  // ---- reporting

  @Test
  void thePageAloneShowsWhenReportsAreAcknowledged() throws Exception {
    page("security.html", POLICY);
    var seen = observe("disclosure.acknowledgement-time-published", reporting(""));
    assertThat(seen).isInstanceOf(Observation.Held.class);
    assertThat(seen.said())
        .contains("2 working days", "\"We acknowledge every report within two working days.\"");
    assertThat(seen.evidence())
        .singleElement()
        .extracting(one -> one.file())
        .isEqualTo("security.html");
  }

  @Test
  void aVagueWordFailsAndIsQuoted() throws Exception {
    page("security.html", POLICY.replace("within two working days", "as soon as possible"));
    var seen = observe("disclosure.acknowledgement-time-published", reporting(""));
    assertThat(seen).isInstanceOf(Observation.Failed.class);
    assertThat(seen.said()).contains("as soon as possible");
  }

  @Test
  void wordsThatTheDossierQuotesAndTheReaderDoesNotUnderstandAreForAPerson() throws Exception {
    page(
        "security.html",
        POLICY.replace(
            "We acknowledge every report within two working days.",
            "Two sleeps, and our thank-you is in your letter box."));
    var quote = "  acknowledgementQuote: Two sleeps, and our thank-you is in your letter box.\n";
    var check = "disclosure.acknowledgement-time-published";
    assertThat(observe(check, reporting(quote))).isInstanceOf(Observation.CannotTell.class);
    assertThat(observe(check, reporting(""))).isInstanceOf(Observation.Failed.class);
  }

  @Test
  void aDeclaredTimeThatThePageContradictsIsTold() throws Exception {
    page("security.html", POLICY);
    var seen = observe(
        "disclosure.acknowledgement-time-published", reporting("  acknowledgementWithin: P5D\n"));
    assertThat(seen).isInstanceOf(Observation.Held.class);
    assertThat(seen.contradictions())
        .containsExactly(new Contradiction(
            new FactPath("reporting.acknowledgementWithin"),
            "the dossier declares P5D, the page says 2 working days"));
  }

  @Test
  void whatTheDossierDeclaresTrulyIsNoContradiction() throws Exception {
    page("security.html", POLICY);
    var facts = reporting("""
          contact: security@larkfield.example
          acknowledgementWithin: P2D
          acknowledgementQuote: we acknowledge every report within two working days
          updatesEvery: P14D
          updatesUntilResolved: true
          access: { noPriorRequest: true, english: true, free: true, noPersonalInformation: true }
        """);
    for (var name : Checks.installed().names()) {
      if (name.text().startsWith("disclosure.")) {
        var seen = observe(name.text(), facts);
        assertThat(seen).as(name.text()).isInstanceOf(Observation.Held.class);
        assertThat(seen.contradictions()).as(name.text()).isEmpty();
      }
    }
  }

  @Test
  void aContactThatThePageDoesNotGiveIsAContradiction() throws Exception {
    page("security.html", POLICY);
    var seen =
        observe("disclosure.contact-published", reporting("  contact: psirt@larkfield.example\n"));
    assertThat(seen).isInstanceOf(Observation.Held.class);
    assertThat(seen.contradictions())
        .extracting(Contradiction::said)
        .singleElement()
        .asString()
        .contains("psirt@larkfield.example");
  }

  @Test
  void aPageInGermanIsNotInEnglishWhateverTheDossierDeclares() throws Exception {
    page(
        "security.html",
        "<h1>Sicherheitslücken melden</h1><p>Schreiben Sie uns bitte an security@larkfield.example."
            + " Wir bestätigen jede Meldung innerhalb von zwei Werktagen und unterrichten Sie alle"
            + " vierzehn Tage, bis das Problem behoben ist.</p>");
    var seen = observe("disclosure.english", reporting("  access: { english: true }\n"));
    assertThat(seen).isInstanceOf(Observation.Failed.class);
    assertThat(seen.contradictions()).hasSize(1);
  }

  @Test
  void anAddressWithoutACaptureIsNotFetchedAndSaysWhatIsMissing() throws Exception {
    var seen = observe(
        "disclosure.contact-published",
        "reporting: { address: \"https://www.larkfield.example/security\" }\n");
    assertThat(seen).isInstanceOf(Observation.CannotTell.class);
    assertThat(seen.said()).contains("https://www.larkfield.example/security", "reporting.page");
  }

  // ---- support period

  @Test
  void upToThreeYearsIsNeitherALeastTimeNorAnEndDate() throws Exception {
    page("support.html", "<p>Security updates for up to three years.</p>");
    assertThat(observe("support-period.least-time-published", support("")))
        .isInstanceOf(Observation.Failed.class);
    assertThat(observe("support-period.end-date-published", support("")))
        .isInstanceOf(Observation.Failed.class);
    assertThat(observe("support-period.security-updates-promised", support("")))
        .isInstanceOf(Observation.Held.class);
  }

  @Test
  void onlyWhatThePageSaysOfThisProductCounts() throws Exception {
    page(
        "support.html",
        "<table><tr><th>Model</th><th>Security updates until</th></tr>"
            + "<tr><td>WD-100</td><td>to be announced</td></tr>"
            + "<tr><td>WD-200</td><td>31 May 2031</td></tr></table>");
    var seen = observe("support-period.end-date-published", support("  ends: 2031-05-31\n"));
    assertThat(seen).isInstanceOf(Observation.Held.class);
    assertThat(seen.contradictions()).isEmpty();
  }

  @Test
  void anEndDateOfAnotherProductIsNotTakenForThisOne() throws Exception {
    page("support.html", "<p>The TX-900 gets security updates until 31 May 2031.</p>");
    assertThat(observe("support-period.end-date-published", support("")))
        .isInstanceOf(Observation.CannotTell.class);
  }

  @Test
  void aDeclaredEndDateThatThePageDoesNotGiveIsAContradiction() throws Exception {
    page("support.html", "<p>Security updates until at least 31 May 2029.</p>");
    var seen = observe("support-period.end-date-published", support("  ends: 2031-05-31\n"));
    assertThat(seen).isInstanceOf(Observation.Held.class);
    assertThat(seen.contradictions())
        .containsExactly(new Contradiction(
            new FactPath("support.ends"),
            "the dossier declares 2031-05-31, the page gives 2029-05-31"));
  }

  @Test
  void aShortenedPeriodFailsWithBothSentences() throws Exception {
    page("support-2025.html", "<p>Security updates until at least 31 May 2031.</p>");
    page("support.html", "<p>Security updates until at least 31 May 2029.</p>");
    var seen = observe(
        "support-period.never-shortened",
        support("  history: [{ published: 2025-05-01, file: support-2025.html }]\n"));
    assertThat(seen).isInstanceOf(Observation.Failed.class);
    assertThat(seen.said())
        .contains(
            "shortened",
            "on 2025-05-01 the page read \"Security updates until at least 31 May 2031\"",
            "now \"Security updates until at least 31 May 2029\"");
    assertThat(seen.evidence()).hasSize(2);
  }

  @Test
  void aPeriodThatIsTakenDownFails() throws Exception {
    page("support-2025.html", "<p>Security updates until at least 31 May 2031.</p>");
    page("support.html", "<p>We are proud of our doorbells.</p>");
    var seen = observe(
        "support-period.never-shortened",
        support("  history: [{ published: 2025-05-01, file: support-2025.html }]\n"));
    assertThat(seen).isInstanceOf(Observation.Failed.class);
    assertThat(seen.said()).contains("withdrawn");
  }

  @Test
  void anExtendedPeriodWasNeverShortened() throws Exception {
    page("support-2025.html", "<p>Security updates until at least 31 May 2029.</p>");
    page("support.html", "<p>Security updates until at least 31 May 2031.</p>");
    assertThat(observe(
            "support-period.never-shortened",
            support("  history: [{ published: 2025-05-01, file: support-2025.html }]\n")))
        .isInstanceOf(Observation.Held.class);
  }

  @Test
  void aPeriodBehindAClosedPartIsNotProminent() throws Exception {
    page(
        "shop.html",
        "<main><h1>Wren</h1><p>£129.00 <button>Add to basket</button></p><h2>Key features</h2>"
            + "<ul><li>Full HD</li><li>Night vision</li></ul><details><summary>More</summary>"
            + "<p>Security updates until at least 31 May 2031.</p></details></main>");
    var seen = observe(
        "support-period.prominent",
        "support: { invitation: { page: shop.html, alongsideMainCharacteristics: true } }\n");
    assertThat(seen).isInstanceOf(Observation.Failed.class);
    assertThat(seen.contradictions()).hasSize(1);
  }
}
