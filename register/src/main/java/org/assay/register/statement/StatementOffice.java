package org.assay.register.statement;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.assay.assessment.Assessment;
import org.assay.law.Law;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.register.Office;
import org.assay.register.assessment.Asked;
import org.assay.register.assessment.Assessments;
import org.assay.register.product.DossierStore;
import org.assay.register.product.ProductRegister;
import org.assay.register.statement.IssueResult.Issued;
import org.assay.register.statement.IssueResult.Obstacle;
import org.assay.register.statement.IssueResult.Refused;
import org.assay.register.statement.OfficeIssuingLog.RecordedEvent;
import org.assay.statement.AssessedDraft;
import org.assay.statement.StatementDraft;
import org.assay.statement.StatementIssued;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.StatementProblem;
import org.assay.statement.StatementRefused;
import org.assay.statement.StatementWarning;
import org.assay.statement.issuing.StatementEvents;
import org.assay.statement.issuing.StatementIssuer;
import org.assay.statement.qr.StatementLink;
import org.assay.statement.signing.CertifiedPerson;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;
import org.assay.statement.signing.SigningKey;
import org.jdbi.v3.core.Handle;

/// Issues, supersedes and withdraws statements of compliance (PSTI Act s. 9; SI 2023/1007 Sch.
/// 4).
///
/// A statement is drawn up from an assessment of the very version of the dossier that it names,
/// logged, then signed, with its entry and the proof under the signature.
public final class StatementOffice {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
  private static final String OFFICE = "office";
  private static final String SIGNATURE = "psti.sch4.1.f";

  // Printing and signing take much memory: one at a time.
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final Office office;
  private final DossierStore store;
  private final SigningKeys keys;
  private final Statements statements;
  private final Assessments assessments;
  private final InstantSource clock;

  public StatementOffice(Office office, DossierStore store, SigningKeys keys) {
    this.office = office;
    this.store = store;
    this.keys = keys;
    this.clock = office.clock();
    this.statements = new Statements(office.database());
    this.assessments = new Assessments(office.database(), office.changes(), clock);
  }

