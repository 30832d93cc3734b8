package org.assay.statement.signing;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.assay.statement.Signatory;

/// Keys for tests.
final class Keys {

  private static final int YEARS = 2;

  private Keys() {}

  static SigningKey of(String name, String function) {
    return madeOn(Instant.now().minus(Duration.ofDays(1)), name, function);
  }

  static SigningKey madeOn(Instant from, String name, String function) {
    try {
      return development(from, name, function).signingKey();
    } catch (KeyRefused refused) {
      throw new AssertionError(refused);
    }
  }

  static DevelopmentKey development(Instant from, String name, String function) {
    try {
      return DevelopmentKey.make(new Signatory(name, function), "Acme Doorbells Ltd", from, YEARS);
    } catch (GeneralSecurityException broken) {
      throw new AssertionError(broken);
    }
  }
}
