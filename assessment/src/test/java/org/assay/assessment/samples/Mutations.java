package org.assay.assessment.samples;

import java.util.ArrayList;
import java.util.List;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactType;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlList;
import org.assay.law.input.YamlMap;
import org.assay.law.input.YamlNull;
import org.assay.law.input.YamlReader;
import org.assay.law.input.YamlScalar;
import org.assay.law.input.YamlValue;

/// Every `product.yaml` that comes of one by leaving out a single field or a single attestation.
///
/// An element of another list is not left out: a list is complete as given, so a shorter one would
/// state something else rather than less.
final class Mutations {

  private static final FactPath ATTESTATIONS = new FactPath("attestations");

  private final List<Mutation> found = new ArrayList<>();
  private final YamlValue whole;

  private Mutations(YamlValue whole) {
    this.whole = whole;
  }

  /// @param left what is left out
  /// @param required whether a dossier cannot be read without it
  /// @param text what remains, as YAML
  record Mutation(FactPath left, boolean required, String text) {}

  static List<Mutation> of(String yaml, FactType.Group facts) {
    var problems = new Problems();
    var whole = YamlReader.read("product.yaml", yaml, problems).orElseThrow();
    problems.throwIfAny();
    var mutations = new Mutations(whole);
    mutations.visit(new FactPath(""), whole, facts);
    return mutations.found;
  }

  private void visit(FactPath path, YamlValue value, FactType type) {
    if (value instanceof YamlMap map && type instanceof FactType.Group group) {
      map.entries().forEach(entry -> visit(path, entry, group));
    } else if (value instanceof YamlList list && type instanceof FactType.ListOf of) {
      for (int at = 0; at < list.items().size(); at++) {
        var element = list.items().get(at);
        if (path.equals(ATTESTATIONS)) {
          found.add(new Mutation(path.element(at), false, without(element)));
        }
        visit(path.element(at), element, of.element());
      }
    }
  }

  private void visit(FactPath path, YamlMap.Entry entry, FactType.Group group) {
    var field = group.field(entry.key()).orElseThrow();
    found.add(new Mutation(path.field(entry.key()), field.required(), without(entry.value())));
    visit(path.field(entry.key()), entry.value(), field.type());
  }

  /// The document in flow style without that value, which is known by its place.
  private String without(YamlValue left) {
    var text = new StringBuilder();
    write(whole, left, text);
    return text.append('\n').toString();
  }

  private static void write(YamlValue value, YamlValue left, StringBuilder text) {
    switch (value) {
      case YamlMap map -> {
        text.append('{');
        for (var entry : map.entries()) {
          if (!entry.value().at().equals(left.at())) {
            text.append(quoted(entry.key())).append(": ");
            write(entry.value(), left, text);
            text.append(",\n");
          }
        }
        text.append('}');
      }
      case YamlList list -> {
        text.append('[');
        for (var item : list.items()) {
          if (!item.at().equals(left.at())) {
            write(item, left, text);
            text.append(",\n");
          }
        }
        text.append(']');
      }
      case YamlScalar scalar ->
        text.append(scalar.kind() == YamlScalar.Kind.TEXT ? quoted(scalar.text()) : scalar.text());
      case YamlNull nothing -> text.append("null");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
