package org.assay.server.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.product.FactQuestion.FactElement;
import org.assay.server.product.FactQuestion.Kind;

/// The form of a heading of the vocabulary: its questions, and the facts that are known filled
/// in.
final class FactForm {

  /// Sent for a list that is complete and empty.
  static final String NONE = "[]";

  static final String SIZE = "#size";
  static final String EMPTY = "#none";
  static final String REMOVE = "#remove";

  private static final List<Choice> TRUTHS =
      List.of(Choice.of("true", "Yes"), Choice.of("false", "No"), Choice.of("", "Not known"));

  private final FactHints hints;
  private final FilledForm form;

  FactForm(FactHints hints, FilledForm form) {
    this.hints = hints;
    this.form = form;
  }

  /// The question of a fact.
  FactQuestion question(String path, FactType type, String says, List<String> examples) {
    return switch (type) {
      case FactType.Scalar.BOOLEAN -> single(path, Kind.TRUTH, says, "", TRUTHS);
      case FactType.Scalar scalar ->
        single(path, Kind.TEXT, says, hint(scalar, examples), List.of());
      case FactType.Choice choice -> single(path, Kind.CHOICE, says, "", words(choice));
      case FactType.Group group -> group(path, group, says);
      case FactType.ListOf(FactType.Group element) -> list(path, element, says);
      case FactType.ListOf(FactType.Choice choice) ->
        single(path, Kind.CHOICES, says, "", several(choice));
      case FactType.ListOf _ ->
        single(
            path,
            Kind.TEXTS,
            says,
            "One on each line. Leave it empty if it is not known; write [] if there is none.",
            List.of());
    };
  }

  private FactQuestion single(
      String path, Kind kind, String says, String hint, List<Choice> choices) {
    return new FactQuestion(
        path,
        kind,
        sentence(says),
        hint,
        choices,
        hints.asks(path),
        hints.would(path),
        List.of(),
        List.of());
  }

  private static String sentence(String says) {
    return says.isEmpty()
        ? says
        : says.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + says.substring(1);
  }

  private static String hint(FactType.Scalar type, List<String> examples) {
    var form = switch (type) {
      case TEXT, BOOLEAN -> "";
      case WHOLE_NUMBER -> "A whole number";
      case DATE -> "A day, written as 2026-05-31";
      case FILE -> "A file of the dossier, by its path in it";
      case WEB_ADDRESS -> "A whole web address";
      case COUNTRY -> "A country code of two capital letters";
      case PERIOD -> "A period: P5Y (years), P18M (months), P14D (days) or PT48H (hours)";
    };
    var example = examples.isEmpty() ? "" : "For example " + examples.getFirst();
    return form.isEmpty() || example.isEmpty() ? form + example : form + ". " + example;
  }

  private static List<Choice> words(FactType.Choice choice) {
    var words = new ArrayList<Choice>();
    words.add(Choice.of("", "Not known"));
    choice.words().forEach((word, meaning) -> words.add(Choice.of(word, word + ": " + meaning)));
    return words;
  }

  private static List<Choice> several(FactType.Choice choice) {
    var words = new ArrayList<Choice>();
    choice.words().forEach((word, meaning) -> words.add(new Choice(word, word, meaning)));
    words.add(new Choice(NONE, "None of these", "If nothing is chosen, it is not known"));
    return words;
  }

  private FactQuestion group(String path, FactType.Group group, String says) {
    return new FactQuestion(
        path,
        Kind.GROUP,
        sentence(says),
        "",
        List.of(),
        hints.asks(path),
        List.of(),
        parts(path, group),
        List.of());
  }

  private List<FactQuestion> parts(String path, FactType.Group group) {
    return group.fields().values().stream()
        .map(field ->
            question(path + "." + field.key(), field.type(), field.says(), field.examples()))
        .toList();
  }

  private FactQuestion list(String path, FactType.Group element, String says) {
    int size = size(form, path);
    var elements = new ArrayList<FactElement>();
    for (int i = 0; i < size; i++) {
      var at = "%s[%d]".formatted(path, i);
      var name = form.value(at + ".name");
      boolean fresh = name.isEmpty() || isWrongBelow(at);
      elements.add(new FactElement(
          at,
          name.isEmpty() ? "%s %d".formatted(element.term(), i + 1) : name,
          fresh || size == 1,
          parts(at, element)));
    }
    return new FactQuestion(
        path,
        Kind.LIST,
        sentence(says),
        element.about(),
        List.of(Choice.of("", "Not known"), Choice.of(NONE, "There is none")),
        hints.asks(path),
        hints.would(path),
        List.of(),
        elements);
  }

  private boolean isWrongBelow(String path) {
    return form.errors().keySet().stream().anyMatch(name -> name.startsWith(path));
  }

  static int size(FilledForm form, String path) {
    try {
      return Math.clamp(Integer.parseInt(form.value(path + SIZE)), 0, 200);
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /// The facts that are known, filled in.
  static FilledForm filled(String path, Optional<FactValue> value) {
    var values = new java.util.LinkedHashMap<String, List<String>>();
    value.ifPresent(known -> fill(values, path, known));
    return new FilledForm(values, Map.of());
  }

  private static void fill(Map<String, List<String>> values, String path, FactValue value) {
    switch (value) {
      case FactValue.Single single -> values.put(path, List.of(single.text()));
      case FactValue.Fields fields ->
        fields.known().forEach((key, known) -> fill(values, path + "." + key, known));
      case FactValue.Items items -> fill(values, path, items);
    }
  }

  private static void fill(Map<String, List<String>> values, String path, FactValue.Items items) {
    if (items.type().element() instanceof FactType.Group) {
      values.put(path + SIZE, List.of(Integer.toString(items.items().size())));
      if (items.items().isEmpty()) values.put(path + EMPTY, List.of(NONE));
      for (int i = 0; i < items.items().size(); i++) {
        fill(values, "%s[%d]".formatted(path, i), items.items().get(i));
      }
      return;
    }
    var texts =
        items.items().stream().map(item -> ((FactValue.Single) item).text()).toList();
    boolean choices = items.type().element() instanceof FactType.Choice;
    if (texts.isEmpty()) {
      values.put(path, List.of(NONE));
    } else {
      values.put(path, choices ? texts : List.of(String.join("\n", texts)));
    }
  }
}
