package org.assay.supportperiod;

/// A history or a feed that cannot be read; the message says what was found.
public final class NotReadableException extends RuntimeException {

  public NotReadableException(String message) {
    super(message);
  }
}
