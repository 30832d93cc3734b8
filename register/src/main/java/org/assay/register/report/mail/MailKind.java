package org.assay.register.report.mail;

/// What a mail tells.
public enum MailKind {
  /// A report has arrived.
  ARRIVED,
  /// A finder has to hear something within a day.
  DUE,
  /// A promise is about to be broken.
  ESCALATION,
  /// A promise is broken.
  LATE;

  /// The code that is kept.
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static MailKind ofCode(String code) {
    return valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }
}
