package org.assay.register.report;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.receipt.ReportDocument;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;
import org.assay.register.Office;
import org.assay.register.database.Ids;
import org.assay.register.journal.Journal;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.ReceiptCode;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Takes reports in. A report that was accepted is durable: the row with its sealed contents, its
/// files and the event for the ledger are written in one transaction.
public final class ReportIntake {

  /// What a receipt code is recognised as.
  static final String RECEIPT = "receipt";

  private static final String INSERT = """
      insert into report (id, reference, received_at, digest, receipt_mark, promise_id,
        acknowledge_by, first_update_by, journal_id, product_id, language, encryption, summary,
        content, contact, state, due_at, unanswered_since, version)
      values (:id, :reference, :receivedAt, :digest, :mark, :promise,
        :acknowledgeBy, :updateBy, :journal, :product, :language, :encryption, :summary,
        :content, :contact, 'received', :due, :receivedAt, 0)""";

  private final Sealer sealer;
  private final Recogniser recogniser;
  private final Journal journal;
  private final Runnable hurry;
  private final InstantSource clock;
  private final PublishedPromises promises;
  private final ReportLimits limits;
  private final SecureRandom random = new SecureRandom();
  private final TogetherWriter<Prepared, AcceptedReport> writer;

  public ReportIntake(Office office, PublishedPromises promises, ReportLimits limits) {
    this.sealer = office.sealer();
    this.recogniser = office.recogniser();
    this.journal = office.journal();
    this.hurry = office.anchor()::hurry;
    this.clock = office.clock();
    this.promises = promises;
    this.limits = limits;
    this.writer = new TogetherWriter<>(office.database(), this::write);
  }

  /// How much is taken.
  public ReportLimits limits() {
    return limits;
  }

  /// Takes a report in; it is durable when this returns.
  ///
  /// @throws IllegalArgumentException if it breaks the limits, which [ReportLimits#problems]
  ///     tells
  /// @throws NoPromiseException if no promise was published yet
  public AcceptedReport submit(SubmittedReport report) {
    var problems = limits.problems(report);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "a report that is not taken: " + problems.getFirst().wrong());
    }
    var accepted = writer.write(prepare(report));
    hurry.run();
    return accepted;
  }

  // Everything that takes time is done before the transaction.
  private Prepared prepare(SubmittedReport report) {
    var id = Ids.next();
    var document = document(report);
    var bytes = document.bytes();
    var code = ReceiptCode.random();
    return new Prepared(
        id,
        report.product().isBlank() ? null : report.product(),
        report.language(),
        report.encryption(),
        code,
        recogniser.mark(RECEIPT, code.digits()),
        Sha256.of(bytes),
        sealer.seal(Places.content(id), bytes),
        sealer.seal(Places.summary(id), Summaries.of(report)),
        report.contact().isBlank() ? null : sealer.seal(Places.contact(id), report.contact()),
        sealed(report.files(), document.attachments()));
  }

  private ReportDocument document(SubmittedReport report) {
    return new ReportDocument(
        report.product(),
        report.productName(),
        report.summary(),
        report.found(),
        report.steps(),
        report.versions(),
        report.disclosureWish(),
        report.language(),
        report.files().stream().map(Attachments::attached).toList(),
        salt());
  }

  private String salt() {
    var salt = new byte[32];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private List<SealedFile> sealed(
      List<SubmittedFile> files, List<ReportDocument.Attached> attached) {
    var sealed = new ArrayList<SealedFile>();
    for (int i = 0; i < files.size(); i++) {
      sealed.add(Attachments.seal(sealer, files.get(i), attached.get(i)));
    }
    return sealed;
  }

  private List<AcceptedReport> write(Handle transaction, List<Prepared> reports) {
    var now = clock.instant();
    var promise = promises.current(transaction, now).orElseThrow(NoPromiseException::new);
    var rows = transaction.prepareBatch(INSERT);
    var accepted = new ArrayList<AcceptedReport>(reports.size());
    for (var report : reports) {
      var dated = dated(transaction, report, promise.clock(), now);
      accepted.add(dated);
      bind(rows, report, dated, promise.id());
    }
    rows.execute();
    for (var report : reports) Attachments.insert(transaction, report.id(), null, report.files());
    return accepted;
  }

  private AcceptedReport dated(
      Handle transaction, Prepared report, PromiseClock promised, Instant now) {
    var event = new SecurityIssueReported(
        report.digest(),
        now,
        promised.acknowledgeBy(now).due(),
        promised.nextUpdateBy(now).due());
    return new AcceptedReport(
        report.id(),
        References.random(random),
        report.code(),
        event,
        journal.record(transaction, event));
  }

  private static void bind(
      PreparedBatch rows, Prepared report, AcceptedReport dated, String promise) {
    var event = dated.event();
    rows.bind("id", report.id())
        .bind("reference", dated.reference())
        .bind("receivedAt", event.receivedAt())
        .bind("digest", report.digest().hex())
        .bind("mark", report.mark())
        .bind("promise", promise)
        .bind("acknowledgeBy", event.acknowledgeBy())
        .bind("updateBy", event.updateBy())
        .bind("journal", dated.journalId())
        .bind("product", report.product())
        .bind("language", report.language())
        .bind("encryption", report.encryption().code())
        .bind("summary", report.summary())
        .bind("content", report.content())
        .bind("contact", report.contact())
        .bind(
            "due",
            event.acknowledgeBy().isBefore(event.updateBy())
                ? event.acknowledgeBy()
                : event.updateBy())
        .add();
  }

  /// A report that is ready to be written, but for what depends on the time.
  @SuppressWarnings("ArrayRecordComponent") // it is written and never compared
  private record Prepared(
      String id,
      @Nullable String product,
      String language,
      Encryption encryption,
      ReceiptCode code,
      String mark,
      Sha256 digest,
      byte[] content,
      byte[] summary,
      byte @Nullable [] contact,
      List<SealedFile> files) {}
}
