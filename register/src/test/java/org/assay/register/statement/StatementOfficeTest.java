package org.assay.register.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.law.evaluation.Verdict;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.ledger.note.TrustPolicy;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.assessment.Assessments;
import org.assay.register.assessment.KeptAssessment;
import org.assay.register.database.Blobs;
import org.assay.register.database.Dialect;
import org.assay.register.product.DossierStore;
import org.assay.register.product.ProductRegister;
import org.assay.register.product.ProductView;
import org.assay.register.product.Samples;
import org.assay.register.statement.IssueResult.Issued;
import org.assay.register.statement.IssueResult.Obstacle;
import org.assay.register.statement.IssueResult.Refused;
import org.assay.statement.Signatory;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.LedgerCopy;
import org.assay.statement.verification.StatementVerifier;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.VerificationQuestion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Statements are issued when nothing stands in their way, logged before they are signed, and
/// never overwritten (PSTI Act s. 9).
class StatementOfficeTest {

  // Before the doorbell's batches are first made available, as Sch. 4 para. 1(1)(g) wants it.
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-02-20T10:00:00Z"));
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir
  Path folder;

  private record Desk(
      Office office, DossierStore store, SigningKeys keys, StatementOffice statements)
      implements AutoCloseable {

    ProductView product(String sample) throws Exception {
      try (var files = Samples.folder(store.work(), Samples.files(sample))) {
        return new ProductRegister(office.database(), office.changes(), store, CLOCK)
            .create("amy", Samples.LAW, files, "");
      }
    }

    IssueResult issue(ProductView product, String place, Optional<String> supersedes)
        throws Exception {
      return statements.issue(
          "amy",
          Samples.LAW,
          new IssueRequest(
              product.id(),
              product.dossier(),
              place,
              statements.today(),
              Optional.empty(),
              supersedes));
    }

    StatementView issued(ProductView product, String place, Optional<String> supersedes)
        throws Exception {
      var result = issue(product, place, supersedes);
      assertThat(result).isInstanceOf(Issued.class);
      return ((Issued) result).statement();
    }

    @Override
    public void close() {
      office.close();
    }
  }

  private Desk desk(Dialect dialect) throws Exception {
    var office = Office.open(Databases.place(dialect, folder.resolve("office")), CLOCK);
    var store = new DossierStore(office.database(), office.sealer(), folder.resolve("work"));
    var keys = new SigningKeys(folder.resolve("office/keys"), Optional.empty(), Optional.empty());
    keys.makeDevelopmentKey(
        new Signatory("Dr Ada Whitlock", "Head of product security"),
        "Larkfield Instruments Ltd",
        CLOCK.instant());
    return new Desk(office, store, keys, new StatementOffice(office, store, keys));
  }

