package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assay.statement.browser.Chromium;
import org.assay.statement.browser.VerifyingPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real Chromium: what it reads in the statements that we print. Without Chromium the
/// tests say so and are skipped; in CI it must be there.
class VerifyingPageTest {

  @TempDir
  private static Path folder;

  private static Chromium browser;

  @BeforeAll
  static void open() throws Exception {
    var found = Chromium.installed();
    if (found.isEmpty()) {
      if (System.getenv("CI") != null) throw new AssertionError("CI has no Chromium");
      System.err.println("SKIPPED: no Chromium is installed, so the verifying page was not tested");
      abort("no Chromium is installed");
    }
    browser = found.orElseThrow();
    var page = Files.writeString(folder.resolve("verify.html"), VerifyingPage.html("test"));
    browser.open(page);
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) browser.close();
  }

  private static StatementOfCompliance issued(StatementDraft draft) {
    return ((StatementIssued) StatementOfCompliance.issue(draft)).statement();
  }

  /// The reasons that the page gives for a part, as `code: words`, and its verdict.
  private static List<String> said(byte[] pdf, String part) throws Exception {
    var found = browser.evaluate("""
        (async () => {
          const bytes = Uint8Array.from(atob('%s'), (c) => c.charCodeAt(0));
          const whole = await verifyStatement(bytes, { on: '2031-01-01' });
          const find = (each) => each.id === '%s' ? each : each.parts.map(find).find(Boolean);
          const part = find(whole) ?? whole.parts[0];
          const reasons = (each) => [...each.reasons.map((one) => one.join(': ')), ...each.parts.flatMap(reasons)];
          return [part.verdict, ...reasons(part)];
        })()""".formatted(Base64.getEncoder().encodeToString(pdf), part));
    var words = new ArrayList<String>();
    found.forEach(each -> words.add(each.asText()));
    return words;
  }

  private static byte[] printed(StatementOfCompliance statement) {
    return ((StatementPdf) StatementPdf.print(statement)).bytes();
  }

  @Test
  void readsInEveryStatementWhatTheDataSay() throws Exception {
    var drafts = new ArrayList<>(List.of(Drafts.doorbell(), Drafts.camera(40)));
    var random = new RandomDrafts(20260501);
    for (int i = 0; i < 12; i++) drafts.add(random.draft());
    for (var draft : drafts) {
      var pdf = printed(issued(draft));
      for (var part : List.of("contents", "data", "pages")) {
        assertThat(said(pdf, part)).as(part).containsExactly("met");
      }
    }
  }

  @Test
  void missesTheSignatureOfOneThatHasNone() throws Exception {
    assertThat(said(printed(issued(Drafts.doorbell())), "signature"))
        .anyMatch(words -> words.startsWith("signature-missing: "));
  }

  @Test
  void saysWhatIsNoStatement() throws Exception {
    assertThat(said(new byte[0], "file")).anyMatch(words -> words.startsWith("file-not-pdf: "));
    var pdf = printed(issued(Drafts.doorbell()));
    assertThat(said(java.util.Arrays.copyOf(pdf, pdf.length / 2), "file"))
        .anyMatch(words -> words.startsWith("file-truncated: "));
  }

  @Test
  void asksNothingOfAnyNetworkAndBreaksNoRuleOfItsOwn() throws Exception {
    assertThat(browser.evaluate("window.isSecureContext").asBoolean()).isTrue();
    assertThat(browser.requests())
        .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    assertThat(browser.complaints()).isEmpty();
    var blocked =
        browser.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', (error) => 'refused')");
    assertThat(blocked.asText()).isEqualTo("refused");
    assertThat(browser.complaints()).anyMatch(words -> words.contains("Content Security Policy"));
  }

  @Test
  void showsTheAnswerInWordsAndAsAShape() throws Exception {
    var pdf = Files.write(folder.resolve("doorbell.pdf"), printed(issued(Drafts.doorbell())));
    browser.choose("#files", List.of(pdf));
    for (int i = 0; i < 200 && !shown("!!document.querySelector('.verdict')"); i++)
      Thread.sleep(50);
    assertThat(browser
            .evaluate("document.querySelector('.verdict .word').textContent")
            .asText())
        .isEqualTo("Not met");
    assertThat(shown("!!document.querySelector('.verdict svg')")).isTrue();
    assertThat(browser.evaluate("document.querySelector('.why').textContent").asText())
        .contains("signature-missing");
    assertThat(browser.evaluate("document.querySelector('#given').textContent").asText())
        .contains("doorbell.pdf");
  }

  private static boolean shown(String question) throws Exception {
    return browser.evaluate(question).asBoolean();
  }
}
