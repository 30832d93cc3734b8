package org.assay.disclosure;

/// One thing that published words on reporting security issues must do, after SI 2023/1007
/// Schedule 1 paragraph 2(2) and 2(3).
public enum Limb {
  /// Paragraph 2(2)(a).
  CONTACT("a contact for reporting security issues"),
  /// Paragraph 2(2)(b)(i).
  ACKNOWLEDGEMENT("when a report is acknowledged"),
  /// Paragraph 2(2)(b)(ii), the time.
  STATUS_UPDATES("when status updates come"),
  /// Paragraph 2(2)(b)(ii), the end.
  UNTIL_RESOLUTION("status updates go on until the issue is resolved"),
  /// Paragraph 2(3)(a).
  NO_PRIOR_REQUEST("readable without asking for it first"),
  /// Paragraph 2(3)(b).
  ENGLISH("in English"),
  /// Paragraph 2(3)(c).
  FREE("readable free of charge"),
  /// Paragraph 2(3)(d).
  NO_PERSONAL_INFORMATION("readable without giving personal information"),
  /// Paragraph 2(3): accessible, clear and transparent. A person judges it; the linter measures.
  CLEAR("accessible, clear and transparent");

  private final String says;

  Limb(String says) {
    this.says = says;
  }

  /// What it asks for, in plain words.
  public String says() {
    return says;
  }
}
