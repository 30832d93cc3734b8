package org.assay.statement.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a signing key is kept: a PKCS#12 file, a PEM file, or a token behind PKCS#11.
public interface KeyProvider {

  /// Whether the key cannot be had without a password.
  boolean needsPassword();

  /// Opens the key.
  ///
  /// @throws KeyRefused if there is no such key, the password is wrong, or it is no key
  ///     for signing
  SigningKey open(KeyPassword password) throws KeyRefused;

  /// The provider of a key that is named as people name it: `statement.p12`, `statement.pem`, or
  /// `pkcs11:slot-id=0;object=statements?module-path=/usr/lib/softhsm/libsofthsm2.so` (RFC 7512).
  ///
  /// @param certificates a PEM file with the certificate and its chain where the key's file
  ///     has none
  static KeyProvider of(String where, @Nullable Path certificates) throws KeyRefused {
    if (where.startsWith(Pkcs11Token.SCHEME)) {
      return Pkcs11Token.of(where);
    }
    var content = content(Path.of(where));
    return PemFile.isPem(content)
        ? PemFile.of(where, content, certificates)
        : new Pkcs12File(where, content);
  }

  private static byte[] content(Path file) throws KeyRefused {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new KeyRefused(
          "the key '%s' cannot be read; give a PKCS#12 or PEM file, or a pkcs11: address"
              .formatted(file),
          unreadable);
    }
  }
}
