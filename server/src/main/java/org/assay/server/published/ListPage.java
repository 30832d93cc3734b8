package org.assay.server.published;

import java.time.LocalDate;
import java.util.List;
import org.assay.register.product.ProductSummary;

/// A part of the list of products, as its page shows it.
///
/// @param question what was looked for, or empty
/// @param next the address of the next part, or empty
/// @param further whether it is not the first part
public record ListPage(
    String question, List<ProductSummary> products, String next, boolean further, LocalDate today) {

  public ListPage {
    products = List.copyOf(products);
  }

  /// Whether the support period of a product is over.
  public boolean isOver(LocalDate ends) {
    return ends.isBefore(today);
  }
}
