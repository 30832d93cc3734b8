package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.receipt.ReportReceipt;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;
import org.assay.ledger.note.TrustPolicy;
import org.assay.register.journal.Anchor;
import org.assay.register.report.Casework;
import org.assay.register.report.Reports;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.ReceiptCode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A stranger reports an issue, follows it by its code, and can show later that they did.
@QuarkusTest
class ReportChannelTest {

  @Inject
  PublishedPromises promises;

  @Inject
  Reports reports;

  @Inject
  Casework casework;

  @Inject
  Anchor anchor;

  private final Browser finder = new Browser();

  @BeforeEach
  void promised() {
    TestPromise.published(promises);
  }

  private String report(Map<String, String> fields) {
    var form = finder.page("/report");
    var sent = finder.send(
        form, "/report", fields, "notes.txt", "telnet".getBytes(StandardCharsets.UTF_8));
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    assertThat(sent.header("Location")).endsWith("/report/received");
    var received = finder.page("/report/received");
    return received.select(".assay-receipt__code").text();
  }

  @Test
  void theCodeIsShownOnceAndFollowsTheReport() {
    var code = report(Map.of("found", "Telnet is open", "summary", "Telnet"));
    assertThat(ReceiptCode.read(code)).isPresent();
    assertThat(finder.page("/report/received").text()).doesNotContain(code);
    var other = new Browser();
    var opened = other.send(other.page("/report/follow"), "/report/follow", Map.of("code", code));
    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.header("Location")).doesNotContain(code.replace(" ", ""));
    var page = other.page("/report/follow");
    assertThat(page.select("h1").text()).isEqualTo("Your report");
    assertThat(page.text()).contains("notes.txt").contains("Still time");
  }

  @Test
  void aSecondClickIsNoSecondReportAndShowsTheSameCode() {
    var form = finder.page("/report");
    var fields = Map.of("found", "clicked twice", "summary", "Twice");
    assertThat(finder.send(form, "/report", fields).statusCode()).isEqualTo(303);
    var first = finder.page("/report/received").select(".assay-receipt__code").text();
    assertThat(finder.send(form, "/report", fields).statusCode()).isEqualTo(303);
    var second = finder.page("/report/received").select(".assay-receipt__code").text();
    assertThat(second).isEqualTo(first).isNotEmpty();
    var changed = Map.of("found", "clicked twice, and more", "summary", "Twice");
    assertThat(finder.send(form, "/report", changed).statusCode()).isEqualTo(303);
    var third = finder.page("/report/received").select(".assay-receipt__code").text();
    assertThat(third).isNotEqualTo(first).isNotEmpty();
  }

  @Test
  void theReceiptAndTheReportShowTogetherWhatWasReported() {
    report(Map.of("found", "Größe: 10 µm & <b>“bold”</b>\r\nsecond line"));
    var receipt = ReportReceipt.read(finder.get("/report/follow/receipt.json").asByteArray());
    var document = ReportDocument.read(finder.get("/report/follow/report.json").asByteArray());
    assertThat(document.found()).isEqualTo("Größe: 10 µm & <b>“bold”</b>\nsecond line");
    var trusted = Optional.of(TrustPolicy.of(anchor.logKey()));
    assertThat(ReceiptCheck.of(receipt, Optional.of(document), trusted))
        .isInstanceOf(ReceiptCheck.Shown.class);
  }

  @Test
  void finderAndAnalystWriteToEachOther() {
    var code = report(Map.of("found", "Telnet is open"));
    var id = reports.byCode(ReceiptCode.read(code).orElseThrow()).orElseThrow().id();
    casework.take(
        id, Casework.ANY_VERSION, "analyst", Step.of(StepKind.ACKNOWLEDGE), "Thank you <3");
    casework.note(id, "analyst", "only for us");
    var page = finder.page("/report/follow");
    assertThat(page.text()).contains("Thank you <3").contains("Kept").doesNotContain("only for us");
    var sent = finder.send(page, "/report/follow/message", Map.of("words", "You are welcome"));
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(finder.page("/report/follow").text()).contains("You are welcome");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndSaysThatFilesAreChosenAgain() {
    var form = finder.page("/report");
    var refused =
        finder.send(form, "/report", Map.of("steps", "Step <one>"), "a.txt", new byte[] {65});
    assertThat(refused.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(refused.asString());
    assertThat(page.select("#steps").textNodes().getFirst().getWholeText().strip())
        .isEqualTo("Step <one>");
    assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
        .containsExactly("#found", "#files");
    var program =
        finder.send(form, "/report", Map.of("found", "x"), "a.exe", new byte[] {0x4d, 0x5a, 0, 1});
    assertThat(program.statusCode()).isEqualTo(400);
    assertThat(program.asString()).contains("ZIP archive");
  }

  @Test
  void whoeverTriesCodesIsSlowedDown() {
    var guessing = new Browser();
    var form = guessing.page("/report/follow");
    var statuses = new java.util.ArrayList<Integer>();
    for (int i = 0; i < 12; i++) {
      var code = "%016d".formatted(i);
      statuses.add(guessing.send(form, "/report/follow", Map.of("code", code)).statusCode());
    }
    assertThat(statuses.getFirst()).isEqualTo(404);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  void anEncryptedReportIsKeptAsItIs() {
    var armoured = "-----BEGIN PGP MESSAGE-----\n\nhQEMA5x\n-----END PGP MESSAGE-----";
    var code = report(Map.of("found", armoured));
    var report = reports.byCode(ReceiptCode.read(code).orElseThrow()).orElseThrow();
    assertThat(report.encryption()).isEqualTo(org.assay.register.report.Encryption.PGP);
    assertThat(reports.document(report.id()).orElseThrow().found()).isEqualTo(armoured);
  }

  @Test
  void theFormIsThereInGerman() {
    var page = new Browser().page("/de/report");
    assertThat(page.select("h1").text()).isEqualTo("Sicherheitslücke melden");
    assertThat(page.select("form[enctype]").attr("action")).isEqualTo("/de/report");
  }

  @Test
  void aFormThatBreaksOffIsBadInputAndNoFault() {
    var answer = io.restassured.RestAssured.given()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .body("--x\r\nContent-Disposition: form-data; name=\"found\"\r\n\r\nbreaks of"
            .getBytes(StandardCharsets.UTF_8))
        .post("/report");
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
