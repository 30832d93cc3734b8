package org.assay.pages;

/// A source that cannot be read as a page.
public final class UnreadablePageException extends RuntimeException {

  private final String source;
  private final String reason;
  private final String advice;

  public UnreadablePageException(String source, String reason, String advice) {
    super("%s: %s; %s".formatted(source, reason, advice));
    this.source = source;
    this.reason = reason;
    this.advice = advice;
  }

  /// What was to be read: a file name or an address.
  public String source() {
    return source;
  }

  /// What is wrong with it.
  public String reason() {
    return reason;
  }

  /// What to do.
  public String advice() {
    return advice;
  }
}
