package org.assay.cli;

/// A command was asked for something that it cannot do as asked: one sentence with what to do.
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}
