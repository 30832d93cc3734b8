package org.assay.law.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.law.input.Problems;
import org.assay.law.input.Spelling;
import org.assay.law.input.Wording;
import org.assay.law.input.YamlMap;
import org.assay.law.input.YamlNull;
import org.assay.law.input.YamlValue;

/// Reads facts as people write them, in `product.yaml` or in a case of the law, and reports
/// everything that does not fit the vocabulary. Nothing is guessed.
///
/// A key that is absent, or has `~` or nothing behind it, is an unknown fact. An element of a list
/// cannot be unknown, because a list that is given is complete. Files are only looked at by name
/// here; whether they exist is for the dossier to say.
public final class FactsReader {

  private static final int KEYS_LISTED = 12;

  private final Problems problems;
  private final SingleValues singleValues;

  private FactsReader(Problems problems) {
    this.problems = problems;
    this.singleValues = new SingleValues(problems);
  }

  /// The facts that could be read; what could not was reported and is left out. Empty only if the
  /// value is no map.
  public static Optional<Facts> read(YamlValue value, FactSchema schema, Problems problems) {
    return new FactsReader(problems)
        .group(schema.root(), value, Where.DOSSIER)
        .map(root -> new Facts(schema, root));
  }

  /// Whether a value may stand for a fact of this type; reports what is wrong if not.
  static boolean fits(FactType type, YamlValue value, Problems problems) {
    return new FactsReader(problems).value(type, value, Where.DOSSIER).isPresent();
  }

  /// The path of what is being read, as messages give it: `credentials[2]`.
  private record Where(String path) {
    static final Where DOSSIER = new Where("");

    Where field(String key) {
      return new Where(path.isEmpty() ? key : path + "." + key);
    }

    Where element(int index) {
      return new Where(path + "[" + index + "]");
    }

    @Override
    public String toString() {
      return path.isEmpty() ? "the dossier" : path;
    }
  }

  private Optional<? extends FactValue> value(FactType type, YamlValue value, Where where) {
    return switch (type) {
      case FactType.Scalar scalar -> singleValues.read(scalar, value);
      case FactType.Choice choice -> singleValues.read(choice, value);
      case FactType.Group group -> group(group, value, where);
      case FactType.ListOf list -> items(list, value, where);
    };
  }

  private Optional<FactValue.Items> items(FactType.ListOf type, YamlValue value, Where where) {
    return value.asList(problems).map(elements -> {
      var items = new ArrayList<FactValue>();
      for (int i = 0; i < elements.size(); i++) {
        element(type.element(), elements.get(i), where.element(i)).ifPresent(items::add);
      }
      return new FactValue.Items(type, items, value.at());
    });
  }

  private Optional<? extends FactValue> element(FactType type, YamlValue value, Where where) {
    if (value instanceof YamlNull) {
      problems.add(
          value.at(),
          "nothing",
          where + ": " + type.term(),
          "Remove the element or fill it in: a list that is given is complete.");
      return Optional.empty();
    }
    return value(type, value, where);
  }

  private Optional<FactValue.Fields> group(FactType.Group type, YamlValue value, Where where) {
    if (!(value instanceof YamlMap map)) {
      problems.add(
          value.at(),
          value.inWords(),
          "the facts of " + where + ": " + Wording.listed(type.fields().keySet(), KEYS_LISTED),
          "Write one `key: value` on each line.");
      return Optional.empty();
    }
    reportUnknownKeys(type, map, where);
    reportMissing(type, map, where);
    return Optional.of(new FactValue.Fields(type, known(type, map, where), map.at()));
  }

  private Map<String, FactValue> known(FactType.Group type, YamlMap map, Where where) {
    var known = new LinkedHashMap<String, FactValue>();
    for (YamlMap.Entry entry : map.entries()) {
      if (!(entry.value() instanceof YamlNull)) {
        type.field(entry.key())
            .flatMap(field -> value(field.type(), entry.value(), where.field(entry.key())))
            .filter(FactsReader::saysSomething)
            .ifPresent(value -> known.put(entry.key(), value));
      }
    }
    return known;
  }

  /// A group of which nothing is known is as unknown as one that is absent.
  private static boolean saysSomething(FactValue value) {
    return !(value instanceof FactValue.Fields fields && fields.known().isEmpty());
  }

  private void reportUnknownKeys(FactType.Group type, YamlMap map, Where where) {
    for (YamlMap.Entry entry : map.entries()) {
      if (type.field(entry.key()).isEmpty()) {
        problems.add(
            entry.keyAt(),
            "the key " + Wording.quoted(entry.key()),
            "a fact of " + where + ": " + Wording.listed(type.fields().keySet(), KEYS_LISTED),
            Spelling.didYouMean(
                entry.key(), notGiven(type, map), "Correct its spelling or remove it."));
      }
    }
  }

  /// Whether an unknown key is reported that probably means this one.
  private static boolean isMisspelt(String key, FactType.Group type, YamlMap map) {
    return map.entries().stream()
        .map(YamlMap.Entry::key)
        .filter(given -> type.field(given).isEmpty())
        .anyMatch(given -> Spelling.nearest(given, notGiven(type, map)).equals(Optional.of(key)));
  }

  private static Set<String> notGiven(FactType.Group type, YamlMap map) {
    return type.fields().keySet().stream()
        .filter(key -> map.entry(key).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void reportMissing(FactType.Group type, YamlMap map, Where where) {
    for (FactType.Field field : type.fields().values()) {
      var entry = map.entry(field.key());
      boolean isGiven =
          entry.filter(given -> !(given.value() instanceof YamlNull)).isPresent();
      if (field.required() && !isGiven && !isMisspelt(field.key(), type, map)) {
        problems.add(
            entry.map(given -> given.value().at()).orElse(map.at()),
            where + " without '" + field.key() + "'",
            field.key() + ": " + field.says(),
            "Add it: without it nobody can tell what this is about.");
      }
    }
  }
}
