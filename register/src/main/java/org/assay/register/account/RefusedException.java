package org.assay.register.account;

/// What was asked for is refused, for a reason that the person can mend.
public final class RefusedException extends RuntimeException {

  private final String field;

  /// @param field what it is about, as forms name it, such as `sign-in-name`
  /// @param message what was expected, to show to the person
  public RefusedException(String field, String message) {
    super(message);
    this.field = field;
  }

  /// What it is about, as forms name it.
  public String field() {
    return field;
  }

  /// What was expected, to show to the person.
  public String message() {
    return String.valueOf(getMessage());
  }
}
