package org.assay.supportperiod;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Support records as JSON, format `assay-support-record/1`.
final class SupportRecordJson {

  private static final String FORMAT = "assay-support-record/1";
  private static final Set<String> KEYS =
      Set.of("format", "product", "identifier", "available", "ends", "published", "page");

  private SupportRecordJson() {}

  static String write(SupportRecord support) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", FORMAT);
    json.put("product", support.product());
    support.identifier().ifPresent(purl -> json.put("identifier", purl));
    support.available().ifPresent(day -> json.put("available", day.toString()));
    json.put("ends", support.ends().toString());
    json.put("published", support.published().toString());
    support.page().ifPresent(page -> json.put("page", page.toString()));
    return Json.pretty(json);
  }

  static SupportRecord read(String text) {
    var json = Json.object(text);
    if (!FORMAT.equals(json.get("format"))) {
      throw new NotReadableException("the format is not " + FORMAT);
    }
    for (var key : json.keySet()) {
      if (!KEYS.contains(key)) throw new NotReadableException("unknown key '%s'".formatted(key));
    }
    try {
      return new SupportRecord(
          Json.text(json, "product"),
          optional(json, "identifier"),
          optional(json, "available").map(LocalDate::parse),
          LocalDate.parse(Json.text(json, "ends")),
          Instant.parse(Json.text(json, "published")),
          optional(json, "page").map(URI::create));
    } catch (DateTimeException | IllegalArgumentException broken) {
      throw new NotReadableException(String.valueOf(broken.getMessage()));
    }
  }

  static Optional<String> optional(Map<String, @Nullable Object> json, String key) {
    return json.get(key) == null ? Optional.empty() : Optional.of(Json.text(json, key));
  }
}
