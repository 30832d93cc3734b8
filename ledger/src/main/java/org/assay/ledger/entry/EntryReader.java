package org.assay.ledger.entry;

import java.time.DateTimeException;
import java.time.Instant;
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

/// Reads the JSON of an entry; every member must be known, and none may be missing.
final class EntryReader {

  private final EntryMembers members;

  private EntryReader(EntryMembers members) {
    this.members = members;
  }

  static LedgerEntry read(byte[] bytes) {
    if (bytes.length > LedgerEntry.MOST_BYTES) throw new BadEntryException("an entry of 64 KiB");
    try {
      return new EntryReader(EntryMembers.of(bytes)).entry();
    } catch (DateTimeException | IllegalArgumentException broken) {
      throw new BadEntryException(String.valueOf(broken.getMessage()), broken);
    }
  }

  /// Reads an event without the time and schema that a writer adds.
  static Event event(String json) {
    try {
      var members = EntryMembers.of(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var event = new EntryReader(members).event(type(members));
      members.refuseRest();
      return event;
    } catch (DateTimeException | IllegalArgumentException broken) {
      throw new BadEntryException(String.valueOf(broken.getMessage()), broken);
    }
  }

  private LedgerEntry entry() {
    var schema = members.text("schema");
    if (!schema.equals(LedgerEntry.SCHEMA)) {
      throw new BadEntryException(
          "the schema is '%s', not '%s'".formatted(schema, LedgerEntry.SCHEMA));
    }
    var entry = new LedgerEntry(members.instant("recordedAt"), event(type(members)));
    members.refuseRest();
    return entry;
  }

  private static EntryType type(EntryMembers members) {
    var code = members.text("type");
    return EntryType.of(code)
        .orElseThrow(() -> new BadEntryException("there is no type of entry '%s'".formatted(code)));
  }

  private Event event(EntryType type) {
    return switch (type) {
      case STATEMENT_ISSUED -> issued();
      case STATEMENT_SUPERSEDED ->
        new StatementSuperseded(number("statement"), number("by"), members.day("from"));
      case STATEMENT_WITHDRAWN ->
        new StatementWithdrawn(number("statement"), members.day("from"), reason());
      case SUPPORT_PERIOD_PUBLISHED ->
        new SupportPeriodPublished(
            members.text("manufacturer"),
            members.text("product"),
            members.day("publishedOn"),
            members.day("ends"),
            members.optional("pageSha256").map(Sha256::new));
      case SUPPORT_PERIOD_EXTENDED ->
        new SupportPeriodExtended(
            members.text("manufacturer"),
            members.text("product"),
            members.day("publishedOn"),
            members.day("previousEnd"),
            members.day("ends"),
            members.optional("pageSha256").map(Sha256::new));
      case LABEL_EVIDENCE_RECORDED ->
        new LabelEvidenceRecorded(
            members.text("scheme"),
            members.text("product"),
            label(members.object("label")),
            digest("evidenceSha256"));
      case ASSESSMENT_MADE ->
        new AssessmentMade(
            members.text("product"),
            members.day("asOf"),
            digest("lawSha256"),
            digest("assessmentSha256"),
            verdict());
      case SECURITY_ISSUE_REPORTED ->
        new SecurityIssueReported(
            digest("reportSha256"),
            members.instant("receivedAt"),
            members.instant("acknowledgeBy"),
            members.instant("updateBy"));
      case SECURITY_ISSUE_ANSWERED ->
        new SecurityIssueAnswered(
            digest("reportSha256"),
            known("answer", AnswerKind.of(members.text("answer"))),
            members.instant("answeredAt"),
            members.optional("updateBy").map(Instant::parse));
      case OFFICE_CHANGE_RECORDED ->
        new OfficeChangeRecorded(members.text("change"), digest("recordSha256"));
    };
  }

  private StatementIssued issued() {
    return new StatementIssued(
        number("statement"),
        digest("sha256"),
        members.texts("certificates").stream().map(Sha256::new).toList(),
        members.texts("manufacturers"),
        members.objects("products").stream().map(EntryReader::product).toList(),
        members.day("issuedOn"),
        members.day("supportEnds"),
        members.objects("labels").stream().map(EntryReader::label).toList(),
        members.optional("supersedes").map(StatementNumber::new));
  }

  private static ProductBatches product(EntryMembers product) {
    var read = new ProductBatches(product.text("type"), product.texts("batches"));
    product.refuseRest();
    return read;
  }

  private static Label label(EntryMembers label) {
    var read = new Label(label.text("number"), label.day("lastDay"));
    label.refuseRest();
    return read;
  }

  private StatementNumber number(String name) {
    return new StatementNumber(members.text(name));
  }

  private Sha256 digest(String name) {
    return new Sha256(members.text(name));
  }

  private WithdrawalReason reason() {
    return known("reason", WithdrawalReason.of(members.text("reason")));
  }

  private AssessedVerdict verdict() {
    return known("verdict", AssessedVerdict.of(members.text("verdict")));
  }

  private static <T> T known(String name, Optional<T> value) {
    return value.orElseThrow(
        () -> new BadEntryException("the value of '%s' is not one of the list".formatted(name)));
  }
}
