package org.assay.supportperiod;

import java.util.List;
import java.util.Optional;

/// How a product page places its support period beside the main characteristics of the product.
///
/// @param offer the words by which the page offers the product for sale; empty where none were
///     found
/// @param statement the support period on the page, where it stands
/// @param characteristics the nearest of the main characteristics
/// @param facts what was measured, each a plain sentence without its full stop
public record Prominence(
    Judgement judgement,
    String reason,
    Optional<Quote> offer,
    Optional<Quote> statement,
    Optional<Quote> characteristics,
    List<String> facts) {

  public Prominence {
    facts = List.copyOf(facts);
  }
}
