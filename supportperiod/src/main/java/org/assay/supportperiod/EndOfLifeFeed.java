package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A product with one release, as version 1 of the API of endoflife.date gives it. `eolFrom` is
/// written as the last covered day, as that project dates its ends.
final class EndOfLifeFeed {

  private static final String VERSION = "1.2.0";

  private EndOfLifeFeed() {}

  static Map<String, Object> write(SupportRecord support, LocalDate on) {
    var json = new LinkedHashMap<String, Object>();
    json.put("schema_version", VERSION);
    json.put("last_modified", FeedTimes.instant(support.published()));
    json.put("result", product(support, on));
    return json;
  }

  private static Map<String, Object> product(SupportRecord support, LocalDate on) {
    var name = CleFeed.slug(support.product());
    var product = new LinkedHashMap<String, Object>();
    product.put("name", name);
    product.put("label", support.product());
    product.put("aliases", List.of());
    product.put("category", "device");
    product.put("tags", List.of("device"));
    product.put("identifiers", List.of(Map.of("type", "purl", "id", CleFeed.identifier(support))));
    product.put("labels", Map.of("eol", "Security updates"));
    product.put("links", links(support, name));
    product.put("releases", List.of(release(support, name, on)));
    return product;
  }

  private static Map<String, Object> links(SupportRecord support, String name) {
    var links = new LinkedHashMap<String, Object>();
    links.put(
        "html", support.page().map(Object::toString).orElse("https://endoflife.date/" + name));
    support.page().ifPresent(page -> links.put("releasePolicy", page.toString()));
    return links;
  }

  private static Map<String, @Nullable Object> release(
      SupportRecord support, String name, LocalDate on) {
    boolean over = on.isAfter(support.ends());
    var release = new LinkedHashMap<String, @Nullable Object>();
    release.put("name", name);
    release.put("codename", null);
    release.put("label", support.product());
    release.put("releaseDate", released(support).toString());
    release.put("isLts", false);
    release.put("ltsFrom", null);
    release.put("isEol", over);
    release.put("eolFrom", support.ends().toString());
    release.put("isMaintained", !over);
    release.put("latest", null);
    return release;
  }

  /// The form asks for a day of release; where none is known it is the day of publication.
  private static LocalDate released(SupportRecord support) {
    return support
        .available()
        .orElseGet(() -> support.published().atOffset(java.time.ZoneOffset.UTC).toLocalDate());
  }

  /// The last end of any release; empty where one of them has none.
  static FeedPeriod read(Map<String, @Nullable Object> json) {
    var product = json.containsKey("result") ? Json.asObject(json.get("result")) : json;
    var releases =
        Json.asList(product.get("releases")).stream().map(Json::asObject).toList();
    Optional<LocalDate> ends = Optional.empty();
    Optional<LocalDate> available = Optional.empty();
    for (var release : releases) {
      ends = later(ends, end(release));
      available = earlier(available, day(release, "releaseDate"));
    }
    return new FeedPeriod(Json.text(product, "label"), available, ends);
  }

  /// Extended support, where there is some, ends later than ordinary support.
  private static Optional<LocalDate> end(Map<String, @Nullable Object> release) {
    return later(day(release, "eolFrom"), day(release, "eoesFrom"));
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> release, String key) {
    return SupportRecordJson.optional(release, key).map(FeedTimes::day);
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty()) return other;
    return other.filter(day -> day.isAfter(one.get())).or(() -> one);
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty()) return other;
    return other.filter(day -> day.isBefore(one.get())).or(() -> one);
  }
}
