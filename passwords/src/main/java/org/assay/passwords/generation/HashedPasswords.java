package org.assay.passwords.generation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import org.assay.passwords.keys.KeyProvider;

/// Passwords from the identity of the device by HMAC-SHA-256 under a secret key. Whoever has the
/// key and the identity can make the password again, as long as no attempt was thrown away.
///
/// The bytes are HMAC(key, label, policy, identity, attempt, block) for block 0, 1, ..., each
/// text with its length before it.
public final class HashedPasswords implements PasswordSource {
  private static final String LABEL = "assay-password/1";

  private final Policy policy;
  private final Mac mac;
  private final String place;

  /// Under the key of a provider.
  ///
  /// @throws GeneralSecurityException where the key is not for HMAC
  public HashedPasswords(Policy policy, KeyProvider keys) throws GeneralSecurityException {
    this.policy = policy;
    this.mac = keys.mac(KeyProvider.Purpose.GENERATION);
    this.place = keys.place();
  }

  @Override
  public String chosen(List<String> identity, int attempt) throws GeneralSecurityException {
    int[] block = {0};
    Symbols symbols = new Symbols(() -> block(identity, attempt, block[0]++));
    while (true) {
      String text = symbols.text(policy.free(), policy.symbols());
      if (policy.admits(text)) return text;
    }
  }

  private byte[] block(List<String> identity, int attempt, int block) {
    add(LABEL);
    add(policy.symbols().symbols());
    add(policy.length());
    add(policy.classes());
    add(identity.size());
    identity.forEach(this::add);
    add(attempt);
    add(block);
    return mac.doFinal();
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    mac.update(bytes);
  }

  private void add(int number) {
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  @Override
  public boolean needsIdentity() {
    return true;
  }

  @Override
  public String words() {
    return "HMAC-SHA-256 of the identifier under a secret key (" + place + ")";
  }
}
