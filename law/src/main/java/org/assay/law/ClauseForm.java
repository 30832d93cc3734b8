package org.assay.law;

/// What kind of answer a clause gives.
public enum ClauseForm {
  /// Holds, does not hold, or cannot be told: "this is a relevant connectable product".
  DEFINITION("definition"),
  /// Is met, not met, not applicable, or cannot be told: "each password is unique or defined by
  /// the user".
  DUTY("duty"),
  /// Another way to meet a requirement; holds or not: "the product holds a label".
  ROUTE("route"),
  /// Says something, asks nothing that a machine decides.
  INFORMATION("information");

  private final String word;

  ClauseForm(String word) {
    this.word = word;
  }

  /// The word in packs, on the command line and on screen.
  public String word() {
    return word;
  }
}
