package org.assay.register.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.handling.receipt.CanonicalTexts;
import org.assay.handling.receipt.ReportDocument.Attached;
import org.assay.ledger.entry.Sha256;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The files of reports and of messages, sealed.
public final class Attachments {

  private final Database database;
  private final Sealer sealer;

  Attachments(Database database, Sealer sealer) {
    this.database = database;
    this.sealer = sealer;
  }

  static Attached attached(SubmittedFile file) {
    var type =
        file.type().orElseThrow(() -> new IllegalArgumentException("a file of no known type"));
    return new Attached(file.name(), type.media(), file.size(), Sha256.of(file.bytes()));
  }

  static SealedFile seal(Sealer sealer, SubmittedFile file, Attached attached) {
    var id = Ids.next();
    var details = CanonicalTexts.bytes(attached.members());
    return new SealedFile(
        id,
        file.size(),
        sealer.seal(Places.fileDetails(id), details),
        sealer.seal(Places.file(id), file.bytes()));
  }

  static List<SealedFile> seal(Sealer sealer, List<SubmittedFile> files) {
    var sealed = new ArrayList<SealedFile>();
    for (var file : files) sealed.add(seal(sealer, file, attached(file)));
    return sealed;
  }

  static void insert(
      Handle transaction, String report, @Nullable String message, List<SealedFile> files) {
    if (files.isEmpty()) return;
    var rows = transaction.prepareBatch("""
        insert into report_attachment (id, report_id, message_id, size, details, bytes)
        values (:id, :report, :message, :size, :details, :bytes)""");
    for (var file : files) {
      rows.bind("id", file.id())
          .bind("report", report)
          .bind("message", message)
          .bind("size", file.size())
          .bind("details", file.details())
          .bind("bytes", file.bytes())
          .add();
    }
    rows.execute();
  }

  /// The files of a report and its messages that were not destroyed, in their order.
  public List<KeptFile> of(String report) {
    return database.read(handle -> handle
        .createQuery("""
            select id, message_id, details from report_attachment
            where report_id = :report and details is not null order by id""")
        .bind("report", report)
        .map((row, _) -> new KeptFile(
            row.getString("id"),
            report,
            Optional.ofNullable(row.getString("message_id")),
            details(row.getString("id"), row.getBytes("details"))))
        .list());
  }

  private Attached details(String id, byte[] sealed) {
    return Attached.of(CanonicalTexts.read(sealer.open(Places.fileDetails(id), sealed)));
  }

  /// The bytes of a file, or nothing if there is no such file of the report any more.
  public Optional<byte[]> bytes(String report, String file) {
    return database
        .read(handle -> handle
            .createQuery("""
                select bytes from report_attachment
                where id = :file and report_id = :report and bytes is not null""")
            .bind("file", file)
            .bind("report", report)
            .mapTo(byte[].class)
            .findOne())
        .map(bytes -> sealer.open(Places.file(file), bytes));
  }

  /// A file that is kept.
  ///
  /// @param message the message that it came with; nothing for those of the report itself
  public record KeptFile(String id, String report, Optional<String> message, Attached details) {

    /// What it is.
    public FileType type() {
      return FileType.ofMedia(details.type());
    }
  }
}
