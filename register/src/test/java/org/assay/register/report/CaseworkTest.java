package org.assay.register.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.ReportState;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;
import org.assay.ledger.LoggedEntry;
import org.assay.ledger.entry.AnswerKind;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.database.Dialect;
import org.assay.register.report.Answered.Done;
import org.assay.register.report.Answered.Outdated;
import org.assay.register.report.Answered.Refused;
import org.assay.register.report.InboxFilter.View;
import org.assay.register.report.promise.PublishedPromises;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is done with a report is in its history, in the ledger, and seen by the finder.
@SuppressWarnings("NullAway.Init") // each test opens its office first
class CaseworkTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir
  Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private Office office;
  private PublishedPromises promises;
  private Casework casework;
  private Reports reports;
  private AcceptedReport accepted;

  private void open(Dialect dialect) throws Exception {
    office = Office.open(Databases.place(dialect, folder), now::get);
    promises = SampleReports.promised(office);
    casework = new Casework(office, promises);
    reports = new Reports(office, promises);
    accepted = submit("Root without a password");
  }

  private AcceptedReport submit(String found, SubmittedFile... files) {
    return new ReportIntake(office, promises, SampleReports.LIMITS)
        .submit(SampleReports.of(found, files));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private KeptReport done(Answered answered) {
    assertThat(answered).isInstanceOf(Done.class);
    return ((Done) answered).report();
  }

  private KeptReport take(StepKind kind, String words) {
    return done(
        casework.take(accepted.id(), Casework.ANY_VERSION, "analyst", Step.of(kind), words));
  }

  @ParameterizedTest
  @EnumSource
  void eachAnswerIsInTheLedgerWithTheNextPromise(Dialect dialect) throws Exception {
    open(dialect);
    now.set(MONDAY.plus(Duration.ofDays(1)));
    assertThat(take(StepKind.ACKNOWLEDGE, "Thank you").dueAt())
        .contains(Instant.parse("2026-12-09T00:00:00Z"));
    take(StepKind.START_VERIFICATION, "");
    now.set(MONDAY.plus(Duration.ofDays(3)));
    take(StepKind.ASK, "Which version?");
    assertThat(take(StepKind.RESOLVE, "Mended in 1.5.0").dueAt()).isEmpty();
    assertThat(answers())
        .containsExactly(
            new SecurityIssueAnswered(
                accepted.event().report(),
                AnswerKind.ACKNOWLEDGED,
                MONDAY.plus(Duration.ofDays(1)),
                Optional.of(Instant.parse("2026-12-09T00:00:00Z"))),
            new SecurityIssueAnswered(
                accepted.event().report(),
                AnswerKind.STATUS_UPDATE,
                MONDAY.plus(Duration.ofDays(3)),
                Optional.of(Instant.parse("2026-12-11T00:00:00Z"))),
            new SecurityIssueAnswered(
                accepted.event().report(),
                AnswerKind.RESOLVED,
                MONDAY.plus(Duration.ofDays(3)),
                Optional.empty()));
  }

  private List<Event> answers() throws Exception {
    var last = office
        .database()
        .read(handle -> handle
            .createQuery("select id from journal order by id desc limit 1")
            .mapTo(String.class)
            .one());
    assertThat(office.anchor().await(last, LONG)).isPresent();
    return office
        .anchor()
        .reader()
        .entries(0)
        .map(LoggedEntry::entry)
        .map(entry -> entry.event())
        .filter(SecurityIssueAnswered.class::isInstance)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void theFinderSeesWordsAndStepsButNoNotes(Dialect dialect) throws Exception {
    open(dialect);
    take(StepKind.ACKNOWLEDGE, "Thank you");
    done(casework.note(accepted.id(), "analyst", "looks serious"));
    done(casework.finderWrites(
        accepted.id(), "Here is more", List.of(SampleReports.textFile("more.txt", "x"))));
    var followed = reports.byCode(accepted.code()).orElseThrow();
    assertThat(reports.messages(followed.id()).stream().filter(ReportMessage::isForFinder))
        .extracting(message -> message.words().orElse(""))
        .containsExactly("Thank you", "Here is more");
    assertThat(reports.attachments().of(followed.id()))
        .extracting(file -> file.details().name())
        .containsExactly("more.txt");
    assertThat(followed.unansweredSince()).contains(MONDAY);
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoAnswerAtOnceTheSecondIsTold(Dialect dialect) throws Exception {
    open(dialect);
    var seen = reports.find(accepted.id()).orElseThrow().version();
    var step = Step.of(StepKind.ACKNOWLEDGE);
    var first = done(casework.take(accepted.id(), seen, "one", step, "Thank you"));
    assertThat(casework.take(accepted.id(), seen, "two", step, "Thanks"))
        .isEqualTo(new Outdated(first));
    assertThat(reports.messages(accepted.id())).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aStepThatCannotBeTakenChangesNothing(Dialect dialect) throws Exception {
    open(dialect);
    var step = new Step.Close(ClosingReason.OUT_OF_SCOPE);
    assertThat(casework.take(accepted.id(), Casework.ANY_VERSION, "analyst", step, "No"))
        .isInstanceOf(Refused.class);
    assertThat(reports.find(accepted.id()).orElseThrow().version()).isZero();
    assertThat(reports.messages(accepted.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNewPromiseTakesNothingFromReportsThatCameInBefore(Dialect dialect) throws Exception {
    open(dialect);
    promises.publish(
        "admin",
        org.assay.handling.promise.UkDivision.SCOTLAND,
        SampleReports.promise("30 working days", "90 calendar days"));
    assertThat(take(StepKind.ACKNOWLEDGE, "Thank you").dueAt())
        .contains(Instant.parse("2026-12-08T00:00:00Z"));
    assertThat(submit("another").event().updateBy())
        .isEqualTo(Instant.parse("2027-02-22T00:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void destroyedContentsAreGoneAndTheReceiptStillHolds(Dialect dialect) throws Exception {
    open(dialect);
    accepted = submit("Root", SampleReports.textFile("a.txt", "b"));
    var document = reports.document(accepted.id()).orElseThrow();
    assertThat(casework.erase(accepted.id(), Casework.ANY_VERSION, "admin", "retention"))
        .isInstanceOf(Refused.class);
    take(StepKind.ACKNOWLEDGE, "Thank you");
    done(casework.take(
        accepted.id(),
        Casework.ANY_VERSION,
        "analyst",
        new Step.Close(ClosingReason.OUT_OF_SCOPE),
        "Not ours"));
    done(casework.erase(accepted.id(), Casework.ANY_VERSION, "admin", "retention"));
    assertThat(reports.document(accepted.id())).isEmpty();
    assertThat(reports.contact(accepted.id())).isEmpty();
    assertThat(reports.attachments().of(accepted.id())).isEmpty();
    assertThat(reports.messages(accepted.id()))
        .extracting(message -> message.words().orElse(""))
        .containsExactly("", "", "retention");
    var receipt = new Receipts(office).receipt(accepted.journalId(), LONG).orElseThrow();
    assertThat(ReceiptCheck.of(receipt, Optional.of(document), Optional.empty()))
        .isInstanceOf(ReceiptCheck.Shown.class);
    assertThat(reports.byCode(accepted.code()).orElseThrow().erasedAt()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void theInboxGoesOnWhereItsLastPartEnded(Dialect dialect) throws Exception {
    open(dialect);
    for (int i = 0; i < 6; i++) submit("finding " + i);
    take(StepKind.ACKNOWLEDGE, "Thank you");
    for (var view : View.values()) {
      var seen = new java.util.ArrayList<String>();
      var filter = InboxFilter.of(view);
      for (var part = reports.list(filter, 2); !part.isEmpty(); part = reports.list(filter, 2)) {
        part.forEach(entry -> seen.add(entry.report().id()));
        filter = filter.from(filter.cursor(part.getLast().report()));
      }
      assertThat(seen)
          .as(view.name())
          .doesNotHaveDuplicates()
          .hasSize(view == View.UNANSWERED ? 6 : 7);
    }
    var acknowledged = new InboxFilter(
        View.ALL, Optional.of(ReportState.ACKNOWLEDGED), Optional.empty(), Optional.empty(), "");
    assertThat(reports.list(acknowledged, 10))
        .extracting(InboxEntry::summary)
        .containsExactly("Telnet is open");
    assertThat(reports.count(InboxFilter.of(View.ALL), 5)).isEqualTo(5);
  }
}
