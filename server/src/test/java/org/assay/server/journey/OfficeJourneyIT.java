package org.assay.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.receipt.ReportReceipt;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.server.browser.Chromium;
import org.assay.server.browser.Window;
import org.assay.server.process.OfficeProcess;
import org.assay.server.process.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way as people go it, in a browser, against the packaged server: a stranger reports
/// an issue, an analyst answers and resolves it, the public sees the promises kept, and a
/// statement is verified with the plug pulled.
class OfficeJourneyIT {

  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();
  private static final String SUMMARY = "Port 23 is open";
  private static final String FOUND = "The doorbell opens port 23 after an update.";
  private static final String ANSWER = "Version 2.3.1 closes the port. It is out since today.";

  @TempDir
  Path folder;

  @Test
  void theWholeWayOnSqlite() throws Exception {
    go(Map.of());
  }

  @Test
  void theWholeWayOnPostgresql() throws Exception {
    go(Map.of("ASSAY_DATABASE", TestDatabase.address()));
  }

  private void go(Map<String, String> database) throws IOException, SQLException {
    var settings = new HashMap<>(database);
    settings.put("ASSAY_DEMO", "true");
    settings.put("ASSAY_SAMPLES", SAMPLES.toString());
    try (var office = OfficeProcess.start(folder.resolve("office"), settings);
        var finder = Chromium.open(Window.TELEPHONE.withoutScript());
        var analyst = Chromium.open(Window.DESK)) {
      var code = report(finder, office);
      answer(analyst, office);
      follow(finder, office, code);
      figures(finder, office);
      statement(finder, office);
      publish(office);
    }
  }

  // ---- the finder

  private String report(BrowserContext finder, OfficeProcess office) throws IOException {
    var page = finder.newPage();
    page.setDefaultTimeout(20_000);
    page.navigate(office.address() + "/products?q=doorbell");
    page.locator("main a[href*='doorbell']").first().click();
    assertThat(page.locator("main").innerText()).contains("31 March 2032");
    page.locator("main a[href*='/report']").first().click();
    page.locator("input[name=summary]").fill(SUMMARY);
    page.locator("textarea[name=found]").fill(FOUND);
    page.locator("main form button").last().click();
    var shown = page.locator("main").innerText();
    var code = Pattern.compile("(\\d{4} ){3}\\d{4}").matcher(shown);
    assertThat(code.find()).as("a receipt code in: %s", shown).isTrue();
    checkReceipt(page, office);
    return code.group();
  }

  private void checkReceipt(Page page, OfficeProcess office) throws IOException {
    var file = saved(page.waitForDownload(
        () -> page.locator("a[href$='receipt.json']").first().click()));
    var report = saved(page.waitForDownload(
        () -> page.locator("a[href$='report.json']").first().click()));
    var receipt = ReportReceipt.read(Files.readAllBytes(file));
    assertThat(receipt.office()).isEqualTo(office.address());
    assertThat(Files.readString(report)).contains(FOUND);
    assertThat(ReceiptCheck.of(
            receipt,
            Optional.of(ReportDocument.read(Files.readAllBytes(report))),
            Optional.of(TrustPolicy.of(VerifierKey.parse(logKey(office))))))
        .isInstanceOf(ReceiptCheck.Shown.class);
    assertThat(Files.readString(file)).doesNotContain(FOUND);
  }

  private static String logKey(OfficeProcess office) {
    return office.get("/ledger/log.vkey").body().strip();
  }

  private Path saved(Download download) {
    var file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static void follow(BrowserContext finder, OfficeProcess office, String code) {
    var page = finder.newPage();
    page.navigate(office.address() + "/report/follow");
    if (page.locator("input[name=code]").count() > 0) {
      page.locator("input[name=code]").fill(code);
      page.locator("main form button").first().click();
    }
    assertThat(page.locator("main").innerText()).contains(ANSWER).contains("Resolved");
  }

  // ---- the analyst

  private static void answer(BrowserContext analyst, OfficeProcess office) {
    var page = analyst.newPage();
    page.navigate(office.address() + "/sign-in");
    page.locator("input[name=name]").fill("demo-analyst");
    page.locator("input[name=password]").fill(password(office, "demo-analyst"));
    page.locator("main form button").first().click();
    page.navigate(office.address() + "/desk/reports");
    page.locator("main table a", new Page.LocatorOptions().setHasText(SUMMARY)).click();
    assertThat(page.locator("main").innerText()).contains(FOUND);
    step(page, "acknowledge", "Thank you. We are looking at it.");
    step(page, "start-verification", "");
    step(page, "resolve", ANSWER);
  }

  private static void step(Page page, String step, String words) {
    page.locator("input[name=step][value=" + step + "]").check();
    page.locator("textarea[name=words]").fill(words);
    page.locator("form[action$='/step'] button").click();
    assertThat(page.locator(".govuk-error-summary").count()).isZero();
  }

  private static String password(OfficeProcess office, String account) {
    var line = Pattern.compile(Pattern.quote(account) + "\\s+(\\S+)").matcher(office.printed());
    assertThat(line.find()).as("the printed account %s", account).isTrue();
    return line.group(1);
  }

  // ---- the public

  private static void figures(BrowserContext visitor, OfficeProcess office) {
    var page = visitor.newPage();
    page.navigate(office.address() + "/figures");
    assertThat(page.locator("main").innerText()).containsPattern("[34] of [34]");
  }

  private void statement(BrowserContext visitor, OfficeProcess office) throws IOException {
    var page = visitor.newPage();
    page.navigate(office.address() + "/products?q=doorbell");
    page.locator("main a[href*='doorbell']").first().click();
    var link = page.locator("a[href$='.pdf']").first().getAttribute("href");
    var file = folder.resolve("statement.pdf");
    Files.write(file, visitor.request().get(office.address() + link).body());
    assertThat(new String(Files.readAllBytes(file), 0, 5, StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
    OfflineVerification.of(file, folder.resolve("office/keys"), logKey(office)).isGenuine();
  }

  private void publish(OfficeProcess office) throws IOException {
    var out = folder.resolve("out");
    assertThat(office.publish(out)).as("the exit code of publishing").isZero();
    var names = new ArrayList<String>();
    try (var files = Files.walk(out)) {
      files.map(file -> out.relativize(file).toString()).forEach(names::add);
    }
    assertThat(names).contains("index.html", "ledger/checkpoint", ".well-known/security.txt");
    assertThat(names).anyMatch(name -> name.matches("statements/PSTI-.*\\.pdf"));
    assertThat(Files.readString(out.resolve("products/wren-video-doorbell-wd-200/index.html")))
        .contains("31 March 2032");
  }
}
