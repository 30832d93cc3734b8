package org.assay.server.product;

import java.util.List;
import org.assay.server.pages.Choice;

/// One question of a form of facts, made from the vocabulary.
///
/// @param path of the fact, such as `credentials[2].setBy`; the name of the field
/// @param says what the fact tells, in plain words
/// @param hint how it is written, with an example
/// @param choices the words to choose from, if it is a choice
/// @param asks the clauses that ask for it
/// @param would what it would decide or change if it were otherwise
/// @param parts the questions of a group
/// @param elements the elements of a list of groups
public record FactQuestion(
    String path,
    Kind kind,
    String says,
    String hint,
    List<Choice> choices,
    List<String> asks,
    List<String> would,
    List<FactQuestion> parts,
    List<FactElement> elements) {

  /// How it is answered.
  public enum Kind {
    /// One line.
    TEXT,
    /// Yes, no or not known.
    TRUTH,
    /// One of some words.
    CHOICE,
    /// Several of some words.
    CHOICES,
    /// Several lines.
    TEXTS,
    /// Questions of its own.
    GROUP,
    /// Any number of groups.
    LIST
  }

  /// An element of a list of groups.
  ///
  /// @param title what it is called
  /// @param open whether it is shown opened
  public record FactElement(String path, String title, boolean open, List<FactQuestion> parts) {
    public FactElement {
      parts = List.copyOf(parts);
    }
  }

  public FactQuestion {
    choices = List.copyOf(choices);
    asks = List.copyOf(asks);
    would = List.copyOf(would);
    parts = List.copyOf(parts);
    elements = List.copyOf(elements);
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }

  public boolean isTruth() {
    return kind == Kind.TRUTH;
  }

  public boolean isChoice() {
    return kind == Kind.CHOICE;
  }

  public boolean isChoices() {
    return kind == Kind.CHOICES;
  }

  public boolean isTexts() {
    return kind == Kind.TEXTS;
  }

  public boolean isGroup() {
    return kind == Kind.GROUP;
  }

  public boolean isList() {
    return kind == Kind.LIST;
  }
}
