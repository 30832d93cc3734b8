package org.assay.register.product.facts;

import java.util.ArrayList;
import java.util.List;
import org.assay.register.product.facts.FactDraft.Fields;
import org.assay.register.product.facts.FactDraft.Items;
import org.assay.register.product.facts.FactDraft.Single;

/// Facts as lines of YAML, two spaces deeper for each level.
final class FactLines {

  private final List<String> lines = new ArrayList<>();

  private FactLines() {}

  /// A key with its value.
  static List<String> of(String key, FactDraft value, int depth) {
    var written = new FactLines();
    written.entry(" ".repeat(depth), key, value);
    return written.lines;
  }

  private void entry(String indent, String key, FactDraft value) {
    switch (value) {
      case Single single -> lines.add("%s%s: %s".formatted(indent, key, single.yaml()));
      case Fields(var fields)
      when !fields.isEmpty() -> {
        lines.add("%s%s:".formatted(indent, key));
        fields.forEach((inner, fact) -> entry(indent + "  ", inner, fact));
      }
      case Items(var items)
      when items.stream().anyMatch(Fields.class::isInstance) -> {
        lines.add("%s%s:".formatted(indent, key));
        items.forEach(item -> element(indent + "  ", item));
      }
      case FactDraft other -> lines.add("%s%s: %s".formatted(indent, key, other.inLine()));
    }
  }

  private void element(String indent, FactDraft item) {
    if (!(item instanceof Fields(var fields)) || fields.isEmpty()) {
      lines.add("%s- %s".formatted(indent, item.inLine()));
      return;
    }
    int first = lines.size();
    fields.forEach((key, fact) -> entry(indent + "  ", key, fact));
    lines.set(first, indent + "- " + lines.get(first).substring(indent.length() + 2));
  }
}
