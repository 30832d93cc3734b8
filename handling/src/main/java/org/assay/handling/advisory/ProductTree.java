package org.assay.handling.advisory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.handling.advisory.AdvisoryDraft.AffectedProduct;

/// The products of an advisory by maker, name and version; each version has a name of its own
/// inside the document.
final class ProductTree {

  private record Version(AffectedProduct product, String name, boolean fixed) {}

  private final Map<String, List<AffectedProduct>> makers = new LinkedHashMap<>();
  private final Map<Version, String> ids = new LinkedHashMap<>();

  ProductTree(List<AffectedProduct> products) {
    for (var product : products) {
      makers.computeIfAbsent(product.maker(), _ -> new ArrayList<>()).add(product);
    }
    makers.values().forEach(all -> all.forEach(this::name));
  }

  private void name(AffectedProduct product) {
    product.affected().forEach(version -> name(new Version(product, version, false)));
    product.fixed().forEach(version -> name(new Version(product, version, true)));
  }

  private void name(Version version) {
    ids.put(version, "CSAFPID-%04d".formatted(ids.size() + 1));
  }

  /// The names of all versions that are affected.
  List<String> affected() {
    return ids(false, false);
  }

  /// The names of all versions that are fixed.
  List<String> fixed() {
    return ids(true, false);
  }

  /// The names of the affected versions of the products that have a fixed one.
  List<String> mendable() {
    return ids(false, true);
  }

  private List<String> ids(boolean fixed, boolean mendable) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getKey().fixed() == fixed)
        .filter(entry -> !mendable || !entry.getKey().product().fixed().isEmpty())
        .map(Map.Entry::getValue)
        .toList();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("product_tree");
    json.writeArrayFieldStart("branches");
    for (var maker : makers.entrySet()) {
      branch("vendor", maker.getKey(), json);
      json.writeArrayFieldStart("branches");
      for (var product : maker.getValue()) product(product, json);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void branch(String category, String name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", category);
    json.writeStringField("name", name);
  }

  private void product(AffectedProduct product, JsonGenerator json) throws IOException {
    branch("product_name", product.name(), json);
    json.writeArrayFieldStart("branches");
    for (var entry : ids.entrySet()) {
      if (entry.getKey().product().equals(product)) version(entry.getKey(), entry.getValue(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void version(Version version, String id, JsonGenerator json) throws IOException {
    boolean range = Versions.isRange(version.name());
    branch(range ? "product_version_range" : "product_version", version.name(), json);
    var product = version.product();
    json.writeObjectFieldStart("product");
    json.writeStringField(
        "name", "%s %s %s".formatted(product.maker(), product.name(), version.name()));
    json.writeStringField("product_id", id);
    json.writeEndObject();
    json.writeEndObject();
  }
}
