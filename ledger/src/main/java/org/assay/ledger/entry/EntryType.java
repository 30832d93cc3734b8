package org.assay.ledger.entry;

import java.util.Arrays;
import java.util.Locale;
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

/// The types of entries, by the names that their JSON carries.
public enum EntryType {
  STATEMENT_ISSUED,
  STATEMENT_SUPERSEDED,
  STATEMENT_WITHDRAWN,
  SUPPORT_PERIOD_PUBLISHED,
  SUPPORT_PERIOD_EXTENDED,
  LABEL_EVIDENCE_RECORDED,
  ASSESSMENT_MADE,
  SECURITY_ISSUE_REPORTED,
  SECURITY_ISSUE_ANSWERED,
  OFFICE_CHANGE_RECORDED;

  /// The name, such as `statement-issued`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The type of an event.
  public static EntryType of(Event event) {
    return switch (event) {
      case StatementIssued issued -> STATEMENT_ISSUED;
      case StatementSuperseded superseded -> STATEMENT_SUPERSEDED;
      case StatementWithdrawn withdrawn -> STATEMENT_WITHDRAWN;
      case SupportPeriodPublished published -> SUPPORT_PERIOD_PUBLISHED;
      case SupportPeriodExtended extended -> SUPPORT_PERIOD_EXTENDED;
      case LabelEvidenceRecorded recorded -> LABEL_EVIDENCE_RECORDED;
      case AssessmentMade made -> ASSESSMENT_MADE;
      case SecurityIssueReported reported -> SECURITY_ISSUE_REPORTED;
      case SecurityIssueAnswered answered -> SECURITY_ISSUE_ANSWERED;
      case OfficeChangeRecorded change -> OFFICE_CHANGE_RECORDED;
    };
  }

  static Optional<EntryType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
