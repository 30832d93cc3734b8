package org.assay.passwords.fingerprints;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.passwords.keys.KeyProvider;

/// A random key that is written nowhere.
final class PassingKey implements KeyProvider {
  private final byte[] key = new byte[32];

  PassingKey(SecureRandom random) {
    random.nextBytes(key);
  }

  @Override
  public Mac mac(Purpose purpose) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac;
  }

  @Override
  public Cipher aes(Purpose purpose) {
    throw new UnsupportedOperationException("fingerprints need no cipher");
  }

  @Override
  public String place() {
    return "key of this run";
  }
}
