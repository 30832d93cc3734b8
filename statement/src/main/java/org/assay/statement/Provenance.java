package org.assay.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.assay.law.Territory;

/// The assessment that the statement was drawn from. Schedule 4 does not ask for it: it is there so
/// that anybody can ask the same question again.
///
/// @param regime id of the law pack, such as `uk-psti`
/// @param lawVersion version of the law pack, such as `2026.11.1`
/// @param lawDigest digest of the law pack
/// @param assessmentDigest digest of the assessment in its JSON form
/// @param asOf the day for which the law and the facts were asked
/// @param territories where the product was assessed, at least one, in order of their codes
public record Provenance(
    String regime,
    String lawVersion,
    Sha256 lawDigest,
    Sha256 assessmentDigest,
    LocalDate asOf,
    List<Territory> territories) {

  public Provenance {
    regime = PlainText.line("the regime", regime);
    lawVersion = PlainText.line("the version of the law pack", lawVersion);
    if (territories.isEmpty()) {
      throw new IllegalArgumentException("an assessment is for at least one territory");
    }
    territories = territories.stream()
        .distinct()
        .sorted(Comparator.comparing(Territory::code))
        .toList();
    territories.forEach(Schedules.ofTheRegulations()::territory);
  }
}
