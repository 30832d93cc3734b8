package org.assay.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.statement.JsonValue.JsonList;
import org.assay.statement.JsonValue.JsonObject;
import org.assay.statement.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/// The members of one JSON object, asked for one by one. Members of the wrong kind are reported;
/// absent ones are `null`. [#refuseOthers] reports the members that nobody asked for.
final class JsonMembers {

  private final Position at;
  private final Map<String, JsonValue> members;
  private final Set<String> asked = new HashSet<>();
  private final Problems problems;

  private JsonMembers(Position at, Map<String, JsonValue> members, Problems problems) {
    this.at = at;
    this.members = members;
    this.problems = problems;
  }

  static JsonMembers of(JsonValue value, Problems problems) {
    if (value instanceof JsonObject(var at, var members)) {
      return new JsonMembers(at, members, problems);
    }
    wrong(value, "an object in braces", problems);
    return new JsonMembers(value.at(), new LinkedHashMap<>(), problems);
  }

  private static void wrong(JsonValue value, String expected, Problems problems) {
    problems.add(value.at(), value.called(), expected, JsonFile.NOTHING_USED);
  }

  boolean has(String member) {
    return asked(member) != null;
  }

  @Nullable
  String text(String member) {
    return switch (asked(member)) {
      case null -> null;
      case JsonText(var _, var text) -> text;
      case JsonValue other -> {
        wrong(other, "a text in quotes", problems);
        yield null;
      }
    };
  }

  @Nullable
  LocalDate date(String member) {
    var text = text(member);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      require(member, "a date of the calendar, such as \"2026-05-01\"");
      return null;
    }
  }

  /// The members of the object under the name, none where it is absent.
  JsonMembers object(String member) {
    var value = asked(member);
    return value == null ? new JsonMembers(at, Map.of(), problems) : of(value, problems);
  }

  /// The objects of the list under the name, each turned into something; empty where the list is
  /// absent.
  <T> List<T> objects(String member, Function<JsonMembers, T> each) {
    return elements(member).stream()
        .map(element -> each.apply(of(element, problems)))
        .toList();
  }

  /// The texts of the list under the name; empty where the list is absent.
  List<String> texts(String member) {
    var elements = elements(member);
    elements.stream()
        .filter(element -> !(element instanceof JsonText))
        .forEach(element -> wrong(element, "a text in quotes", problems));
    return elements.stream()
        .filter(JsonText.class::isInstance)
        .map(element -> ((JsonText) element).text())
        .toList();
  }

  private List<JsonValue> elements(String member) {
    return switch (asked(member)) {
      case null -> List.of();
      case JsonList(var _, var elements) -> elements;
      case JsonValue other -> {
        wrong(other, "a list in brackets", problems);
        yield List.of();
      }
    };
  }

  /// Reports each member that was not asked for.
  void refuseOthers() {
    members.forEach((name, value) -> {
      if (!asked.contains(name)) {
        problems.add(
            value.at(),
            "the member \"%s\"".formatted(name),
            "one of %s".formatted(String.join(", ", asked.stream().sorted().toList())),
            "Correct its name or remove it.");
      }
    });
  }

  /// Reports that a member is absent or has a value that cannot be used.
  void require(String member, String expected) {
    var value = members.get(member);
    if (value == null) {
      problems.add(at, "no member \"%s\"".formatted(member), expected, JsonFile.NOTHING_USED);
    } else {
      wrong(value, expected, problems);
    }
  }

  private @Nullable JsonValue asked(String member) {
    asked.add(member);
    return members.get(member);
  }
}
