package org.assay.passwords.generation;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.keys.KeyProvider;

/// Passwords from one identifier by format-preserving encryption (FF1 of NIST SP 800-38G) under a
/// secret key: one to one, so that devices with different identifiers never share a password, in
/// this lot or another under the same key and policy.
public final class EncryptedPasswords implements PasswordSource {
  private final Policy policy;
  private final FormatPreserving cipher;
  private final Numbering numbering;
  private final BigInteger numerals;
  private final String place;

  /// Under the key of a provider.
  ///
  /// @param role what the identifier is
  /// @throws GeneralSecurityException where the key is not for AES
  /// @throws IllegalArgumentException where the policy cannot be met one to one
  public EncryptedPasswords(Policy policy, KeyProvider keys, ColumnRole role)
      throws GeneralSecurityException {
    if (policy.classes() > 1) {
      throw new IllegalArgumentException(
          "encryption gives every text, also one with a single kind of characters; take another policy or a keyed hash");
    }
    this.policy = policy;
    this.numbering = Numbering.of(role);
    this.numerals = BigInteger.valueOf(policy.symbols().size()).pow(policy.free());
    this.cipher = new FormatPreserving(
        keys.aes(KeyProvider.Purpose.GENERATION), policy.symbols().size(), policy.free());
    this.place = keys.place();
  }

  @Override
  public void check(List<String> identity) {
    if (identity.size() != 1)
      throw new IllegalArgumentException("encryption takes one identifier, not " + identity.size());
    numeral(identity.getFirst());
  }

  @Override
  public String chosen(List<String> identity, int attempt) throws GeneralSecurityException {
    check(identity);
    byte[] tweak = attempt == 0
        ? new byte[0]
        : ByteBuffer.allocate(Integer.BYTES).putInt(attempt).array();
    int[] digits = cipher.encrypt(numeral(identity.getFirst()), tweak);
    StringBuilder text = new StringBuilder(digits.length);
    for (int digit : digits) text.append(policy.symbols().symbols().charAt(digit));
    return text.toString();
  }

  private int[] numeral(String identifier) {
    BigInteger number = numbering.of(identifier);
    if (number.compareTo(numerals) >= 0) {
      throw new IllegalArgumentException("an identifier of %d bits where the passwords have %.1f"
          .formatted(number.bitLength(), policy.bits()));
    }
    int[] digits = new int[policy.free()];
    BigInteger radix = BigInteger.valueOf(policy.symbols().size());
    for (int i = digits.length - 1; i >= 0; i--) {
      BigInteger[] parts = number.divideAndRemainder(radix);
      digits[i] = parts[1].intValue();
      number = parts[0];
    }
    return digits;
  }

  @Override
  public boolean needsIdentity() {
    return true;
  }

  @Override
  public String words() {
    return "FF1 encryption (NIST SP 800-38G) of the identifier under a secret key (" + place + ")";
  }
}