  private static List<Obstacle> obstacles(IssueResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).obstacles();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsIssuedIsVerifiedWithTheKeyAndTheLedger(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var doorbell = desk.product("doorbell");
      var statement = desk.issued(doorbell, "Hexley", Optional.empty());
      var entry = desk.office().anchor().await(statement.journalId(), LONG).orElseThrow();
      assertThat(((StatementIssued) entry.entry().event()).statement().value())
          .isEqualTo(statement.number());
      var pdf = new Blobs(desk.office().database()).read(statement.pdf()).orElseThrow();
      var verified = StatementVerifier.verify(
          "statement.pdf",
          pdf,
          new VerificationQuestion(
              desk.statements().today(),
              List.of(),
              new Trust(List.of(anchor(desk.keys()))),
              new KnownLog(
                  Optional.of(policy(desk.office())),
                  Optional.of(
                      LedgerCopy.open(desk.office().anchor().folder(), policy(desk.office()))),
                  Optional.empty())));
      assertThat(verified.finding().verdict()).as(verified.toString()).isEqualTo(Verdict.MET);
      assertThat(new Statements(desk.office().database()).of(doorbell.id()))
          .containsExactly(statement);
      assertThat(new Assessments(desk.office().database(), desk.office().changes(), CLOCK)
              .of(doorbell.id(), 10))
          .extracting(KeptAssessment::territory)
          .containsExactlyInAnyOrder("GB", "NI");
    }
  }

  private static X509Certificate anchor(SigningKeys keys) throws Exception {
    var pem = keys.anchor().orElseThrow().getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }

  private static TrustPolicy policy(Office office) throws Exception {
    var key = java.nio.file.Files.readString(office.anchor().folder().resolve("log.vkey"));
    return TrustPolicy.of(org.assay.ledger.note.VerifierKey.parse(key.strip()));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMissingIsToldAllAtOnceAndNothingIsLogged(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var camera = desk.product("camera");
      assertThat(obstacles(desk.issue(camera, "", Optional.empty())))
          .hasSizeGreaterThan(2)
          .extracting(Obstacle::item)
          .contains("issue.place");
      assertThat(new Statements(desk.office().database()).of(camera.id())).isEmpty();
      assertThat(logged(desk, "statement-issued")).isZero();
    }
  }

  private static long logged(Desk desk, String kind) {
    return desk.office()
        .database()
        .read(handle -> handle
            .createQuery("select count(*) from journal where event like :kind")
            .bind("kind", "%" + kind + "%")
            .mapTo(Long.class)
            .one());
  }

  @ParameterizedTest
  @EnumSource
  void oneSupersedesAnotherAndBothStay(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var doorbell = desk.product("doorbell");
      var first = desk.issued(doorbell, "Hexley", Optional.empty());
      assertThat(obstacles(desk.issue(doorbell, "Hexley", Optional.empty())))
          .extracting(Obstacle::item)
          .containsExactly("number");
      var second = desk.issued(doorbell, "Stowbridge", Optional.of(first.number()));
      var today = desk.statements().today();
      var statements = new Statements(desk.office().database());
      var old = statements.byNumber(first.number()).orElseThrow();
      assertThat(old.superseded())
          .contains(new StatementEnd(today, Optional.of(second.number()), Optional.empty()));
      assertThat(old.standsOn(today)).isFalse();
      assertThat(old.standsOn(today.minusDays(1))).isFalse();
      assertThat(second.standsOn(today)).isTrue();
      assertThat(statements.newest("", 10))
          .extracting(StatementView::number)
          .containsExactly(second.number(), first.number());
      assertThat(obstacles(desk.issue(doorbell, "Marrowby", Optional.of(first.number()))))
          .extracting(Obstacle::item)
          .containsExactly("supersedes");
      assertThat(lastEvent(desk)).isInstanceOf(StatementSuperseded.class);
    }
  }

  private static Object lastEvent(Desk desk) {
    return desk.office()
        .database()
        .read(handle -> handle
            .createQuery("select journal_id from statement_end")
            .mapTo(String.class)
            .map(id ->
                desk.office().anchor().await(id, LONG).orElseThrow().entry().event())
            .one());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWithdrawnStaysAndSaysSo(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var statement = desk.issued(desk.product("doorbell"), "Hexley", Optional.empty());
      var today = desk.statements().today();
      assertThat(desk.statements()
              .withdraw("amy", statement.number(), WithdrawalReason.OTHER, today.minusDays(1)))
          .isEmpty();
      var withdrawn = desk.statements()
          .withdraw("amy", statement.number(), WithdrawalReason.ISSUED_IN_ERROR, today)
          .orElseThrow();
      assertThat(withdrawn.withdrawn().orElseThrow().reason()).contains("issued-in-error");
      assertThat(withdrawn.standsOn(today)).isFalse();
      assertThat(
              desk.statements().withdraw("amy", statement.number(), WithdrawalReason.OTHER, today))
          .isEmpty();
      assertThat(lastEvent(desk)).isInstanceOf(StatementWithdrawn.class);
      for (var table : List.of("statement", "statement_file", "statement_end", "assessment")) {
        assertThatThrownBy(() ->
                desk.office().database().change(handle -> handle.execute("delete from " + table)))
            .hasMessageContaining("never");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasLoggedAndNeverSignedIsWithdrawn(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var statement = desk.issued(desk.product("doorbell"), "Hexley", Optional.empty());
      desk.office().database().change(handle -> handle.execute("""
          insert into statement select 'PSTI-20250101-AAAA', product, dossier,
            '2025-01-01T00:00:00.000Z', begun_by, issued_on, place, support_ends, retain_until,
            law_version, law_digest, assessment_digest, types, json, supersedes, journal_id
          from statement"""));
      assertThat(desk.statements().withdrawUnsigned(Instant.EPOCH)).isEqualTo(1);
      assertThat(desk.statements().withdrawUnsigned(Instant.EPOCH)).isZero();
      var statements = new Statements(desk.office().database());
      assertThat(statements.byNumber("PSTI-20250101-AAAA")).isEmpty();
      assertThat(statements.byNumber(statement.number()).orElseThrow().withdrawn())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAKeyNothingIsIssued(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var none = new SigningKeys(folder.resolve("none"), Optional.empty(), Optional.empty());
      var request = new IssueRequest(
          desk.product("doorbell").id(),
          1,
          "Hexley",
          LocalDate.of(2025, 2, 20),
          Optional.empty(),
          Optional.empty());
      assertThat(obstacles(new StatementOffice(desk.office(), desk.store(), none)
              .issue("amy", Samples.LAW, request)))
          .extracting(Obstacle::found)
          .containsExactly("no key to sign with");
    }
  }
}
