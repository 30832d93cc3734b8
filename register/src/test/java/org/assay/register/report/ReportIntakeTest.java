package org.assay.register.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.handling.receipt.ReceiptCheck.Shown;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.receipt.ReportReceipt;
import org.assay.ledger.note.TrustPolicy;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.account.Tokens;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.database.Dialect;
import org.assay.register.report.promise.PublishedPromises;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report that came in is kept, sealed, in the ledger, and its receipt shows it.
class ReportIntakeTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  // A Monday; the Thursday after it has no bank holiday before the next Monday but one.
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir
  Path folder;

  private Office office(Dialect dialect) throws Exception {
    return Office.open(Databases.place(dialect, folder), InstantSource.fixed(MONDAY));
  }

  @ParameterizedTest
  @EnumSource
  void theReceiptShowsTheReportAndWhatWasPromised(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      var accepted = intake.submit(
          SampleReports.of("Root without a password", SampleReports.textFile("log.txt", "root#")));
      var receipt = new Receipts(office).receipt(accepted.journalId(), LONG).orElseThrow();
      var again = ReportReceipt.read(receipt.bytes());
      var document = ReportDocument.read(contents(office, accepted.id()));
      var trusted = Optional.of(TrustPolicy.of(office.anchor().logKey()));
      assertThat(ReceiptCheck.of(again, Optional.of(document), trusted))
          .isEqualTo(new Shown(accepted.event(), true));
      assertThat(accepted.event().acknowledgeBy()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
      assertThat(accepted.event().updateBy()).isEqualTo(Instant.parse("2026-12-08T00:00:00Z"));
    }
  }

  private static byte[] contents(Office office, String id) {
    var sealed = office
        .database()
        .read(handle -> handle
            .createQuery("select content from report where id = :id")
            .bind("id", id)
            .mapTo(byte[].class)
            .one());
    return office.sealer().open(Places.content(id), sealed);
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfTheFinderStandsInTheDatabaseUnsealed(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      var accepted = intake.submit(
          SampleReports.of("Root without a password", SampleReports.textFile("log.txt", "root#")));
      for (var table :
          java.util.List.of("report", "report_attachment", "journal", "change_record")) {
        var rows = office
            .database()
            .read(handle ->
                handle.createQuery("select * from " + table).mapToMap().list());
        for (var row : rows)
          for (var value : row.values()) {
            var text = value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.valueOf(value);
            assertThat(text)
                .doesNotContainIgnoringCase("password")
                .doesNotContain(
                    "root#",
                    "log.txt",
                    "Telnet",
                    "finder@example.org",
                    accepted.code().digits());
          }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyAtOnceEachHaveTheirOwnRow(Dialect dialect) throws Exception {
    try (var office = office(dialect);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      var accepted = new ArrayList<Future<AcceptedReport>>();
      for (int i = 0; i < 300; i++) {
        int number = i;
        accepted.add(threads.submit(() -> intake.submit(SampleReports.of("finding " + number))));
      }
      for (int i = 0; i < 300; i++) {
        var document =
            ReportDocument.read(contents(office, accepted.get(i).get().id()));
        assertThat(document.found()).isEqualTo("finding " + i);
        assertThat(document.digest()).isEqualTo(accepted.get(i).get().event().report());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFormThatIsSentTwiceIsOneReportAndShowsItsCodeAgainForAWhile(Dialect dialect)
      throws Exception {
    var now = new AtomicReference<>(MONDAY);
    try (var office = Office.open(Databases.place(dialect, folder), now::get)) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      var form = Tokens.random();
      var report = SampleReports.of("telnet", SampleReports.textFile("log.txt", "root#"));
      var first = accepted(intake.submit(report, form));
      var again = (Taken.Before) intake.submit(report, form);
      assertThat(again.report().id()).isEqualTo(first.id());
      assertThat(again.code()).contains(first.code());
      now.set(MONDAY.plus(ReportIntake.SHOWN_AGAIN));
      assertThat(((Taken.Before) intake.submit(report, form)).code()).isEmpty();
      assertThat(count(office, "report")).isOne();
      assertThat(count(office, "report_attachment")).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFormThatWasChangedOrIsAnotherIsAnotherReport(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      var form = Tokens.random();
      var codes = new HashSet<String>();
      for (var report : List.of(
          SampleReports.of("telnet"),
          SampleReports.of("telnet and ssh"),
          SampleReports.of("telnet", SampleReports.textFile("log.txt", "root#")),
          SampleReports.of("telnet", SampleReports.textFile("log.txt", "user#")))) {
        codes.add(accepted(intake.submit(report, form)).code().digits());
      }
      var report = SampleReports.of("telnet");
      codes.add(accepted(intake.submit(report, Tokens.random())).code().digits());
      for (int i = 0; i < 2; i++) {
        codes.add(accepted(intake.submit(report, "no mark of ours")).code().digits());
      }
      assertThat(codes).hasSize(7);
      assertThat(count(office, "report")).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTheSameFormAtTwoProcessesOneIsTaken(Dialect dialect) throws Exception {
    var place = Databases.place(dialect, folder);
    try (var one = Office.open(place, InstantSource.fixed(MONDAY));
        var other = Office.open(place, InstantSource.fixed(MONDAY));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var promises = SampleReports.promised(one);
      var desks = List.of(
          new ReportIntake(one, promises, SampleReports.LIMITS),
          new ReportIntake(other, promises, SampleReports.LIMITS));
      for (int i = 0; i < 20; i++) {
        var form = Tokens.random();
        var report = SampleReports.of("finding " + i);
        var answers = new ArrayList<Future<Taken>>();
        for (int click = 0; click < 4; click++) {
          var desk = desks.get(click % 2);
          answers.add(threads.submit(() -> desk.submit(report, form)));
        }
        var shown = new HashSet<String>();
        for (var answer : answers) shown.add(shown(answer.get()));
        assertThat(shown).hasSize(1);
      }
      assertThat(count(one, "report")).isEqualTo(20);
    }
  }

  private static AcceptedReport accepted(Taken taken) {
    return ((Taken.New) taken).report();
  }

  private static String shown(Taken taken) {
    return switch (taken) {
      case Taken.New(var report) -> report.id() + " " + report.code().digits();
      case Taken.Before(var report, var code) ->
        report.id() + " " + code.orElseThrow().digits();
    };
  }

  @ParameterizedTest
  @EnumSource
  void withoutAPromiseNothingIsTakenAndNothingKept(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var promises = new PublishedPromises(office.database(), office.changes(), office.clock());
      var intake = new ReportIntake(office, promises, SampleReports.LIMITS);
      assertThatThrownBy(() -> intake.submit(SampleReports.of("a")))
          .isInstanceOf(NoPromiseException.class);
      assertThat(count(office, "report")).isZero();
      assertThat(count(office, "journal")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasReceivedCannotBeChangedOrDeleted(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      intake.submit(SampleReports.of("a", SampleReports.textFile("b.txt", "c")));
      for (var sql : java.util.List.of(
          "delete from report",
          "update report set digest = 'x'",
          "update report set acknowledge_by = 'x'",
          "update report set content = summary",
          "delete from report_attachment",
          "update report_attachment set bytes = details")) {
        assertThatThrownBy(() -> office.database().change(handle -> handle.execute(sql)))
            .as(sql)
            .hasStackTraceContaining("what is kept in");
      }
    }
  }

  @Test
  void aFullDiskRefusesAndLosesNothingAndGoesOnWhenThereIsRoom() throws Exception {
    var file = folder.resolve("office.db");
    var full = new OfficePlace(
        folder,
        DatabaseAddress.parse("jdbc:sqlite:" + file + "?max_page_count=250"),
        URI.create("https://office.example"));
    var accepted = new ArrayList<AcceptedReport>();
    try (var office = Office.open(full, InstantSource.fixed(MONDAY))) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      assertThatThrownBy(() -> {
            for (; ; ) accepted.add(intake.submit(SampleReports.of("x".repeat(5000))));
          })
          .hasStackTraceContaining("SQLITE_FULL");
      assertThat(accepted).isNotEmpty();
      assertThat(count(office, "report")).isEqualTo(accepted.size());
    }
    var room = OfficePlace.inFolder(folder, URI.create("https://office.example"));
    try (var office = Office.open(room, InstantSource.fixed(MONDAY))) {
      var promises = new PublishedPromises(office.database(), office.changes(), office.clock());
      accepted.add(new ReportIntake(office, promises, SampleReports.LIMITS)
          .submit(SampleReports.of("again")));
      var receipts = new Receipts(office);
      for (var each : accepted) {
        assertThat(receipts.receipt(each.journalId(), LONG)).isPresent();
        assertThat(contents(office, each.id())).isNotEmpty();
      }
    }
  }

  private static long count(Office office, String table) {
    return office
        .database()
        .read(handle -> handle
            .createQuery("select count(*) from " + table)
            .mapTo(Long.class)
            .one());
  }
}
