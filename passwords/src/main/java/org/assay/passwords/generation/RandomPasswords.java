package org.assay.passwords.generation;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;

/// Passwords from a cryptographic random generator; they have nothing to do with the device.
public final class RandomPasswords implements PasswordSource {
  private static final int PIECE = 4096;

  private final Policy policy;
  private final Symbols symbols;
  private final String algorithm;

  /// With the generator of the system.
  public RandomPasswords(Policy policy) {
    this(policy, new SecureRandom());
  }

  RandomPasswords(Policy policy, SecureRandom random) {
    this.policy = policy;
    this.algorithm = random.getAlgorithm();
    byte[] piece = new byte[PIECE];
    this.symbols = new Symbols(() -> {
      random.nextBytes(piece);
      return piece;
    });
  }

  @Override
  public String chosen(List<String> identity, int attempt) throws GeneralSecurityException {
    while (true) {
      String text = symbols.text(policy.free(), policy.symbols());
      if (policy.admits(text)) return text;
    }
  }

  @Override
  public boolean needsIdentity() {
    return false;
  }

  @Override
  public String words() {
    return "a cryptographic random generator (" + algorithm + ")";
  }
}
