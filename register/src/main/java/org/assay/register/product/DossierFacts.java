package org.assay.register.product;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.law.facts.FactValue;
import org.assay.product.Dossier;

/// What the register shows of a dossier.
record DossierFacts(
    String name,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> maker,
    List<ProductType> types,
    List<Label> labels,
    TreeMap<String, String> firmware) {

  /// A label that the dossier names.
  record Label(
      String scheme, Optional<String> number, Optional<Long> level, Optional<String> expires) {}

  static DossierFacts of(Dossier dossier) {
    var facts = dossier.facts().root();
    var product = facts.fields("product");
    return new DossierFacts(
        product.flatMap(known -> known.text("name")).orElse("a product without a name"),
        product.flatMap(known -> known.text("brand")),
        product.flatMap(known -> known.text("model")),
        facts.fields("parties").stream()
            .flatMap(parties -> parties.each("manufacturers").stream())
            .flatMap(maker -> maker.text("name").stream())
            .findFirst(),
        product.stream()
            .flatMap(known -> known.each("types").stream())
            .map(DossierFacts::type)
            .toList(),
        facts.each("labels").stream().flatMap(DossierFacts::label).toList(),
        firmware(facts));
  }

  private static ProductType type(FactValue.Fields type) {
    return new ProductType(
        type.text("name").orElse(""),
        type.text("gtin"),
        type.each("batches").stream().map(DossierFacts::batch).toList());
  }

  private static ProductBatch batch(FactValue.Fields batch) {
    return new ProductBatch(
        batch.text("name").orElse(""),
        batch.text("serialFrom"),
        batch.text("serialTo"),
        batch.date("firstMadeAvailable"),
        batch.date("firstSupplied"));
  }

  private static Stream<Label> label(FactValue.Fields label) {
    return label.text("scheme").stream()
        .map(scheme -> new Label(
            scheme, label.text("number"), label.wholeNumber("level"), label.text("expires")));
  }

  // Which version of each piece of software on the product the dossier looks at.
  private static TreeMap<String, String> firmware(FactValue.Fields facts) {
    var versions = new TreeMap<String, String>();
    for (var software : facts.each("software")) {
      var part = software.text("part").orElse("");
      if (part.equals("preinstalled-software") || part.equals("installable-software")) {
        software
            .text("version")
            .ifPresent(version -> versions.put(software.text("name").orElse(""), version));
      }
    }
    return versions;
  }

  /// Every text by which the product is found.
  Stream<String> searched() {
    return Stream.of(
            Stream.of(name),
            brand.stream(),
            model.stream(),
            maker.stream(),
            types.stream().map(ProductType::name),
            types.stream().flatMap(type -> type.gtin().stream()),
            types.stream().flatMap(type -> type.batches().stream().map(ProductBatch::name)))
        .flatMap(texts -> texts);
  }
}
