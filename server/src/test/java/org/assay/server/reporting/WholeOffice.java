package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.ledger.LedgerAudit;
import org.assay.ledger.TlogProof;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.TrustPolicy;
import org.assay.register.Office;
import org.assay.register.report.KeptReport;
import org.assay.register.report.Receipts;
import org.assay.register.report.Reports;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.ReceiptCode;
import org.assay.server.reporting.CrashLoad.Done;

/// Looks whether an office holds what its finders were given, whole and once, and nothing else.
record WholeOffice(Office office, Reports reports, TrustPolicy trusted) {

  private static final Duration LONG = Duration.ofSeconds(60);

  static WholeOffice of(Office office) {
    var promises = new PublishedPromises(office.database(), office.changes(), office.clock());
    return new WholeOffice(
        office, new Reports(office, promises), TrustPolicy.of(office.anchor().logKey()));
  }

  /// Looks at everything.
  ///
  /// @return how many of those who were cut off before the answer stood in the database already
  int holds(List<Done> given) throws IOException {
    int there = 0;
    var ids = new HashSet<String>();
    var receipts = new Receipts(office);
    var seen = new ArrayList<Checkpoint>();
    for (var each : given) {
      var report = report(each);
      assertThat(ids.add(report.id())).as("one report, one finder").isTrue();
      files(report, each);
      var receipt = receipts.receipt(report.journalId(), LONG).orElseThrow();
      verified(receipt, each);
      if (report.receivedAt().isBefore(each.before())) there++;
      if (each.kept().receipt().isEmpty()) continue;
      var held = each.kept().receipt().get();
      assertThat(held.entry()).isEqualTo(receipt.entry());
      verified(held, each);
      seen.add(TlogProof.parse(held.proof()).checkpoint());
    }
    assertThat(count("report")).as("nothing lost, nothing double").isEqualTo(given.size());
    assertThat(count("report_attachment"))
        .isEqualTo(given.stream().filter(each -> !each.file().isEmpty()).count());
    ledger(seen, given.size());
    return there;
  }

  private KeptReport report(Done each) {
    var report =
        reports.byCode(ReceiptCode.read(each.kept().code()).orElseThrow()).orElseThrow();
    assertThat(reports.document(report.id())).contains(each.kept().document());
    assertThat(each.kept().document().found()).isEqualTo(each.found());
    assertThat(report.digest()).isEqualTo(each.kept().document().digest());
    return report;
  }

  private void files(KeptReport report, Done each) {
    var files = reports.attachments().of(report.id());
    assertThat(files).hasSize(each.file().isEmpty() ? 0 : 1);
    for (var file : files) {
      var bytes = reports.attachments().bytes(report.id(), file.id()).orElseThrow();
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(each.file());
    }
  }

  private void verified(org.assay.handling.receipt.ReportReceipt receipt, Done each) {
    var document = Optional.of(each.kept().document());
    assertThat(ReceiptCheck.of(receipt, document, Optional.of(trusted)))
        .isInstanceOf(ReceiptCheck.Shown.class);
  }

  private record Row(long position, String event, Instant at) {}

  // Each row of the journal is one entry of the ledger, in its place, and there is no other.
  private void ledger(List<Checkpoint> seen, int reported) throws IOException {
    var reader = office.anchor().reader();
    var rows = office
        .database()
        .read(handle -> handle
            .createQuery("select position, event, recorded_at from journal order by position")
            .map((row, _) -> new Row(
                row.getLong("position"),
                row.getString("event"),
                Instant.parse(row.getString("recorded_at"))))
            .list());
    assertThat(reader.size()).isEqualTo(rows.size());
    var digests = new HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var entry = reader.entry(i).entry();
      assertThat(row.position()).isEqualTo(i);
      assertThat(entry.event()).isEqualTo(Event.ofJson(row.event()));
      assertThat(entry.recordedAt()).isEqualTo(row.at());
      if (entry.event() instanceof SecurityIssueReported issue) {
        assertThat(digests.add(issue.report().hex())).as("in the ledger once").isTrue();
      }
    }
    assertThat(digests).hasSize(reported);
    assertThat(LedgerAudit.of(reader, seen, _ -> {}).findings()).isEmpty();
  }

  private long count(String table) {
    return office
        .database()
        .read(handle -> handle
            .createQuery("select count(*) from " + table)
            .mapTo(Long.class)
            .one());
  }
}
