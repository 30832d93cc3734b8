package org.assay.statement;

/// A territory for which the product was assessed: the exceptions of SI 2023/1007 Sch. 3 differ
/// between the two.
public enum Territory {
  /// England, Wales and Scotland.
  GB("Great Britain"),
  /// Northern Ireland.
  NI("Northern Ireland");

  private final String title;

  Territory(String title) {
    this.title = title;
  }

  /// The territory's name in words.
  public String title() {
    return title;
  }
}
