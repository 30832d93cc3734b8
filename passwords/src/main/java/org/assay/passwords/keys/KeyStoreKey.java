package org.assay.passwords.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// A secret key in a key store of the JDK: a PKCS #12 file, or a token through SunPKCS11, where the
/// key works inside the token and never leaves it.
///
/// One entry serves one algorithm: HMAC keys for keyed hashes, AES keys for encryption. Since a
/// token cannot derive further keys from it, an entry should serve one purpose only.
public final class KeyStoreKey implements KeyProvider {
  private final SecretKey key;
  private final Provider provider;
  private final boolean token;
  private final String place;

  private KeyStoreKey(SecretKey key, Provider provider, boolean token, String place) {
    this.key = key;
    this.provider = provider;
    this.token = token;
    this.place = place;
  }

  /// A key in a PKCS #12 or JCEKS file.
  ///
  /// @throws UnusableKeyException where there is no such key, or the password is another
  public static KeyStoreKey inFile(Path file, String alias, char[] password) throws IOException {
    if (!Files.isRegularFile(file))
      throw new UnusableKeyException("there is no key store '%s'".formatted(file));
    try {
      var store = KeyStore.getInstance(file.toFile(), password);
      return of(
          store, alias, password, false, "key '%s' in %s".formatted(alias, file.getFileName()));
    } catch (GeneralSecurityException | IOException refused) {
      throw new UnusableKeyException(
          "the key store '%s' cannot be opened (%s); check its password"
              .formatted(file, refused.getMessage()),
          refused);
    }
  }

  /// A key in a token, by a configuration of the provider SunPKCS11 (`name`, `library`, `slot`).
  ///
  /// @throws UnusableKeyException where the token or the key is not there
  public static KeyStoreKey inToken(Path configuration, String alias, char[] pin)
      throws IOException {
    if (!Files.isRegularFile(configuration)) {
      throw new UnusableKeyException(
          "there is no configuration of a token '%s'".formatted(configuration));
    }
    try {
      var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
      var store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return of(
          store, alias, pin, true, "key '%s' in token %s".formatted(alias, provider.getName()));
    } catch (GeneralSecurityException | IOException | RuntimeException refused) {
      if (refused instanceof UnusableKeyException known) throw known;
      throw new UnusableKeyException(
          "the token of '%s' cannot be opened (%s); check library, slot and PIN"
              .formatted(configuration, refused.getMessage()),
          refused);
    }
  }

  private static KeyStoreKey of(
      KeyStore store, String alias, char[] password, boolean token, String place)
      throws GeneralSecurityException {
    Key found = store.getKey(alias, password);
    if (found instanceof SecretKey secret)
      return new KeyStoreKey(secret, store.getProvider(), token, place);
    throw new UnusableKeyException(
        found == null
            ? "there is no key '%s' in the key store".formatted(alias)
            : "'%s' is no secret key; a password is made with a key for HMAC or AES"
                .formatted(alias));
  }

  @Override
  public Mac mac(Purpose purpose) throws GeneralSecurityException {
    var mac = token ? Mac.getInstance("HmacSHA256", provider) : Mac.getInstance("HmacSHA256");
    mac.init(key);
    return mac;
  }

  @Override
  public Cipher aes(Purpose purpose) throws GeneralSecurityException {
    var cipher = token
        ? Cipher.getInstance("AES/ECB/NoPadding", provider)
        : Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public String toString() {
    return "KeyStoreKey[" + place + "]";
  }
}
