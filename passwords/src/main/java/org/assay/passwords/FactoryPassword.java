package org.assay.passwords;

import java.util.Objects;

/// A factory password: it can be audited, but not printed. `toString` shows only its length.
public final class FactoryPassword {
  private final String secret;

  FactoryPassword(String secret) {
    this.secret = Objects.requireNonNull(secret, "secret");
  }

  /// Number of characters.
  public int length() {
    return secret.length();
  }

  /// The first and last character with dots between, or dots only below six characters: enough to
  /// find the row, not
  /// enough to use the password.
  public String masked() {
    int length = secret.length();
    if (length < 6) return "•".repeat(length);
    return secret.charAt(0) + "•".repeat(length - 2) + secret.charAt(length - 1);
  }

  /// The text itself, for the engine only.
  String reveal() {
    return secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactoryPassword that && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "FactoryPassword[" + secret.length() + " characters, hidden]";
  }
}
