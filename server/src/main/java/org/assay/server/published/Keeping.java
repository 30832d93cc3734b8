package org.assay.server.published;

/// How long others may keep an answer.
public enum Keeping {
  /// Browsers ask each time whether it is still the same; shared caches keep it for a minute.
  ASKING("public, max-age=0, s-maxage=60, stale-if-error=86400"),
  /// Everybody keeps it for an hour.
  AN_HOUR("public, max-age=3600, stale-if-error=86400"),
  /// It never changes.
  FOR_EVER("public, max-age=31536000, immutable"),
  /// Nobody shows it without asking.
  NEVER("no-cache");

  private final String header;

  Keeping(String header) {
    this.header = header;
  }

  /// The value of `Cache-Control`.
  public String header() {
    return header;
  }
}
