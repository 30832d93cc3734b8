package org.assay.passwords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A factory password: it can be audited and put on a label, but not printed by accident.
/// `toString` shows only its length.
public final class FactoryPassword {
  private final String secret;

  /// A password that was just made, or read from a lot.
  public FactoryPassword(String secret) {
    this.secret = Objects.requireNonNull(secret, "secret");
  }

  /// Number of characters.
  public int length() {
    return secret.length();
  }

  /// The first and last character with dots between, or dots only below six characters: enough to
  /// find the row, not enough to use the password.
  public String masked() {
    int length = secret.length();
    if (length < 6) return "•".repeat(length);
    return secret.charAt(0) + "•".repeat(length - 2) + secret.charAt(length - 1);
  }

  /// Its fingerprint under a key.
  public long fingerprint(PasswordFingerprint keyed) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return keyed.of(bytes, 0, bytes.length);
  }

  /// Writes the text itself where it belongs: on the label of the device, or into the lot for the
  /// factory. Nothing else may call this; a test holds it.
  public void writeTo(Appendable labelOrLot) throws IOException {
    labelOrLot.append(secret);
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
