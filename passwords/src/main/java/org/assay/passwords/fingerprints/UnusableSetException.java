package org.assay.passwords.fingerprints;

/// A set of fingerprints cannot be used; the message says why and what to do.
public final class UnusableSetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// One sentence.
  public UnusableSetException(String message) {
    super(message);
  }
}
