package org.assay.passwords.generation;

import java.security.GeneralSecurityException;
import java.util.List;
import org.assay.passwords.FactoryPassword;
import org.assay.passwords.fingerprints.FingerprintSet;

/// Makes the passwords of a lot, one after another, none of them twice and none of an earlier lot.
///
/// ```java
/// var maker = new PasswordMaker(policy, new RandomPasswords(policy), earlier);
/// FactoryPassword first = maker.next(List.of("SN-000123"));
/// ```
public final class PasswordMaker {
  private static final int MOST_ATTEMPTS = 1000;

  private final Policy policy;
  private final PasswordSource source;
  private final FingerprintSet taken;
  private long made;
  private long again;

  /// @param taken fingerprints of earlier lots; those of this lot are added
  public PasswordMaker(Policy policy, PasswordSource source, FingerprintSet taken) {
    this.policy = policy;
    this.source = source;
    this.taken = taken;
  }

  /// The password of the next device.
  ///
  /// @param identity what identifies it; not looked at by a random source
  /// @throws IllegalArgumentException where the identity cannot be used, with the reason
  /// @throws GeneralSecurityException where the key cannot be used
  public FactoryPassword next(List<String> identity) throws GeneralSecurityException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      String text = source.chosen(identity, attempt);
      if (policy.hasCheckSymbol()) text += CheckSymbol.of(text, policy.symbols());
      var password = new FactoryPassword(text);
      if (taken.add(password)) {
        made++;
        return password;
      }
      again++;
    }
    throw new IllegalArgumentException(
        "no free password after %,d attempts: the policy has too few for so many devices"
            .formatted(MOST_ATTEMPTS));
  }

  /// Passwords made.
  public long made() {
    return made;
  }

  /// Attempts thrown away because the password was taken already.
  public long takenAlready() {
    return again;
  }
}
