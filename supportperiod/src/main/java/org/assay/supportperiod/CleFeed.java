package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// ECMA-428: events, the newest first. `endOfSupport` takes effect at the beginning of the day
/// after the last covered day. The text of the standard leaves the address of its schema open; the
/// one written here is where its committee publishes, as other writers of the format name it.
final class CleFeed {

  private static final String SCHEMA =
      "https://ecma-tc54.github.io/ECMA-428/cle.v1.0.0.schema.json";
  private static final String SUPPORT = "security-updates";

  private CleFeed() {}

  static Map<String, Object> write(SupportRecord support) {
    var json = new LinkedHashMap<String, Object>();
    json.put("$schema", SCHEMA);
    json.put("identifier", identifier(support));
    json.put("updatedAt", FeedTimes.instant(support.published()));
    json.put("events", events(support));
    json.put("definitions", Map.of("support", List.of(definition(support))));
    return json;
  }

  private static Map<String, Object> definition(SupportRecord support) {
    var definition = new LinkedHashMap<String, Object>();
    definition.put("id", SUPPORT);
    definition.put("description", PlainSentence.of(support));
    support.page().ifPresent(page -> definition.put("url", page.toString()));
    return definition;
  }

  private static List<Map<String, Object>> events(SupportRecord support) {
    var events = new ArrayList<Map<String, Object>>();
    support.available().ifPresent(day -> {
      var event = event(1, "released", FeedTimes.startOf(day), support);
      event.put("version", "1");
      events.add(event);
    });
    var end = event(
        events.size() + 1, "endOfSupport", FeedTimes.startOf(support.ends().plusDays(1)), support);
    end.put("versions", List.of(Map.of("range", "vers:generic/*")));
    end.put("supportId", SUPPORT);
    events.addFirst(end);
    return events;
  }

  private static Map<String, Object> event(
      int id, String type, String effective, SupportRecord support) {
    var event = new LinkedHashMap<String, Object>();
    event.put("id", id);
    event.put("type", type);
    event.put("effective", effective);
    event.put("published", FeedTimes.instant(support.published()));
    return event;
  }

  static String identifier(SupportRecord support) {
    return support.identifier().orElseGet(() -> "pkg:generic/" + slug(support.product()));
  }

  static String slug(String name) {
    var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var trimmed = slug.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "product" : trimmed;
  }

  /// The end of the newest event that says so and was not withdrawn.
  static FeedPeriod read(Map<String, @Nullable Object> json) {
    var events = Json.asList(json.get("events")).stream().map(Json::asObject).toList();
    var withdrawn = events.stream()
        .filter(event -> "withdrawn".equals(event.get("type")))
        .map(event -> String.valueOf(event.get("eventId")))
        .toList();
    Optional<LocalDate> ends = Optional.empty();
    Optional<LocalDate> available = Optional.empty();
    long newest = Long.MIN_VALUE;
    for (var event : events) {
      var type = Json.text(event, "type");
      long id = event.get("id") instanceof Long number ? number : 0;
      if (withdrawn.contains(String.valueOf(event.get("id")))) continue;
      if (type.equals("endOfSupport") && id > newest) {
        ends = Optional.of(FeedTimes.lastDayBefore(Json.text(event, "effective")));
        newest = id;
      } else if (type.equals("released")) {
        available = Optional.of(FeedTimes.dayOf(Json.text(event, "effective")));
      }
    }
    return new FeedPeriod(name(json), available, ends);
  }

  private static String name(Map<String, @Nullable Object> json) {
    return switch (json.get("identifier")) {
      case String text -> text;
      case List<?> texts when !texts.isEmpty() -> String.valueOf(texts.getFirst());
      case null, default -> "";
    };
  }
}
