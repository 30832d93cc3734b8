package org.assay.cli;

import static org.assay.cli.Ran.assay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.receipt.ReportReceipt;
import org.assay.ledger.Ledger;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.note.SignerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `assay receipt verify`: what a finder can show later.
class ReceiptVerifyCommandTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final SignerKey KEY =
      SignerKey.newForLog("office.example/ledger", new SecureRandom());
  private static final ReportDocument REPORT = new ReportDocument(
      "", "Doorbell 2", "", "Telnet is open", "", "", "", "en", List.of(), "00".repeat(32));

  @TempDir
  Path folder;

  private String receipt = "";
  private String report = "";

  @BeforeEach
  void aReceipt() throws Exception {
    var log = folder.resolve("log");
    Ledger.create(log, KEY);
    try (var writer = LedgerWriter.open(log, KEY, InstantSource.fixed(RECEIVED))) {
      writer.append(List.of(new SecurityIssueReported(
          REPORT.digest(), RECEIVED, RECEIVED.plusSeconds(60), RECEIVED.plusSeconds(120))));
      writer.checkpoint();
    }
    var reader = LedgerReader.open(log);
    var made = ReportReceipt.of(
        URI.create("https://office.example"),
        KEY.verifier(),
        reader.entry(0).bytes(),
        reader.prove(0));
    receipt = written("receipt.json", made.bytes());
    report = written("report.json", REPORT.bytes());
  }

  private String written(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  @Test
  void aKnownKeyShowsThatThisReportWasReceived() {
    var ran = assay(
        "receipt",
        "verify",
        receipt,
        "--report",
        report,
        "--log-key",
        KEY.verifier().toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("2026-11-23T10:00:00Z", "is this one");
  }

  @Test
  void withoutAKeyItSaysWhatWasNotChecked() {
    var ran = assay("receipt", "verify", receipt);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("was not checked", "log.vkey");
  }

  @Test
  void aReportThatAnEditorLaidOutAnewIsStillTheReport() throws Exception {
    var laidOut = new ObjectMapper()
        .readTree(REPORT.bytes())
        .toPrettyString()
        .getBytes(StandardCharsets.UTF_8);
    var ran = assay("receipt", "verify", receipt, "--report", written("pretty.json", laidOut));
    assertThat(ran.code()).as(ran.err()).isEqualTo(3);
  }

  @Test
  void anotherReportIsNotShown() throws Exception {
    var other = new String(REPORT.bytes(), StandardCharsets.UTF_8).replace("open", "shut");
    var file = written("other.json", other.getBytes(StandardCharsets.UTF_8));
    var ran = assay("receipt", "verify", receipt, "--report", file);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.out()).contains("other-report");
  }

  @Test
  void anotherKeyIsNotBelieved() {
    var key = SignerKey.newForLog("office.example/ledger", new SecureRandom());
    var ran = assay("receipt", "verify", receipt, "--log-key", key.verifier().toString());
    assertThat(ran.code()).isEqualTo(4);
  }

  @Test
  void aChangedTimeIsFound() throws Exception {
    var changed = Files.readString(Path.of(receipt)).replace("10:00:00Z", "09:00:00Z");
    var ran = assay(
        "receipt", "verify", written("changed.json", changed.getBytes(StandardCharsets.UTF_8)));
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.out()).contains("not-included");
  }

  @Test
  void somethingElseIsBadInput() throws Exception {
    var ran = assay(
        "receipt",
        "verify",
        written("else.json", "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8)));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("urn:assay:report-receipt:1");
  }

  @Test
  void anEmptyFileIsToldFromAReceipt() throws Exception {
    var file = written("empty.json", new byte[0]);
    var ran = assay("receipt", "verify", file);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("no JSON object; expected is a receipt as an office hands it out");
  }

  @Test
  void bothFilesKeepToTheirSchemas() throws Exception {
    for (var pair : List.of(
        List.of("report-receipt.schema.json", receipt),
        List.of("security-issue-report.schema.json", report))) {
      var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("..", "docs", "schemas", pair.getFirst())));
      var text = Files.readString(Path.of(pair.getLast()));
      assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(text.replace("urn:", "x:"), InputFormat.JSON)).isNotEmpty();
    }
  }
}
