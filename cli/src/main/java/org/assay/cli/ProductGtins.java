package org.assay.cli;

import java.util.List;
import org.assay.law.facts.FactValue;
import org.assay.product.Dossier;
import org.assay.statement.qr.Gtin;

/// The GTINs of the types of a dossier.
record ProductGtins(Dossier dossier) {

  List<Gtin> all() {
    return dossier.facts().at("product.types").orElse(null) instanceof FactValue.Items items
        ? items.items().stream()
            .map(FactValue.Fields.class::cast)
            .flatMap(type -> type.text("gtin").stream())
            .map(ProductGtins::checked)
            .distinct()
            .toList()
        : List.of();
  }

  private static Gtin checked(String digits) {
    try {
      return new Gtin(digits);
    } catch (IllegalArgumentException no) {
      throw new UsageException(String.valueOf(no.getMessage()));
    }
  }
}
