package org.assay.assessment.render;

import java.util.List;
import org.assay.law.evaluation.Proof;

/// The words of the parts of a proof that have none of their own.
final class LeafWords {

  private LeafWords() {}

  /// The words of a leaf.
  static String of(Proof leaf) {
    return leaf instanceof Proof.Quantified list ? quantified(list) : leaf.says();
  }

  /// What an element has to be to be asked about is written in the pack's own notation.
  static String filter(Proof where) {
    return "it is one of those asked about: " + where.says();
  }

  static String quantified(Proof.Quantified quantified) {
    var words = or(
        quantified.says(),
        switch (quantified.quantifier()) {
          case EVERY -> "so for every one of " + quantified.list();
          case SOME -> "so for at least one of " + quantified.list();
        });
    return quantified.missing().isEmpty() && askedAbout(quantified).isEmpty()
        ? words + (quantified.elements().isEmpty() ? " (there is none)" : " (none is of the kind)")
        : words;
  }

  /// The elements of a list that a condition asks about.
  static List<Proof.Element> askedAbout(Proof.Quantified quantified) {
    return quantified.elements().stream()
        .filter(element -> element.proof().isPresent())
        .toList();
  }

  static String when(Proof.When when) {
    var given = when.given().says();
    var then = when.then().map(Proof::says).orElse("");
    if (!when.says().isEmpty()) {
      return when.says();
    }
    if (when.then().isEmpty()) {
      return given.isEmpty() ? "the case does not arise" : "the case does not arise that " + given;
    }
    return given.isEmpty() || then.isEmpty()
        ? "if the first is so, the second is too"
        : "if %s, then %s".formatted(given, then);
  }

  static String element(Proof.Element element) {
    return element.label().equals(element.path().text())
        ? element.label()
        : "%s (%s)".formatted(element.label(), element.path());
  }

  static String or(String says, String otherwise) {
    return says.isEmpty() ? otherwise : says;
  }
}
