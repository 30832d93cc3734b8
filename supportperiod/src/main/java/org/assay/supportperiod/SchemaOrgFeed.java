package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A product in the words of schema.org. These have none for support, so that it is told as an
/// additional property.
final class SchemaOrgFeed {

  private static final String PROPERTY = "securityUpdatesUntil";

  private SchemaOrgFeed() {}

  static Map<String, Object> write(SupportRecord support) {
    var property = new LinkedHashMap<String, Object>();
    property.put("@type", "PropertyValue");
    property.put("propertyID", PROPERTY);
    property.put("name", "Security updates until at least");
    property.put("value", support.ends().toString());
    property.put("description", PlainSentence.of(support));
    var json = new LinkedHashMap<String, Object>();
    json.put("@context", "https://schema.org");
    json.put("@type", "Product");
    json.put("name", support.product());
    support.page().ifPresent(page -> json.put("url", page.toString()));
    support.available().ifPresent(day -> json.put("releaseDate", day.toString()));
    json.put("additionalProperty", List.of(property));
    return json;
  }

  static FeedPeriod read(Map<String, @Nullable Object> json) {
    if (!String.valueOf(json.get("@context")).contains("schema.org")) {
      throw new NotReadableException("the context is not schema.org");
    }
    Optional<LocalDate> ends = Optional.empty();
    for (var one : Json.asList(json.get("additionalProperty"))) {
      var property = Json.asObject(one);
      if (PROPERTY.equals(property.get("propertyID"))) {
        ends = Optional.of(FeedTimes.day(Json.text(property, "value")));
      }
    }
    return new FeedPeriod(
        Json.text(json, "name"),
        SupportRecordJson.optional(json, "releaseDate").map(FeedTimes::day),
        ends);
  }
}
