package org.assay.server.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.register.product.ProductSummary;
import org.assay.register.product.ProductType;
import org.assay.register.product.ProductView;

/// A product as programs read it.
///
/// @param dossier the number of the newest version of its dossier; absent in lists
/// @param types absent in lists
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProductJson(
    String id,
    String slug,
    String name,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> maker,
    boolean listed,
    Optional<LocalDate> supportEnds,
    Instant changedAt,
    Optional<Integer> dossier,
    Optional<List<ProductType>> types) {

  static ProductJson of(ProductView product) {
    return of(product.summary(), Optional.of(product.dossier()), Optional.of(product.types()));
  }

  static ProductJson of(ProductSummary product) {
    return of(product, Optional.empty(), Optional.empty());
  }

  private static ProductJson of(
      ProductSummary product, Optional<Integer> dossier, Optional<List<ProductType>> types) {
    return new ProductJson(
        product.id(),
        product.slug(),
        product.name(),
        product.brand(),
        product.model(),
        product.maker(),
        product.listed(),
        product.supportEnds(),
        product.changedAt(),
        dossier,
        types);
  }
}
