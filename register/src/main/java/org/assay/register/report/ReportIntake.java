package org.assay.register.report;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.receipt.ReportDocument;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;
import org.assay.register.Office;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Journal;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
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
        content, contact, form_mark, state, due_at, unanswered_since, version)
      values (:id, :reference, :receivedAt, :digest, :mark, :promise,
        :acknowledgeBy, :updateBy, :journal, :product, :language, :encryption, :summary,
        :content, :contact, :form, 'received', :due, :receivedAt, 0)""";

  /// How long a form that is sent again is answered with the code: a second click comes at once,
  /// and a browser that lost its connection soon after.
  public static final Duration SHOWN_AGAIN = Duration.ofMinutes(10);

  private final Database database;
  private final Sealer sealer;
  private final Recogniser recogniser;
  private final Journal journal;
  private final Runnable hurry;
  private final InstantSource clock;
  private final PublishedPromises promises;
  private final ReportLimits limits;
  private final SecureRandom random = new SecureRandom();
  private final TogetherWriter<Prepared, Taken> writer;

  public ReportIntake(Office office, PublishedPromises promises, ReportLimits limits) {
    this.database = office.database();
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

  /// Takes a report in that came without a form; it is durable when this returns.
  ///
  /// @throws IllegalArgumentException if it breaks the limits, which [ReportLimits#problems]
  ///     tells
  /// @throws NoPromiseException if no promise was published yet
  public AcceptedReport submit(SubmittedReport report) {
    refuseBeyondLimits(report);
    return switch (taken(report, SentForm.unmarked())) {
      case Taken.New(var accepted) -> accepted;
      case Taken.Before _ -> throw new IllegalStateException("no form, and sent before");
    };
  }

  /// Takes the report of a form in, once: it is durable when this returns.
  ///
  /// @param once the mark that the page of the form holds
  /// @throws IllegalArgumentException if it breaks the limits
  /// @throws NoPromiseException if no promise was published yet
  public Taken submit(SubmittedReport report, String once) {
    refuseBeyondLimits(report);
    return taken(report, SentForm.of(recogniser, once, report));
  }

  private void refuseBeyondLimits(SubmittedReport report) {
    var problems = limits.problems(report);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "a report that is not taken: " + problems.getFirst().wrong());
    }
  }

  private Taken taken(SubmittedReport report, SentForm form) {
    var prepared = prepare(report, form);
    var taken = written(prepared);
    hurry.run();
    return taken;
  }

  // Another process may have taken the same form at the same moment, and the database may have
  // kept it though the connection broke: then it is there.
  private Taken written(Prepared prepared) {
    try {
      return writer.write(prepared);
    } catch (JdbiException failed) {
      var there = database.read(handle -> before(handle, List.of(prepared)));
      if (there.isEmpty()) throw failed;
      return there.values().iterator().next();
    }
  }

  // Everything that takes time is done before the transaction.
  private Prepared prepare(SubmittedReport report, SentForm form) {
    var id = Ids.next();
    var document = SentForm.document(report, salt());
    var bytes = document.bytes();
    return new Prepared(
        id,
        report.product().isBlank() ? null : report.product(),
        report.language(),
        report.encryption(),
        form,
        recogniser.mark(RECEIPT, form.code().digits()),
        Sha256.of(bytes),
        sealer.seal(Places.content(id), bytes),
        sealer.seal(Places.summary(id), Summaries.of(report)),
        report.contact().isBlank() ? null : sealer.seal(Places.contact(id), report.contact()),
        sealed(report.files(), document.attachments()));
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

  private List<Taken> write(Handle transaction, List<Prepared> reports) {
    var now = clock.instant();
    var promise = promises.current(transaction, now).orElseThrow(NoPromiseException::new);
    var known = before(transaction, reports);
    var fresh = new ArrayList<Prepared>(reports.size());
    var rows = transaction.prepareBatch(INSERT);
    var taken = new ArrayList<Taken>(reports.size());
    for (var report : reports) {
      var mark = report.form().mark();
      var before = mark == null ? null : known.get(mark);
      if (before != null) {
        taken.add(before);
        continue;
      }
      var dated = dated(transaction, report, promise.clock(), now);
      bind(rows, report, dated, promise.id());
      fresh.add(report);
      taken.add(new Taken.New(dated));
      if (mark != null) known.put(mark, new Taken.New(dated));
    }
    if (!fresh.isEmpty()) rows.execute();
    for (var report : fresh) Attachments.insert(transaction, report.id(), null, report.files());
    return taken;
  }

  private Map<String, Taken> before(Handle handle, List<Prepared> reports) {
    var forms = reports.stream().map(Prepared::form).toList();
    return KnownForms.among(handle, forms, clock.instant().minus(SHOWN_AGAIN));
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
        report.form().code(),
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
        .bind("form", report.form().mark())
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
      SentForm form,
      String mark,
      Sha256 digest,
      byte[] content,
      byte[] summary,
      byte @Nullable [] contact,
      List<SealedFile> files) {}
}
