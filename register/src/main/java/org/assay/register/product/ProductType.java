package org.assay.register.product;

import java.util.List;
import java.util.Optional;

/// A type (variant) of a product, with its batches.
///
/// @param name such as `WD-200-UK`
/// @param gtin its Global Trade Item Number, as the dossier gives it
public record ProductType(String name, Optional<String> gtin, List<ProductBatch> batches) {

  public ProductType {
    batches = List.copyOf(batches);
  }
}
