package org.assay.ledger.entry;

import java.util.List;

/// A type of product and the batches that a statement is for.
public record ProductBatches(String type, List<String> batches) {

  public ProductBatches {
    Text.line("a product type", type);
    batches = List.copyOf(batches);
    batches.forEach(batch -> Text.line("a batch", batch));
  }
}
