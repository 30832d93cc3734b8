package org.assay.register.account;

import java.util.Locale;

/// How somebody signed in.
public enum SignInKind {
  PASSWORD("a password", false),
  PASSWORD_AND_CODE("a password and a code", true),
  PASSWORD_AND_RECOVERY_CODE("a password and a recovery code", true),
  PASSKEY("a passkey", true),
  PROVIDER("your organisation's sign-in", true),
  INVITATION("a one-time link", false);

  private final String words;
  private final boolean twoFactors;

  SignInKind(String words, boolean twoFactors) {
    this.words = words;
    this.twoFactors = twoFactors;
  }

  /// As a page says it, after "Signed in with".
  public String words() {
    return words;
  }

  /// Whether a password that somebody guessed or read is not enough to sign in so. What an
  /// organisation's sign-in asks for is the organisation's matter.
  public boolean twoFactors() {
    return twoFactors;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SignInKind kept(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
