package org.assay.register.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.register.database.Blobs;
import org.assay.register.product.ProductBatch;
import org.assay.register.product.ProductType;
import org.assay.register.product.ProductTypes;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the rows of statements, each within the transaction of its entry.
record StatementRows(Handle handle, String actor, Instant now) {

  /// A statement that is drawn up, and not signed yet.
  void begun(IssueRequest request, StatementOfCompliance statement, String journalId) {
    var provenance = statement.provenance();
    handle
        .createUpdate("""
            insert into statement (number, product, dossier, begun_at, begun_by, issued_on, place,
              support_ends, retain_until, law_version, law_digest, assessment_digest, types, json,
              supersedes, journal_id)
            values (:number, :product, :dossier, :now, :actor, :issued, :place, :ends, :retain,
              :version, :law, :assessment, :types, :json, :supersedes, :entry)""")
        .bind("number", statement.number())
        .bind("product", request.product())
        .bind("dossier", request.dossier())
        .bind("now", now)
        .bind("actor", actor)
        .bind("issued", statement.issue().on())
        .bind("place", statement.issue().place())
        .bind("ends", statement.supportPeriod().ends())
        .bind("retain", statement.retainUntil())
        .bind("version", provenance.lawVersion())
        .bind("law", provenance.lawDigest().hex())
        .bind("assessment", provenance.assessmentDigest().hex())
        .bind("types", types(statement))
        .bind("json", Blobs.keep(handle, StatementJson.write(statement)))
        .bind("supersedes", request.supersedes().orElse(null))
        .bind("entry", journalId)
        .execute();
  }

  private static String types(StatementOfCompliance statement) {
    return ProductTypes.write(statement.products().stream()
        .map(product -> new ProductType(
            product.type(),
            Optional.empty(),
            product.batches().stream()
                .map(batch -> new ProductBatch(
                    batch.id(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
                .toList()))
        .toList());
  }

  /// The signed file of a statement that was begun.
  ///
  /// @return false if it was withdrawn meanwhile, since signing took too long
  boolean signed(String number, byte[] pdf) {
    return handle
            .createUpdate("""
                insert into statement_file (number, pdf, signed_at)
                select s.number, :pdf, :now from statement s where s.number = :number
                and not exists (select 1 from statement_end e where e.number = s.number)""")
            .bind("number", number)
            .bind("pdf", Blobs.keep(handle, pdf))
            .bind("now", now)
            .execute()
        == 1;
  }

  void superseded(StatementSuperseded event, String journalId) {
    end(event.statement().value(), "superseded", event.from(), event.by().value(), null, journalId);
  }

  void withdrawn(StatementWithdrawn event, String journalId) {
    end(
        event.statement().value(),
        "withdrawn",
        event.from(),
        null,
        event.reason().code(),
        journalId);
  }

  private void end(
      String number,
      String kind,
      LocalDate from,
      @Nullable String by,
      @Nullable String reason,
      String journalId) {
    handle
        .createUpdate("""
            insert into statement_end
              (number, kind, from_day, by_number, reason, made_at, made_by, journal_id)
            values (:number, :kind, :from, :by, :reason, :now, :actor, :entry)""")
        .bind("number", number)
        .bind("kind", kind)
        .bind("from", from)
        .bind("by", by)
        .bind("reason", reason)
        .bind("now", now)
        .bind("actor", actor)
        .bind("entry", journalId)
        .execute();
  }
}
