package org.assay.statement.document;

import org.assay.statement.findings.ReasonCode;

/// A file about which nothing can be said, with the reason and what to do.
public final class UnusableFileException extends RuntimeException {

  private final ReasonCode code;
  private final String file;
  private final String found;
  private final String advice;

  public UnusableFileException(ReasonCode code, String file, String found, String advice) {
    super("%s: found %s. %s [%s]".formatted(file, found, advice, code.id()));
    this.code = code;
    this.file = file;
    this.found = found;
    this.advice = advice;
  }

  /// The stable reason, such as `file-encrypted`.
  public ReasonCode code() {
    return code;
  }

  /// The file's name.
  public String file() {
    return file;
  }

  /// What was found.
  public String found() {
    return found;
  }

  /// What to do.
  public String advice() {
    return advice;
  }
}
