package org.assay.pages.memory;

/// What is to be remembered, or was, and cannot be read; the message says where and why.
public final class UnreadableMemoryException extends RuntimeException {

  public UnreadableMemoryException(String message) {
    super(message);
  }
}