  /// Today, where the law lives.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /// Issues a statement, or says everything that stands in its way.
  ///
  /// @param actor the id of the account
  /// @throws IOException if the ledger cannot be written; the statement is then withdrawn
  /// @throws SigningFailed if it cannot be signed; likewise
  public IssueResult issue(String actor, Law law, IssueRequest request)
      throws IOException, SigningFailed {
    ONE_AT_A_TIME.lock();
    try {
      var key = keys.open();
      return key.isPresent()
          ? issue(actor, law, request, key.get())
          : refused(
              "signature", "no key to sign with", "a key that an administrator made", SIGNATURE);
    } catch (KeyRefused refused) {
      var reason = refused.reason().replace(keys.folder() + "/", "");
      return refused("signature", reason, "a key that can be used", SIGNATURE);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private IssueResult issue(String actor, Law law, IssueRequest request, SigningKey key)
      throws IOException, SigningFailed {
    try (var folder = store.unpack(request.product(), request.dossier())) {
      var holder = SigningKeys.holder(key);
      var assessed = Assessments.assess(law, folder.read(law), Asked.everywhere(law, request.on()));
      var draft = AssessedDraft.of(
          law,
          assessed,
          new StatementDraft.Signing(
              holder.name().orElse(null),
              holder.function().orElse(null),
              request.place().isBlank() ? null : request.place(),
              request.on()),
          request.preparer().orElse(null));
      return switch (StatementOfCompliance.issue(draft)) {
        case StatementRefused refused -> refused(refused);
        case StatementIssued issued ->
          new Issuing(actor, law, request, key, assessed, issued).issue();
      };
    }
  }

  private static Refused refused(StatementRefused refused) {
    return new Refused(
        refused.problems().stream().map(StatementOffice::obstacle).toList());
  }

  private static Obstacle obstacle(StatementProblem problem) {
    return new Obstacle(
        problem.item(), problem.found(), problem.expected(), problem.clause().text());
  }

  private static Refused refused(String item, String found, String expected, String clause) {
    return new Refused(List.of(new Obstacle(item, found, expected, clause)));
  }

  // One statement on its way.
  private final class Issuing {

    private final String actor;
    private final Law law;
    private final IssueRequest request;
    private final SigningKey key;
    private final List<Assessment> assessed;
    private final StatementOfCompliance statement;
    private final List<String> warnings;

    Issuing(
        String actor,
        Law law,
        IssueRequest request,
        SigningKey key,
        List<Assessment> assessed,
        StatementIssued issued) {
      this.actor = actor;
      this.law = law;
      this.request = request;
      this.key = key;
      this.assessed = assessed;
      this.statement = issued.statement();
      this.warnings = issued.warnings().stream().map(StatementWarning::toString).toList();
    }

    IssueResult issue() throws IOException, SigningFailed {
      var unfit = unfit();
      if (!unfit.isEmpty()) return new Refused(unfit);
      return switch (StatementPdf.print(statement, link())) {
        case StatementRefused refused -> refused(refused);
        case StatementPdf pdf -> issued(pdf);
      };
    }

    private List<Obstacle> unfit() {
      var obstacles = new ArrayList<Obstacle>();
      if (isKnown(statement.number())) {
        obstacles.add(new Obstacle(
            "number",
            "the statement %s, which is issued already".formatted(statement.number()),
            "other contents: the same contents are not issued twice",
            "psti.act.9.2"));
      }
      request.supersedes().flatMap(this::notSuperseded).ifPresent(obstacles::add);
      CertifiedPerson.of(key.certificate())
          .strangeness(statement)
          .ifPresent(found -> obstacles.add(new Obstacle(
              "signature",
              found,
              "a key of a manufacturer, a representative or whoever prepared it",
              SIGNATURE)));
      return obstacles;
    }

    private Optional<Obstacle> notSuperseded(String old) {
      var found = statements.byNumber(old);
      boolean fits = found
          .filter(view -> view.product().equals(request.product()))
          .filter(view -> view.standsOn(request.on()))
          .isPresent();
      return fits
          ? Optional.empty()
          : Optional.of(new Obstacle(
              "supersedes",
              "'%s'".formatted(old),
              "the number of a statement of this product that stands on %s".formatted(request.on()),
              ""));
    }

    private Optional<StatementLink> link() {
      URI address = office.place().address();
      return Optional.of(StatementLink.to(
          address, statement.number(), Sha256.of(StatementJson.write(statement)).hex()));
    }

    private Issued issued(StatementPdf printed) throws IOException, SigningFailed {
      var log =
          new OfficeIssuingLog(office.database(), office.journal(), office.anchor(), this::record);
      var signed = new StatementIssuer(new PdfSigner(key, clock), log)
          .issue(
              statement,
              printed,
              StatementEvents.issued(
                  statement, key.certificate(), request.supersedes().map(StatementNumber::new)),
              StatementEvents.behind(statement, assessed),
              today());
      keep(signed, log);
      assessed.forEach(
          each -> assessments.keep(actor, law, request.product(), request.dossier(), each));
      return new Issued(statements.byNumber(statement.number()).orElseThrow(), warnings);
    }

    private void record(Handle handle, RecordedEvent recorded) {
      var rows = new StatementRows(handle, actor, clock.instant());
      switch (recorded.event()) {
        case Event.StatementIssued _ -> rows.begun(request, statement, recorded.journalId());
        case StatementWithdrawn withdrawn -> rows.withdrawn(withdrawn, recorded.journalId());
        case Event _ -> {}
      }
    }

    private void keep(byte[] signed, OfficeIssuingLog log) throws IOException {
      boolean kept = office.database().write(handle -> {
        var now = clock.instant();
        var rows = new StatementRows(handle, actor, now);
        if (!rows.signed(statement.number(), signed)) return false;
        log.keptBack()
            .ifPresent(event -> rows.superseded(event, office.journal().record(handle, event)));
        ProductRegister.touch(handle, request.product(), now);
        office
            .changes()
            .record(
                handle,
                actor,
                "statement-issued",
                "statement:" + statement.number(),
                Map.of("product", request.product()));
        return true;
      });
      if (!kept) throw new IOException("the statement was withdrawn before it was signed");
    }
  }

  private boolean isKnown(String number) {
    return office
        .database()
        .read(handle -> handle
            .createQuery("select 1 from statement where number = :number")
            .bind("number", number)
            .mapTo(Integer.class)
            .findOne()
            .isPresent());
  }

  /// Withdraws a statement.
  ///
  /// @param from the first day on which it counts no more; not before its date of issue
  /// @return the statement, or nothing if there is none of that number, it is withdrawn already,
  ///     or it is issued later than that day
  public Optional<StatementView> withdraw(
      String actor, String number, WithdrawalReason reason, LocalDate from) {
    var found = statements.byNumber(number).filter(view -> view.withdrawn().isEmpty());
    if (found.filter(view -> !view.issuedOn().isAfter(from)).isEmpty()) return Optional.empty();
    office.database().change(handle -> {
      var now = clock.instant();
      var event = new StatementWithdrawn(new StatementNumber(number), from, reason);
      new StatementRows(handle, actor, now)
          .withdrawn(event, office.journal().record(handle, event));
      ProductRegister.touch(handle, found.get().product(), now);
      office
          .changes()
          .record(
              handle,
              actor,
              "statement-withdrawn",
              "statement:" + number,
              Map.of("reason", reason.code()));
    });
    return statements.byNumber(number);
  }

  /// Withdraws what was drawn up and logged but never signed, since the process died in between
  /// or the ledger could not be written.
  ///
  /// @param since when it was drawn up at the earliest
  /// @return how many
  public int withdrawUnsigned(Instant since) {
    var before = clock.instant().minus(LONG_ENOUGH);
    var unsigned = office
        .database()
        .read(handle -> handle
            .createQuery("""
            select s.number from statement s
            left join statement_file f on f.number = s.number
            left join statement_end e on e.number = s.number
            where f.number is null and e.number is null and s.begun_at >= :since and s.begun_at < :before""")
            .bind("since", since)
            .bind("before", before)
            .mapTo(String.class)
            .list());
    for (var number : unsigned) {
      office.database().change(handle -> {
        var event = new StatementWithdrawn(
            new StatementNumber(number), today(), WithdrawalReason.SIGNING_FAILED);
        new StatementRows(handle, OFFICE, clock.instant())
            .withdrawn(event, office.journal().record(handle, event));
      });
    }
    return unsigned.size();
  }
}
