package org.assay.law.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.law.facts.FactSchemaReader.DeclaredField;
import org.assay.law.facts.FactSchemaReader.DeclaredGroup;
import org.assay.law.input.Problems;
import org.assay.law.input.Spelling;
import org.assay.law.input.Wording;
import org.assay.law.input.YamlScalar;

/// Joins names of types with what they stand for.
final class FactTypes {

  private static final String LIST_OF = "list of ";
  private static final int NAMES_LISTED = 8;

  private final Map<String, FactType.Choice> choices;
  private final Map<String, DeclaredGroup> groups;
  private final Set<String> declaredNames;
  private final Problems problems;
  private final Map<String, FactType.Group> resolved = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  /// `declaredNames` has also the names whose declaration is faulty and was reported.
  FactTypes(
      Map<String, FactType.Choice> choices,
      Map<String, DeclaredGroup> groups,
      Set<String> declaredNames,
      Problems problems) {
    this.choices = choices;
    this.groups = groups;
    this.declaredNames = declaredNames;
    this.problems = problems;
  }

  FactSchema schema(Map<String, DeclaredField> facts) {
    groups.values().forEach(this::group);
    var root = new FactType.Group("dossier", "The facts of one product.", fields(facts));
    var named = new LinkedHashMap<String, FactType>(choices);
    named.putAll(resolved);
    return new FactSchema(root, named);
  }

  private FactType.Group group(DeclaredGroup declared) {
    var known = resolved.get(declared.name());
    return known == null ? newGroup(declared) : known;
  }

  private FactType.Group newGroup(DeclaredGroup declared) {
    open.addLast(declared.name());
    var group = new FactType.Group(declared.name(), declared.about(), fields(declared.fields()));
    open.removeLast();
    resolved.put(declared.name(), group);
    return group;
  }

  private Map<String, FactType.Field> fields(Map<String, DeclaredField> declared) {
    var fields = new LinkedHashMap<String, FactType.Field>();
    declared.forEach((key, field) ->
        type(field).ifPresent(type -> fields.put(key, field(field, type))));
    return fields;
  }

  private FactType.Field field(DeclaredField declared, FactType type) {
    return new FactType.Field(
        declared.key(),
        type,
        declared.says(),
        declared.required(),
        examples(declared, type),
        declared.at());
  }

  /// The examples as written; those that a dossier could not give are reported.
  private List<String> examples(DeclaredField declared, FactType type) {
    var element = type instanceof FactType.ListOf list ? list.element() : type;
    var fitting = new ArrayList<String>();
    for (YamlScalar example : declared.examples()) {
      if (FactsReader.fits(element, example, problems)) {
        fitting.add(example.text());
      }
    }
    return fitting;
  }

  private Optional<FactType> type(DeclaredField field) {
    var name = field.type();
    return name.startsWith(LIST_OF)
        ? single(name.substring(LIST_OF.length()), field).map(FactType.ListOf::new)
        : single(name, field);
  }

  private Optional<FactType> single(String name, DeclaredField field) {
    var scalar = FactType.Scalar.called(name);
    if (scalar.isPresent()) {
      return scalar.map(FactType.class::cast);
    }
    var choice = choices.get(name);
    if (choice != null) {
      return Optional.of(choice);
    }
    var group = groups.get(name);
    return group == null ? unknown(name, field) : closed(group, field);
  }

  private Optional<FactType> closed(DeclaredGroup group, DeclaredField field) {
    var name = group.name();
    if (!open.contains(name)) {
      return Optional.of(group(group));
    }
    problems.add(
        field.typeAt(),
        "the group " + name + " inside itself (" + String.join(" > ", open) + " > " + name + ")",
        "groups that do not contain themselves",
        "Refer to the other element by its name, with type text.");
    return Optional.empty();
  }

  private Optional<FactType> unknown(String name, DeclaredField field) {
    if (!name.isEmpty() && !declaredNames.contains(name)) {
      problems.add(
          field.typeAt(),
          "the type " + Wording.quoted(name),
          Wording.listed(names(), NAMES_LISTED) + ", a declared name, or 'list of' one of these",
          Spelling.didYouMean(name, names(), "Declare it under choices or groups."));
    }
    return Optional.empty();
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    for (FactType.Scalar scalar : FactType.Scalar.values()) {
      names.add(scalar.term());
    }
    names.addAll(choices.keySet());
    names.addAll(groups.keySet());
    return names;
  }
}
