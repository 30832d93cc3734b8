package org.assay.supportperiod;

import java.util.List;
import java.util.Set;

/// One statement as a history keeps it: what was promised, and the words that promised it.
///
/// @param products the products or batches that it names; empty where it names none
/// @param quote the words, as they stood there
public record Remembered(
    Updates updates,
    Promise promise,
    List<String> products,
    boolean least,
    Set<Softener> softeners,
    String quote) {

  public Remembered {
    products = List.copyOf(products);
    softeners = Set.copyOf(softeners);
  }

  static Remembered of(SupportStatement statement) {
    return new Remembered(
        statement.updates(),
        statement.promise(),
        statement.products(),
        statement.least(),
        statement.softeners(),
        statement.quote().text());
  }
}
