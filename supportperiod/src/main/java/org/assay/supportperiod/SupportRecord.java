package org.assay.supportperiod;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// A support period as its maker records it, for feeds and product pages.
///
/// Example: the record of a product that is secured until 31 May 2031 prints the sentence
/// "Security updates until at least 31 May 2031 (5 years)".
///
/// @param product the name of the product
/// @param identifier a package URL without version for the product; where empty feeds that need
///     one make one of the name
/// @param available the first day on which the product was to be had
/// @param ends the last day on which security updates are provided
/// @param published when the period was published
/// @param page where people read it
public record SupportRecord(
    String product,
    Optional<String> identifier,
    Optional<LocalDate> available,
    LocalDate ends,
    Instant published,
    Optional<URI> page) {

  public SupportRecord {
    if (product.isBlank()) throw new IllegalArgumentException("a product has a name");
    if (available.filter(day -> day.isAfter(ends)).isPresent()) {
      throw new IllegalArgumentException(
          "the support period ends on %s, before the product was to be had".formatted(ends));
    }
    if (identifier
        .filter(purl -> !purl.startsWith("pkg:") || purl.contains("@"))
        .isPresent()) {
      throw new IllegalArgumentException(
          "'%s' is no package URL without version".formatted(identifier.orElseThrow()));
    }
  }

  /// How long it lasts in whole years or months, where it began is known and it is at least one.
  public Optional<Length> length() {
    return available
        .map(day -> Period.between(day, ends.plusDays(1)))
        .filter(period -> period.toTotalMonths() > 0)
        .map(period -> period.getMonths() == 0 && period.getYears() > 0
            ? Period.ofYears(period.getYears())
            : Period.ofMonths((int) period.toTotalMonths()))
        .map(Length::of);
  }

  /// The record as JSON, as [#read] takes it.
  public String json() {
    return SupportRecordJson.write(this);
  }

  /// Reads a record from its JSON.
  ///
  /// @throws NotReadableException when it is none
  public static SupportRecord read(String json) {
    return SupportRecordJson.read(json);
  }
}
