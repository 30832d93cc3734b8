package org.assay.register.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Types and batches as the database keeps them.
public final class ProductTypes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProductTypes() {}

  /// The text.
  public static String write(List<ProductType> types) {
    var array = JSON.createArrayNode();
    for (var type : types) {
      var object = array.addObject().put("name", type.name());
      put(object, "gtin", type.gtin());
      var batches = object.putArray("batches");
      type.batches().forEach(batch -> write(batches.addObject(), batch));
    }
    return array.toString();
  }

  private static void write(ObjectNode object, ProductBatch batch) {
    object.put("name", batch.name());
    put(object, "serialFrom", batch.serialFrom());
    put(object, "serialTo", batch.serialTo());
    put(object, "firstMadeAvailable", batch.firstMadeAvailable().map(LocalDate::toString));
    put(object, "firstSupplied", batch.firstSupplied().map(LocalDate::toString));
  }

  private static void put(ObjectNode object, String member, Optional<String> value) {
    value.ifPresent(text -> object.put(member, text));
  }

  /// The types of such a text.
  public static List<ProductType> read(String json) {
    try {
      var types = new ArrayList<ProductType>();
      for (var type : JSON.readTree(json)) {
        var batches = new ArrayList<ProductBatch>();
        type.path("batches").forEach(batch -> batches.add(batch(batch)));
        types.add(new ProductType(type.path("name").asText(), text(type, "gtin"), batches));
      }
      return types;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the types of a product cannot be read", broken);
    }
  }

  private static ProductBatch batch(JsonNode batch) {
    return new ProductBatch(
        batch.path("name").asText(),
        text(batch, "serialFrom"),
        text(batch, "serialTo"),
        text(batch, "firstMadeAvailable").map(LocalDate::parse),
        text(batch, "firstSupplied").map(LocalDate::parse));
  }

  private static Optional<String> text(JsonNode object, String member) {
    return Optional.ofNullable(object.get(member)).map(JsonNode::asText);
  }
}
