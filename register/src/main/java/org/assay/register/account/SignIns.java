package org.assay.register.account;

import java.util.Optional;

/// Signing in with a password and, where the account has one, a second factor.
public final class SignIns {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SecondFactors factors;

  public SignIns(Accounts accounts, Passwords passwords, SecondFactors factors) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// The person is who they say.
    record Proved(Account account, SignInKind kind) implements Outcome {}

    /// The password is right; a code is wanted as well, or another one.
    record CodeWanted(boolean wrongOne) implements Outcome {}

    /// No such account, or not its password; which of the two is not told.
    record Wrong() implements Outcome {}
  }

  /// Proves who somebody is.
  ///
  /// @param code of the app, or a recovery code; may be empty
  public Outcome prove(String name, String password, String code) {
    return prove(accounts.named(name), password, code);
  }

  /// Proves who somebody is.
  public Outcome prove(Optional<Account> account, String password, String code) {
    if (!passwords.fits(account, password)) return new Outcome.Wrong();
    var known = account.orElseThrow();
    if (!factors.has(known.id())) return new Outcome.Proved(known, SignInKind.PASSWORD);
    if (code.isBlank()) return new Outcome.CodeWanted(false);
    if (!factors.take(known.id(), code)) return new Outcome.CodeWanted(true);
    return new Outcome.Proved(
        known,
        SecondFactors.appCode(code)
            ? SignInKind.PASSWORD_AND_CODE
            : SignInKind.PASSWORD_AND_RECOVERY_CODE);
  }
}
