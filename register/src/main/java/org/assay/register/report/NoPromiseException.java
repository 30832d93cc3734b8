package org.assay.register.report;

/// The office has published no promise yet, so it cannot take reports: it could not say when an
/// answer comes.
public final class NoPromiseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoPromiseException() {
    super(
        "no promise about reports was published yet; an administrator publishes it under 'Promise'");
  }
}
