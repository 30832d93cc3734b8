package org.assay.server.published;

import org.assay.register.product.ProductView;
import org.assay.server.published.verification.FoundPart;
import org.jspecify.annotations.Nullable;

/// What the page of a statement shows.
///
/// @param product that it is for
/// @param found what checking it found, part by part, or null
public record StatementPage(
    ProductView product, StatementLine line, @Nullable FoundPart found) {

  /// The page of the product.
  public String productPath() {
    return "/products/" + product.slug();
  }
}
