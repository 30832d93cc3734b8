package org.assay.register.account;

import java.util.Locale;

/// How somebody signed in.
public enum SignInKind {
  PASSWORD("a password"),
  PASSWORD_AND_CODE("a password and a code"),
  PASSWORD_AND_RECOVERY_CODE("a password and a recovery code"),
  PASSKEY("a passkey"),
  PROVIDER("your organisation's sign-in"),
  INVITATION("a one-time link");

  private final String words;

  SignInKind(String words) {
    this.words = words;
  }

  /// As a page says it, after "Signed in with".
  public String words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SignInKind kept(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
