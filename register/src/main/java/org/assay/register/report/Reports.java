package org.assay.register.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.report.Owed;
import org.assay.handling.report.ReportTimeline;
import org.assay.register.Office;
import org.assay.register.database.Database;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.ReceiptCode;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;

/// The reports of the office, to be read.
public final class Reports {

  private final Database database;
  private final Sealer sealer;
  private final Recogniser recogniser;
  private final PublishedPromises promises;
  private final Attachments attachments;

  public Reports(Office office, PublishedPromises promises) {
    this.database = office.database();
    this.sealer = office.sealer();
    this.recogniser = office.recogniser();
    this.promises = promises;
    this.attachments = new Attachments(database, sealer);
  }

  /// A report by its id.
  public Optional<KeptReport> find(String id) {
    return database.read(handle -> ReportRows.find(handle, id));
  }

  /// A report by its reference.
  public Optional<KeptReport> byReference(String reference) {
    return database.read(handle -> handle
        .createQuery("select " + ReportRows.COLUMNS + " from report where reference = :reference")
        .bind("reference", reference)
        .map((row, _) -> ReportRows.report(row))
        .findOne());
  }

  /// The report that a receipt code is for. Whether there is one or not, the same is done.
  public Optional<KeptReport> byCode(ReceiptCode code) {
    var mark = recogniser.mark(ReportIntake.RECEIPT, code.digits());
    return database.read(handle -> handle
        .createQuery("select " + ReportRows.COLUMNS + " from report where receipt_mark = :mark")
        .bind("mark", mark)
        .map((row, _) -> ReportRows.report(row))
        .findOne());
  }

  /// What the finder wrote, as the document whose digest stands in the ledger; nothing if it was
  /// destroyed.
  public Optional<ReportDocument> document(String id) {
    return column(id, "content")
        .map(bytes -> ReportDocument.read(sealer.open(Places.content(id), bytes)));
  }

  /// How to reach the finder, if they said so and it was not destroyed.
  public Optional<String> contact(String id) {
    return column(id, "contact").map(bytes -> sealer.openText(Places.contact(id), bytes));
  }

  private Optional<byte[]> column(String id, String column) {
    return database.read(handle -> handle
        .createQuery(
            "select %1$s from report where id = :id and %1$s is not null".formatted(column))
        .bind("id", id)
        .mapTo(byte[].class)
        .findOne());
  }

  /// The history of a report, in its order.
  public List<ReportMessage> messages(String id) {
    return database.read(handle -> ReportRows.messages(handle, sealer, id));
  }

  /// The timeline of a report.
  public ReportTimeline timeline(KeptReport report) {
    return Timelines.of(report, messages(report.id()));
  }

  /// What was owed to the finder, by the promise that the report is held to.
  public List<Owed> owed(KeptReport report) {
    return timeline(report).owed(promises.version(report.promise()).clock());
  }

  /// What a report is about, as the analysts found.
  public List<ReportLink> links(String id) {
    return database.read(handle -> handle
        .createQuery(
            "select kind, target from report_link where report_id = :id order by kind, target")
        .bind("id", id)
        .map((row, _) -> new ReportLink(row.getString("kind"), row.getString("target")))
        .list());
  }

  /// The files of reports.
  public Attachments attachments() {
    return attachments;
  }

  /// Part of the inbox.
  ///
  /// @param most how many at most
  public List<InboxEntry> list(InboxFilter filter, int most) {
    return database.read(handle -> InboxQuery.list(handle, sealer, filter, most));
  }

  /// How many reports of some kind there are, counted up to a limit.
  ///
  /// @return the number, or `atMost` if there are as many or more
  public int count(InboxFilter filter, int atMost) {
    return database.read(handle -> InboxQuery.count(handle, filter, atMost));
  }

  /// Reports whose finder has to hear something before an instant, the most urgent first.
  public List<KeptReport> dueBefore(Instant end, int most) {
    return database.read(handle -> handle
        .createQuery("select " + ReportRows.COLUMNS + """
             from report where due_at is not null and due_at < :end order by due_at, id limit :most""")
        .bind("end", end)
        .bind("most", most)
        .map((row, _) -> ReportRows.report(row))
        .list());
  }
}
