package org.assay.ledger.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that a ledger remembers for ever.
///
/// Events carry digests and public fields only. Nothing in them names or describes a person; there
/// is no
/// place for a signatory.
public sealed interface Event {

  /// Reads an event from JSON: an entry without the members `schema` and `recordedAt`, in any form.
  ///
  /// @throws BadEntryException if it is none
  static Event ofJson(String json) {
    return EntryReader.event(json);
  }

  /// A statement of compliance was drawn up. It is logged before it is signed, so that the proof
  /// can be
  /// under the signature.
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
}
