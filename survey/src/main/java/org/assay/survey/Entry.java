package org.assay.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One row of a list: a maker, perhaps one product, and where it publishes.
///
/// @param number its number in the list, counted from 1, the heading line apart
/// @param maker what the maker is called
/// @param product what the product is called; empty where the row is about the maker alone
/// @param reporting the page on reporting security issues
/// @param support the page with the support period
/// @param securityTxt the `security.txt` (RFC 9116)
/// @param taken the day on which the saved pages were taken, where the list gives it
public record Entry(
    int number,
    String maker,
    String product,
    Wanted reporting,
    Wanted support,
    Wanted securityTxt,
    Optional<LocalDate> taken) {

  public Entry {
    if (maker.isBlank()) throw new IllegalArgumentException("a row names a maker");
  }

  /// Maker and product, for people.
  public String title() {
    return product.isEmpty() ? maker : maker + ", " + product;
  }

  List<Wanted.Source> sources() {
    return Stream.of(reporting, support, securityTxt)
        .filter(Wanted.Source.class::isInstance)
        .map(Wanted.Source.class::cast)
        .toList();
  }
}
