package org.assay.ledger.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Something that a ledger remembers for ever.
///
/// Events carry digests and public fields only. Nothing in them names or describes a person;
/// there is no place for a signatory.
public sealed interface Event {

  /// Reads an event from JSON: an entry without the members `schema` and `recordedAt`, in any
  /// form.
  ///
  /// @throws BadEntryException if it is none
  static Event ofJson(String json) {
    return EntryReader.event(json);
  }

  /// The event as JSON, as [#ofJson] reads it.
  default String json() {
    return EntryWriter.event(this);
  }

  /// A statement of compliance was drawn up. It is logged before it is signed, so that the proof
  /// can be under the signature.
  ///
  /// @param attached the digest of the JSON that is attached to the PDF
  /// @param certificates the digests of the certificates (DER) that will sign it
  /// @param supportEnds the last day of the defined support period
  /// @param labels the labels that it rests on, if any
  /// @param supersedes the statement whose place it takes, if any
  record StatementIssued(
      StatementNumber statement,
      Sha256 attached,
      List<Sha256> certificates,
      List<String> manufacturers,
      List<ProductBatches> products,
      LocalDate issuedOn,
      LocalDate supportEnds,
      List<Label> labels,
      Optional<StatementNumber> supersedes)
      implements Event {
    public StatementIssued {
      certificates = List.copyOf(certificates);
      manufacturers = List.copyOf(manufacturers);
      products = List.copyOf(products);
      labels = List.copyOf(labels);
      manufacturers.forEach(name -> Text.line("the name of a manufacturer", name));
      if (manufacturers.isEmpty()) throw new IllegalArgumentException("no manufacturer");
      if (products.isEmpty()) throw new IllegalArgumentException("no product");
      if (supersedes.filter(statement::equals).isPresent()) {
        throw new IllegalArgumentException(
            "the statement %s cannot supersede itself".formatted(statement));
      }
    }
  }

  /// From a day on, another statement stands in the place of this one.
  record StatementSuperseded(StatementNumber statement, StatementNumber by, LocalDate from)
      implements Event {
    public StatementSuperseded {
      if (statement.equals(by)) {
        throw new IllegalArgumentException(
            "the statement %s cannot be superseded by itself".formatted(statement));
      }
    }
  }

  /// From a day on, the statement counts no more.
  record StatementWithdrawn(StatementNumber statement, LocalDate from, WithdrawalReason reason)
      implements Event {}

  /// A defined support period was published.
  ///
  /// @param page the digest of the page that said so, if it was kept
  record SupportPeriodPublished(
      String manufacturer,
      String type,
      LocalDate publishedOn,
      LocalDate ends,
      Optional<Sha256> page)
      implements Event {
    public SupportPeriodPublished {
      Text.line("the name of a manufacturer", manufacturer);
      Text.line("a product type", type);
    }
  }

  /// A defined support period was made longer; a shorter one is refused, as the law does.
  record SupportPeriodExtended(
      String manufacturer,
      String type,
      LocalDate publishedOn,
      LocalDate previousEnd,
      LocalDate ends,
      Optional<Sha256> page)
      implements Event {
    public SupportPeriodExtended {
      Text.line("the name of a manufacturer", manufacturer);
      Text.line("a product type", type);
      if (!ends.isAfter(previousEnd)) {
        throw new IllegalArgumentException(
            "a support period is extended to a later day than %s, not to %s"
                .formatted(previousEnd, ends));
      }
    }
  }

  /// Evidence of a label was looked at and kept.
  ///
  /// @param evidence the digest of what was kept
  record LabelEvidenceRecorded(String scheme, String type, Label label, Sha256 evidence)
      implements Event {
    public LabelEvidenceRecorded {
      Text.line("a label scheme", scheme);
      Text.line("a product type", type);
    }
  }

  /// A product was assessed.
  ///
  /// @param law the digest of the law that was applied
  /// @param assessment the digest of the assessment
  record AssessmentMade(
      String type, LocalDate asOf, Sha256 law, Sha256 assessment, AssessedVerdict verdict)
      implements Event {
    public AssessmentMade {
      Text.line("a product type", type);
    }
  }

  /// A security issue was reported to the one who has to answer (PSTI Regulations, Schedule 1,
  /// paragraph 2). Nothing is said of who reported it, or of what it is.
  ///
  /// @param report the digest of the report, with a random part that nobody can guess
  /// @param receivedAt to the second
  /// @param acknowledgeBy until when the promise says that the report is acknowledged
  /// @param updateBy until when the promise says that there is a first status update
  record SecurityIssueReported(
      Sha256 report, Instant receivedAt, Instant acknowledgeBy, Instant updateBy) implements Event {
    public SecurityIssueReported {
      receivedAt = receivedAt.truncatedTo(ChronoUnit.SECONDS);
      acknowledgeBy = acknowledgeBy.truncatedTo(ChronoUnit.SECONDS);
      updateBy = updateBy.truncatedTo(ChronoUnit.SECONDS);
      if (acknowledgeBy.isBefore(receivedAt) || updateBy.isBefore(receivedAt)) {
        throw new IllegalArgumentException("a promise cannot end before the report is received");
      }
    }
  }

  /// The finder was given an answer.
  ///
  /// @param report the digest under which the report was logged
  /// @param answeredAt to the second
  /// @param updateBy until when the promise says that the next status update is given, unless
  ///     the issue is resolved
  record SecurityIssueAnswered(
      Sha256 report, AnswerKind kind, Instant answeredAt, Optional<Instant> updateBy)
      implements Event {
    public SecurityIssueAnswered {
      answeredAt = answeredAt.truncatedTo(ChronoUnit.SECONDS);
      updateBy = updateBy.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /// Something was changed in the office. The record itself is kept there; its digest here shows
  /// that it was not changed or left out later.
  ///
  /// @param kind what was done, as a code such as `product-created`
  /// @param record the digest of the record, with a random part that nobody can guess
  record OfficeChangeRecorded(String kind, Sha256 record) implements Event {
    public OfficeChangeRecorded {
      if (!kind.matches("[a-z]+(-[a-z]+){0,7}")) {
        throw new IllegalArgumentException("'%s' is no kind of change".formatted(kind));
      }
    }
  }
}
