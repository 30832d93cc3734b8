package org.assay.statement;

import java.util.ArrayList;
import java.util.List;

/// All that a reader must find in a statement, as it is written out.
final class StatementTexts {

  private StatementTexts() {}

  static List<String> of(StatementOfCompliance statement) {
    var texts = new ArrayList<String>();
    texts.add(statement.number());
    texts.add(Dates.inWords(statement.retainUntil()));
    statement.products().forEach(product -> addTo(texts, product));
    statement.manufacturers().forEach(manufacturer -> addTo(texts, manufacturer));
    texts.add(statement.preparation().name());
    texts.add(statement.supportPeriod().period());
    texts.add(Dates.inWords(statement.supportPeriod().ends()));
    texts.add(Dates.inWords(statement.supportPeriod().firstSupplied()));
    texts.add(statement.signatory().name());
    texts.add(statement.signatory().function());
    texts.add(statement.issue().place());
    texts.add(Dates.inWords(statement.issue().on()));
    texts.add(Dates.inWords(statement.provenance().asOf()));
    texts.add(statement.provenance().lawVersion());
    texts.add(statement.provenance().lawDigest().hex());
    texts.add(statement.provenance().assessmentDigest().hex());
    return texts;
  }

  private static void addTo(List<String> texts, ListedProduct product) {
    texts.add(product.type());
    product.batches().forEach(batch -> {
      texts.add(batch.id());
      batch.firstMadeAvailable().map(Dates::inWords).ifPresent(texts::add);
    });
  }

  private static void addTo(List<String> texts, Manufacturer manufacturer) {
    addTo(texts, manufacturer.party());
    manufacturer.authorisedRepresentatives().forEach(party -> addTo(texts, party));
    manufacturer.opinion().forEach(ground -> addTo(texts, ground.basis()));
  }

  private static void addTo(List<String> texts, Party party) {
    texts.add(party.name());
    texts.addAll(party.address().lines());
    texts.add(party.address().country().englishName());
  }

  private static void addTo(List<String> texts, Basis basis) {
    switch (basis) {
      case Basis.Schedule1() -> texts.add("Complied with as it stands in Schedule 1");
      case Basis.ByStandard(var _, var standard) -> {
        texts.add(standard.number());
        texts.add(standard.version());
        texts.add(Dates.inWords(standard.issued()));
      }
      case Basis.ByLabel(var _, var label) -> {
        texts.add(label.number());
        texts.add(Dates.inWords(label.expires()));
      }
      case Basis.DoesNotApply(var because) -> texts.add(because);
    }
  }
}
