package org.assay.passwords.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/// Works with a secret key without showing it: the key may stay in a token (PKCS #11).
public interface KeyProvider {
  /// What a key is used for. Two purposes never share one key stream.
  enum Purpose {
    /// Passwords are made from identifiers.
    GENERATION,
    /// Passwords of earlier lots are recognised.
    FINGERPRINTS
  }

  /// HMAC with SHA-256 (FIPS 198-1) under the key, ready for messages. Each call gives a new one,
  /// for one thread.
  ///
  /// @throws GeneralSecurityException where the key does not allow it
  Mac mac(Purpose purpose) throws GeneralSecurityException;

  /// AES (FIPS 197) of single blocks under the key, ready to encrypt. Each call gives a new one,
  /// for one thread.
  ///
  /// @throws GeneralSecurityException where the key does not allow it
  Cipher aes(Purpose purpose) throws GeneralSecurityException;

  /// Where the key is, in words, without any of it.
  String place();
}
