package org.assay.register.backup;

/// A backup that cannot be restored as asked; the message says why and what to do. Nothing was
/// written.
public final class NotRestored extends RuntimeException {

  NotRestored(String message) {
    super(message);
  }
}
