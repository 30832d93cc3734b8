package org.assay.register.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.register.product.ProductType;

/// A statement of compliance that was issued.
///
/// @param number such as `PSTI-20260501-7K3M-9QXW-2HPA-4TN8`
/// @param dossier the version of the dossier that it rests on
/// @param supportEnds the last day of the support period that it states
/// @param retainUntil the last day on which a copy has to be kept (SI 2023/1007 reg. 8)
/// @param types types and batches that it covers
/// @param pdf the SHA-256 of the signed file; its bytes are in the table of blobs
/// @param json the SHA-256 of the data of it; likewise
/// @param journalId by which its entry in the ledger is found
public record StatementView(
    String number,
    String product,
    int dossier,
    LocalDate issuedOn,
    String place,
    LocalDate supportEnds,
    LocalDate retainUntil,
    String lawVersion,
    String lawDigest,
    List<ProductType> types,
    String pdf,
    String json,
    Instant signedAt,
    String journalId,
    Optional<String> supersedes,
    Optional<StatementEnd> superseded,
    Optional<StatementEnd> withdrawn) {

  public StatementView {
    types = List.copyOf(types);
  }

  /// Whether it stands on a day: issued by then, and neither superseded nor withdrawn.
  public boolean standsOn(LocalDate day) {
    return !issuedOn.isAfter(day)
        && superseded.filter(end -> !end.from().isAfter(day)).isEmpty()
        && withdrawn.filter(end -> !end.from().isAfter(day)).isEmpty();
  }
}
