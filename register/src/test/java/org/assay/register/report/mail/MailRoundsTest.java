package org.assay.register.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.database.Dialect;
import org.assay.register.report.AcceptedReport;
import org.assay.register.report.Casework;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.SampleReports;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Those who answer are told what is due, once each, also when the mail server was away.
class MailRoundsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir
  Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);

  private static AcceptedReport submit(Office office) {
    return new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS)
        .submit(SampleReports.of("Root without a password"));
  }

  private static List<MailKind> round(MailRounds rounds) {
    var letters = new ArrayList<Letter>();
    var _ = rounds.round(letters::add);
    return letters.stream().map(Letter::kind).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsToldWhenItArrivesAndBeforeItsPromiseBreaks(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), now::get)) {
      var rounds = new MailRounds(office.database(), now::get);
      var report = submit(office);
      assertThat(round(rounds)).containsExactly(MailKind.ARRIVED);
      assertThat(round(rounds)).isEmpty();
      now.set(report.event().acknowledgeBy().minus(Duration.ofHours(20)));
      assertThat(round(rounds)).containsExactly(MailKind.DUE);
      now.set(report.event().acknowledgeBy().minus(Duration.ofHours(3)));
      assertThat(round(rounds)).containsExactly(MailKind.ESCALATION);
      now.set(report.event().acknowledgeBy());
      assertThat(round(rounds)).containsExactly(MailKind.LATE);
      assertThat(round(rounds)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMailServerThatIsAwayLosesNothing(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), now::get)) {
      var rounds = new MailRounds(office.database(), now::get);
      submit(office);
      submit(office);
      assertThat(rounds.round(_ -> {
            throw new IllegalStateException("connection refused");
          }))
          .isZero();
      assertThat(rounds.waiting()).isEqualTo(2);
      now.set(MONDAY.plus(Duration.ofSeconds(31)));
      var letters = new ArrayList<Letter>();
      assertThat(rounds.round(letters::add)).isEqualTo(2);
      assertThat(letters)
          .singleElement()
          .satisfies(letter -> assertThat(letter.lines()).hasSize(2));
      assertThat(rounds.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreReportsThanARoundTakesAreAllTold(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), now::get)) {
      var intake = new ReportIntake(office, SampleReports.promised(office), SampleReports.LIMITS);
      for (int i = 0; i < 1100; i++) {
        intake.submit(SampleReports.of("finding " + i));
      }
      var told = new ArrayList<String>();
      for (int i = 0; i < 12; i++) {
        new MailRounds(office.database(), now::get)
            .round(letter -> letter.lines().forEach(line -> told.add(line.reference())));
      }
      assertThat(told).hasSize(1100).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProcessThatDiesWhileItSendsIsTakenOver(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), now::get)) {
      var rounds = new MailRounds(office.database(), now::get);
      submit(office);
      try {
        var _ = rounds.round(_ -> {
          throw new StackOverflowError("as if the process had died");
        });
      } catch (StackOverflowError died) {
        assertThat(round(rounds)).isEmpty();
      }
      now.set(MONDAY.plus(Duration.ofMinutes(3)));
      assertThat(round(rounds)).containsExactly(MailKind.ARRIVED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyProcessesTellEachOccasionOnce(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), now::get);
        var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) submit(office);
      var told = new ConcurrentLinkedQueue<String>();
      var rounds = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 8; i++) {
        rounds.add(threads.submit(() -> new MailRounds(office.database(), now::get)
            .round(letter -> letter.lines().forEach(line -> told.add(line.reference())))));
      }
      for (var round : rounds) round.get();
      assertThat(told).hasSize(20).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAnsweredInTheMeantimeIsNotTold(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), now::get)) {
      var rounds = new MailRounds(office.database(), now::get);
      var report = submit(office);
      round(rounds);
      now.set(report.event().acknowledgeBy().minus(Duration.ofHours(20)));
      var casework = new Casework(office, SampleReports.promised(office));
      casework.take(report.id(), 0, "analyst", Step.of(StepKind.ACKNOWLEDGE), "Thank you");
      assertThat(round(rounds)).isEmpty();
    }
  }
}
