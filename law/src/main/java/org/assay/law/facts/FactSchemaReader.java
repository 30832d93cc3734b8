package org.assay.law.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.law.input.Wording;
import org.assay.law.input.YamlFields;
import org.assay.law.input.YamlList;
import org.assay.law.input.YamlMap;
import org.assay.law.input.YamlScalar;
import org.assay.law.input.YamlValue;
import org.jspecify.annotations.Nullable;

/// Reads the fact files (`facts/*.yaml`, see docs/law-data.md) into the vocabulary of facts.
///
/// Types may be used before they are declared, and in other files. No group may contain itself, not
/// even by way of a list: a dossier is as deep as its vocabulary.
public final class FactSchemaReader {

  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FACT_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

  /// Names that mean something else in conditions: keywords of CEL, and the variables that every
  /// condition can see.
  private static final Set<String> TAKEN = Set.of("true", "false", "null", "in");

  private static final Set<String> TAKEN_AT_THE_TOP = Set.of(
      "on",
      "territory",
      "as",
      "break",
      "const",
      "continue",
      "else",
      "for",
      "function",
      "if",
      "import",
      "let",
      "loop",
      "package",
      "namespace",
      "return",
      "var",
      "void",
      "while");

  private final Problems problems;
  private final Map<String, FactType.Choice> choices = new LinkedHashMap<>();
  private final Map<String, DeclaredGroup> groups = new LinkedHashMap<>();
  private final Map<String, DeclaredField> facts = new LinkedHashMap<>();
  private final Map<String, Position> typePlaces = new LinkedHashMap<>();

  private FactSchemaReader(Problems problems) {
    this.problems = problems;
  }

  /// The vocabulary of all files together, in their order. Empty if anything was reported.
  public static Optional<FactSchema> read(List<YamlValue> files, Problems problems) {
    int before = problems.size();
    var reader = new FactSchemaReader(problems);
    files.forEach(reader::declare);
    var schema = reader.types().schema(reader.facts);
    return problems.size() == before ? Optional.of(schema) : Optional.empty();
  }

  private FactTypes types() {
    return new FactTypes(choices, groups, typePlaces.keySet(), problems);
  }

  /// A group as it stands in a file, its types still names.
  record DeclaredGroup(String name, String about, Map<String, DeclaredField> fields) {}

  /// A field as it stands in a file, its type still a name.
  record DeclaredField(
      String key,
      String type,
      Position typeAt,
      String says,
      boolean required,
      List<YamlScalar> examples,
      Position at) {}

  private void declare(YamlValue file) {
    file.asFields("a fact file", problems).ifPresent(parts -> {
      parts.optionalFields("choices", "choices").ifPresent(this::declareChoices);
      parts.optionalFields("groups", "groups").ifPresent(this::declareGroups);
      parts.optionalFields("facts", "facts").ifPresent(this::declareFacts);
      parts.done();
    });
  }

  private void declareChoices(YamlFields declared) {
    for (YamlMap.Entry entry : declared.entries()) {
      if (isNewTypeName(entry)) {
        entry
            .value()
            .asFields("words and their meanings", problems)
            .map(words -> new FactType.Choice(entry.key(), meanings(words)))
            .ifPresent(choice -> choices.put(entry.key(), choice));
      }
    }
  }

  private Map<String, String> meanings(YamlFields words) {
    var meanings = new LinkedHashMap<String, String>();
    for (YamlMap.Entry entry : words.entries()) {
      if (!WORD.matcher(entry.key()).matches()) {
        problems.add(
            entry.keyAt(),
            "the word " + Wording.quoted(entry.key()),
            "letters and digits with hyphens or dots between them",
            "Write it like user-defined.");
      }
      meanings.put(entry.key(), words.text(entry.key()));
    }
    reportIfEmpty(words, "a choice without words");
    return meanings;
  }

  private void reportIfEmpty(YamlFields fields, String what) {
    if (fields.entries().isEmpty()) {
      problems.add(fields.at(), what, "at least one", "Add one, or remove the declaration.");
    }
  }

  private boolean isNewTypeName(YamlMap.Entry entry) {
    return isNamed(entry, TYPE_NAME, "a name like CredentialScheme")
        && isNew(entry, typePlaces.putIfAbsent(entry.key(), entry.keyAt()));
  }

  private boolean isNamed(YamlMap.Entry entry, Pattern pattern, String expected) {
    if (!pattern.matcher(entry.key()).matches()) {
      problems.add(
          entry.keyAt(),
          "the name " + Wording.quoted(entry.key()),
          expected,
          "Use letters and digits only.");
      return false;
    }
    return true;
  }

  private boolean isNew(YamlMap.Entry entry, @Nullable Position first) {
    if (first != null) {
      problems.add(
          entry.keyAt(),
          "the name " + Wording.quoted(entry.key()) + " a second time",
          "each name once",
          "It is declared at " + first + " already.");
    }
    return first == null;
  }

  private void declareGroups(YamlFields declared) {
    for (YamlMap.Entry entry : declared.entries()) {
      if (isNewTypeName(entry)) {
        entry
            .value()
            .asFields("a group", problems)
            .flatMap(group -> group(entry.key(), group))
            .ifPresent(group -> groups.put(entry.key(), group));
      }
    }
  }

  private Optional<DeclaredGroup> group(String name, YamlFields group) {
    var about = group.text("about");
    var fields = new LinkedHashMap<String, DeclaredField>();
    group.fields("fields", "fields").ifPresent(declared -> {
      declared
          .entries()
          .forEach(entry -> field(entry).ifPresent(field -> fields.put(field.key(), field)));
      reportIfEmpty(declared, "a group without fields");
    });
    group.done();
    return Optional.of(new DeclaredGroup(name, about, fields));
  }

  private void declareFacts(YamlFields declared) {
    for (YamlMap.Entry entry : declared.entries()) {
      reportIfTaken(entry, TAKEN_AT_THE_TOP);
      field(entry).ifPresent(field -> {
        var first = facts.putIfAbsent(field.key(), field);
        isNew(entry, first == null ? null : first.at());
      });
    }
  }

  private void reportIfTaken(YamlMap.Entry entry, Set<String> taken) {
    if (taken.contains(entry.key())) {
      problems.add(
          entry.keyAt(),
          "the name " + Wording.quoted(entry.key()),
          "a name that is free in conditions",
          "Choose another: conditions use this word for something else.");
    }
  }

  private Optional<DeclaredField> field(YamlMap.Entry entry) {
    reportIfTaken(entry, TAKEN);
    return isNamed(entry, FACT_NAME, "a name like firstPublished")
        ? entry.value().asFields("a fact", problems).map(field -> field(entry, field))
        : Optional.empty();
  }

  private DeclaredField field(YamlMap.Entry entry, YamlFields field) {
    var declared = new DeclaredField(
        entry.key(),
        field.text("type"),
        field.at("type"),
        field.text("says"),
        field.truth("required", false),
        field.optional("example").map(this::examples).orElse(List.of()),
        entry.keyAt());
    field.done();
    return declared;
  }

  private List<YamlScalar> examples(YamlValue value) {
    var examples = new ArrayList<YamlScalar>();
    for (YamlValue each : value instanceof YamlList list ? list.items() : List.of(value)) {
      if (each instanceof YamlScalar scalar) {
        examples.add(scalar);
      } else {
        problems.add(
            each.at(),
            each.inWords(),
            "a single value",
            "Give examples in the fields of the group.");
      }
    }
    return examples;
  }
}
