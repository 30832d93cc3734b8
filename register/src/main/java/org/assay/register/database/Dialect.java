package org.assay.register.database;

import java.util.Locale;

/// The databases that an office runs on. The SQL is the same, but for triggers.
public enum Dialect {
  SQLITE,
  POSTGRESQL;

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How a column is declared whose texts sort by their bytes, so that a prefix is a range.
  String byBytes() {
    return switch (this) {
      case SQLITE -> "";
      case POSTGRESQL -> "collate \"C\"";
    };
  }

  static Dialect ofJdbcUrl(String url) {
    if (url.startsWith("jdbc:sqlite:")) return SQLITE;
    if (url.startsWith("jdbc:postgresql:")) return POSTGRESQL;
    throw new IllegalArgumentException("'%s' is the address of neither SQLite nor PostgreSQL"
        .formatted(url.replaceFirst("\\?.*", "")));
  }
}
