package org.assay.server.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.assay.law.facts.FactType;
import org.assay.register.product.facts.FactDraft;
import org.assay.register.product.facts.FactDraft.Fields;
import org.assay.register.product.facts.FactDraft.Items;
import org.assay.register.product.facts.FactDraft.Single;
import org.assay.server.pages.FilledForm;

/// The facts that a form states. What is left empty is unknown.
final class SentFacts {

  private final FilledForm form;

  SentFacts(FilledForm form) {
    this.form = form;
  }

  /// The fact at a path; nothing if it is unknown.
  Optional<FactDraft> at(String path, FactType type) {
    return switch (type) {
      case FactType.Scalar _, FactType.Choice _ -> single(path, type);
      case FactType.Group group -> group(path, group);
      case FactType.ListOf(FactType.Group element) -> groups(path, element);
      case FactType.ListOf(FactType.Choice choice) -> choices(path, choice);
      case FactType.ListOf(var element) -> lines(path, element);
    };
  }

  private Optional<FactDraft> single(String path, FactType type) {
    var text = form.value(path).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(new Single(type, text));
  }

  private Optional<FactDraft> group(String path, FactType.Group group) {
    var fields = new LinkedHashMap<String, FactDraft>();
    for (var field : group.fields().values()) {
      at(path + "." + field.key(), field.type()).ifPresent(draft -> fields.put(field.key(), draft));
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Fields(fields));
  }

  private Optional<FactDraft> groups(String path, FactType.Group element) {
    int size = FactForm.size(form, path);
    var items = new ArrayList<FactDraft>();
    boolean removed = false;
    for (int i = 0; i < size; i++) {
      var at = "%s[%d]".formatted(path, i);
      if (form.value(at + FactForm.REMOVE).isEmpty()) {
        group(at, element).ifPresent(items::add);
      } else {
        removed = true;
      }
    }
    boolean none = removed || form.value(path + FactForm.EMPTY).equals(FactForm.NONE);
    return items.isEmpty() && !none ? Optional.empty() : Optional.of(new Items(items));
  }

  private Optional<FactDraft> choices(String path, FactType.Choice choice) {
    return items(form.values().getOrDefault(path, List.of()), choice);
  }

  private Optional<FactDraft> lines(String path, FactType element) {
    return items(
        form.value(path)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList(),
        element);
  }

  private static Optional<FactDraft> items(List<String> texts, FactType element) {
    if (texts.isEmpty()) return Optional.empty();
    return Optional.of(new Items(texts.stream()
        .filter(text -> !text.equals(FactForm.NONE))
        .<FactDraft>map(text -> new Single(element, text))
        .toList()));
  }
}
