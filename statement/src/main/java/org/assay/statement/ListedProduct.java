package org.assay.statement;

import java.util.List;

/// A product type that the statement covers, with its batches (SI 2023/1007 Sch. 4 para. 1(1)(a)).
public record ListedProduct(String type, List<Batch> batches) {

  public ListedProduct {
    type = PlainText.line("a product type", type);
    batches = List.copyOf(batches);
    if (batches.isEmpty()) {
      throw new IllegalArgumentException(
          "a product type is listed with at least one batch [psti.sch4.1.a]");
    }
  }
}
