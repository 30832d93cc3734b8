package org.assay.passwords.keys;

/// A key cannot be used; the message says why and what to do, and holds none of the key.
public final class UnusableKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// One sentence.
  public UnusableKeyException(String message) {
    super(message);
  }

  /// One sentence, and what the key store said.
  public UnusableKeyException(String message, Exception cause) {
    super(message, cause);
  }
}
