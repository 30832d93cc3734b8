package org.assay.law.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.assay.law.input.Position;

/// Random conditions over a few boolean facts and a list, and random knowledge of them.
final class RandomLogic {

  static final int FACTS = 6;
  private static final Position HERE = new Position("product.yaml", 1, 1);

  private final Random random;

  RandomLogic(long seed) {
    this.random = new Random(seed);
  }

  static String factsFile() {
    return """
        groups:
          Item:
            about: one of a list
            fields:
              a: { type: boolean, says: whether a }
              b: { type: boolean, says: whether b }
        facts:
        """
        + IntStream.range(0, FACTS)
            .mapToObj("  f%d: { type: boolean, says: whether it is so }\n"::formatted)
            .collect(Collectors.joining())
        + "  items: { type: list of Item, says: the items }\n";
  }

  /// A condition in YAML flow style. Leaves name one fact each, so that a leaf can be set at
  /// will.
  String condition(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(7)) {
      case 0, 1 -> leaf("f" + random.nextInt(FACTS));
      case 2 -> "{ not: " + condition(depth - 1) + " }";
      case 3 -> "{ all: " + parts(depth) + " }";
      case 4 -> "{ any: " + parts(depth) + " }";
      case 5 -> "{ if: " + condition(depth - 1) + ", then: " + condition(depth - 1) + " }";
      default -> quantified();
    };
  }

  private String parts(int depth) {
    return IntStream.rangeClosed(0, 1 + random.nextInt(2))
        .mapToObj(part -> condition(depth - 1))
        .collect(Collectors.joining(", ", "[ ", " ]"));
  }

  private String quantified() {
    var filter = random.nextBoolean() ? ", where: \"item.b\"" : "";
    return "{ %s: items, as: item%s, holds: %s }"
        .formatted(random.nextBoolean() ? "every" : "some", filter, leaf("item.a"));
  }

  private static String leaf(String fact) {
    return "{ says: it is so, cel: \"" + fact + "\" }";
  }

  /// Values for all facts; every list has two items.
  Map<String, Boolean> complete() {
    var values = new LinkedHashMap<String, Boolean>();
    names().forEach(name -> values.put(name, random.nextBoolean()));
    return values;
  }

  static List<String> names() {
    var names = new ArrayList<String>();
    IntStream.range(0, FACTS).forEach(fact -> names.add("f" + fact));
    names.addAll(List.of("items[0].a", "items[0].b", "items[1].a", "items[1].b"));
    return names;
  }

  /// A part of what is known.
  Map<String, Boolean> part(Map<String, Boolean> values) {
    var part = new LinkedHashMap<String, Boolean>();
    values.forEach((name, value) -> {
      if (random.nextBoolean()) {
        part.put(name, value);
      }
    });
    return part;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  /// The facts as a dossier would give them. Without `listKnown` the list itself is unknown.
  static Facts facts(FactSchema schema, Map<String, Boolean> values, boolean listKnown) {
    var known = new LinkedHashMap<String, FactValue>();
    values.forEach((name, value) -> {
      if (!name.contains("[")) {
        known.put(name, single(value));
      }
    });
    if (listKnown) {
      var type = (FactType.ListOf) schema.root().field("items").orElseThrow().type();
      known.put(
          "items",
          new FactValue.Items(type, List.of(item(type, 0, values), item(type, 1, values)), HERE));
    }
    return new Facts(schema, new FactValue.Fields(schema.root(), known, HERE));
  }

  private static FactValue item(FactType.ListOf type, int index, Map<String, Boolean> values) {
    var fields = new LinkedHashMap<String, FactValue>();
    for (var field : List.of("a", "b")) {
      var value = values.get("items[%d].%s".formatted(index, field));
      if (value != null) {
        fields.put(field, single(value));
      }
    }
    return new FactValue.Fields((FactType.Group) type.element(), fields, HERE);
  }

  private static FactValue single(boolean value) {
    return new FactValue.Single(FactType.Scalar.BOOLEAN, value, HERE);
  }
}
