package org.assay.ledger.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a finder was told.
public enum AnswerKind {
  /// That the report has arrived.
  ACKNOWLEDGED,
  /// How it stands.
  STATUS_UPDATE,
  /// That the issue is resolved.
  RESOLVED,
  /// That the report is closed without anything resolved, such as one that is out of scope.
  CLOSED;

  /// The kind as entries carry it, such as `status-update`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of a code.
  public static Optional<AnswerKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
