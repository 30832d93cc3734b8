package org.assay.register.product;

import java.time.Instant;
import java.util.List;

/// A product as its page shows it now.
///
/// @param types its types with their batches, as the newest version of its dossier names them
/// @param version how often what is shown of it was changed, from 1 on
/// @param dossier the number of the newest version of its dossier, from 1 on
public record ProductView(
    ProductSummary summary, List<ProductType> types, int version, int dossier, Instant createdAt) {

  public ProductView {
    types = List.copyOf(types);
  }

  public String id() {
    return summary.id();
  }

  public String slug() {
    return summary.slug();
  }

  public String name() {
    return summary.name();
  }

  public boolean listed() {
    return summary.listed();
  }
}
