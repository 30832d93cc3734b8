package org.assay.ledger.entry;

/// Bytes that are not an entry, with a sentence that says why.
public final class BadEntryException extends RuntimeException {

  BadEntryException(String why) {
    super(why);
  }

  BadEntryException(String why, Throwable cause) {
    super(why, cause);
  }
}
