package org.assay.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.ledger.entry.Event.AssessmentMade;
import org.assay.ledger.entry.Event.LabelEvidenceRecorded;
import org.assay.ledger.entry.Event.OfficeChangeRecorded;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.Event.SupportPeriodExtended;
import org.assay.ledger.entry.Event.SupportPeriodPublished;

/// The members of the JSON of an entry.
final class EntryWriter {

  private final Map<String, Object> members = new LinkedHashMap<>();

  private EntryWriter() {}

  static Map<String, Object> members(LedgerEntry entry) {
    var writer = of(entry.event());
    writer.put("schema", LedgerEntry.SCHEMA);
    writer.put("recordedAt", entry.recordedAt());
    return writer.members;
  }

  static String event(Event event) {
    return new String(CanonicalJson.bytes(of(event).members), StandardCharsets.UTF_8);
  }

  private static EntryWriter of(Event event) {
    var writer = new EntryWriter();
    writer.put("type", EntryType.of(event).code());
    writer.write(event);
    return writer;
  }

  private void write(Event event) {
    switch (event) {
      case StatementIssued issued -> write(issued);
      case StatementSuperseded superseded -> {
        put("statement", superseded.statement());
        put("by", superseded.by());
        put("from", superseded.from());
      }
      case StatementWithdrawn withdrawn -> {
        put("statement", withdrawn.statement());
        put("from", withdrawn.from());
        put("reason", withdrawn.reason().code());
      }
      case SupportPeriodPublished published -> {
        put("manufacturer", published.manufacturer());
        put("product", published.type());
        put("publishedOn", published.publishedOn());
        put("ends", published.ends());
        put("pageSha256", published.page());
      }
      case SupportPeriodExtended extended -> {
        put("manufacturer", extended.manufacturer());
        put("product", extended.type());
        put("publishedOn", extended.publishedOn());
        put("previousEnd", extended.previousEnd());
        put("ends", extended.ends());
        put("pageSha256", extended.page());
      }
      case LabelEvidenceRecorded recorded -> {
        put("scheme", recorded.scheme());
        put("product", recorded.type());
        members.put("label", label(recorded.label()));
        put("evidenceSha256", recorded.evidence());
      }
      case AssessmentMade made -> {
        put("product", made.type());
        put("asOf", made.asOf());
        put("lawSha256", made.law());
        put("assessmentSha256", made.assessment());
        put("verdict", made.verdict().code());
      }
      case SecurityIssueReported reported -> {
        put("reportSha256", reported.report());
        put("receivedAt", reported.receivedAt());
        put("acknowledgeBy", reported.acknowledgeBy());
        put("updateBy", reported.updateBy());
      }
      case SecurityIssueAnswered answered -> {
        put("reportSha256", answered.report());
        put("answer", answered.kind().code());
        put("answeredAt", answered.answeredAt());
        put("updateBy", answered.updateBy());
      }
      case OfficeChangeRecorded change -> {
        put("change", change.kind());
        put("recordSha256", change.record());
      }
    }
  }

  private void write(StatementIssued issued) {
    put("statement", issued.statement());
    put("sha256", issued.attached());
    members.put("certificates", issued.certificates().stream().map(Sha256::hex).toList());
    members.put("manufacturers", issued.manufacturers());
    members.put("products", issued.products().stream().map(EntryWriter::product).toList());
    put("issuedOn", issued.issuedOn());
    put("supportEnds", issued.supportEnds());
    members.put("labels", issued.labels().stream().map(EntryWriter::label).toList());
    put("supersedes", issued.supersedes());
  }

  private static Map<String, Object> product(ProductBatches product) {
    return Map.of("type", product.type(), "batches", List.copyOf(product.batches()));
  }

  private static Map<String, Object> label(Label label) {
    return Map.of("number", label.number(), "lastDay", label.lastDay().toString());
  }

  private void put(String name, Object value) {
    members.put(name, value.toString());
  }

  private void put(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present));
  }
}
