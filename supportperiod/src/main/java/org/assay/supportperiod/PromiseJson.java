package org.assay.supportperiod;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Promises as JSON and back, without loss.
final class PromiseJson {

  private PromiseJson() {}

  // ---- writing

  static Map<String, Object> write(Promise promise) {
    var json = new LinkedHashMap<String, Object>();
    switch (promise) {
      case Promise.Until until -> {
        json.put("kind", "until");
        json.put("end", write(until.end()));
        until.length().ifPresent(length -> json.put("length", write(length)));
      }
      case Promise.Lasting lasting -> {
        json.put("kind", "lasting");
        json.put("length", write(lasting.length()));
        anchor(lasting.anchor(), json);
      }
      case Promise.Open open -> {
        json.put("kind", "open");
        json.put("until", open.end().code());
      }
      case Promise.Over over -> {
        json.put("kind", "over");
        over.since().ifPresent(since -> json.put("since", write(since)));
      }
      case Promise.Unstated _ -> json.put("kind", "unstated");
    }
    return json;
  }

  private static void anchor(Anchor anchor, Map<String, Object> json) {
    switch (anchor) {
      case Anchor.Event event -> {
        json.put("from", event.event().code());
        event.on().ifPresent(date -> json.put("fromDate", write(date)));
      }
      case Anchor.On on -> json.put("fromDate", write(on.day()));
      case Anchor.Unstated _ -> {}
    }
  }

  private static Map<String, Object> write(Length length) {
    var json = new LinkedHashMap<String, Object>();
    json.put("least", length.least().toString());
    length.most().ifPresent(most -> json.put("most", most.toString()));
    return json;
  }

  static Map<String, Object> write(WrittenDate date) {
    var json = new LinkedHashMap<String, Object>();
    switch (date) {
      case WrittenDate.Day day -> json.put("day", day.day().toString());
      case WrittenDate.InMonth month -> json.put("month", month.month().toString());
      case WrittenDate.InQuarter quarter -> {
        json.put("year", quarter.year());
        json.put("quarter", quarter.quarter());
      }
      case WrittenDate.InYear year -> json.put("year", year.year());
      case WrittenDate.Vague vague -> {
        json.put("about", vague.about());
        json.put("quoted", vague.quoted());
      }
      case WrittenDate.Either either -> {
        json.put("dayFirst", either.dayFirst().toString());
        json.put("monthFirst", either.monthFirst().toString());
      }
      case WrittenDate.NoSuchDay none -> json.put("noSuchDay", none.quoted());
    }
    return json;
  }

  // ---- reading

  static Promise promise(Map<String, @Nullable Object> json) {
    try {
      return switch (Json.text(json, "kind")) {
        case "until" -> new Promise.Until(date(json, "end").orElseThrow(), length(json));
        case "lasting" -> new Promise.Lasting(length(json).orElseThrow(), anchor(json));
        case "open" -> new Promise.Open(openEnd(Json.text(json, "until")));
        case "over" -> new Promise.Over(date(json, "since"));
        case "unstated" -> new Promise.Unstated();
        case String other -> throw new NotReadableException("unknown promise '" + other + "'");
      };
    } catch (DateTimeException | java.util.NoSuchElementException broken) {
      throw new NotReadableException("no promise: " + broken.getMessage());
    }
  }

  private static OpenEnd openEnd(String code) {
    for (var end : OpenEnd.values()) {
      if (end.code().equals(code)) return end;
    }
    throw new NotReadableException("unknown end '" + code + "'");
  }

  private static Anchor anchor(Map<String, @Nullable Object> json) {
    var on = date(json, "fromDate");
    if (!json.containsKey("from")) {
      return on.<Anchor>map(Anchor.On::new).orElseGet(Anchor.Unstated::new);
    }
    var code = Json.text(json, "from");
    for (var event : AnchorEvent.values()) {
      if (event.code().equals(code)) return new Anchor.Event(event, on);
    }
    throw new NotReadableException("unknown event '" + code + "'");
  }

  private static Optional<Length> length(Map<String, @Nullable Object> json) {
    if (!json.containsKey("length")) return Optional.empty();
    var length = Json.asObject(json.get("length"));
    var most = length.containsKey("most")
        ? Optional.of(Period.parse(Json.text(length, "most")))
        : Optional.<Period>empty();
    return Optional.of(new Length(Period.parse(Json.text(length, "least")), most));
  }

  private static Optional<WrittenDate> date(Map<String, @Nullable Object> json, String key) {
    return json.containsKey(key)
        ? Optional.of(date(Json.asObject(json.get(key))))
        : Optional.empty();
  }

  private static WrittenDate date(Map<String, @Nullable Object> json) {
    if (json.containsKey("day")) return new WrittenDate.Day(day(json, "day"));
    if (json.containsKey("month")) {
      return new WrittenDate.InMonth(YearMonth.parse(Json.text(json, "month")));
    }
    if (json.containsKey("quarter")) {
      return new WrittenDate.InQuarter(number(json, "year"), number(json, "quarter"));
    }
    if (json.containsKey("year")) return new WrittenDate.InYear(number(json, "year"));
    if (json.containsKey("about")) {
      return new WrittenDate.Vague(Json.text(json, "about"), Json.text(json, "quoted"));
    }
    if (json.containsKey("dayFirst")) {
      return new WrittenDate.Either(day(json, "dayFirst"), day(json, "monthFirst"));
    }
    return new WrittenDate.NoSuchDay(Json.text(json, "noSuchDay"));
  }

  private static LocalDate day(Map<String, @Nullable Object> json, String key) {
    return LocalDate.parse(Json.text(json, key));
  }

  private static int number(Map<String, @Nullable Object> json, String key) {
    if (json.get(key) instanceof Long number) return Math.toIntExact(number);
    throw new NotReadableException("no number at '%s'".formatted(key));
  }
}
