package org.assay.statement.signing;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The private key in a key store, which must be the only one or the one that was named.
final class StoredKey {

  private final String where;
  private final KeyStore store;
  private final char[] password;

  StoredKey(String where, KeyStore store, char[] password) {
    this.where = where;
    this.store = store;
    this.password = password;
  }

  SigningKey only() throws KeyRefused, GeneralSecurityException {
    return named(null);
  }

  SigningKey named(@Nullable String name) throws KeyRefused, GeneralSecurityException {
    var names = keys();
    var wanted = name == null ? names : names.stream().filter(name::equals).toList();
    if (wanted.size() != 1) {
      throw new KeyRefused(
          "'%s' holds %s; exactly one is needed".formatted(where, described(names, name)));
    }
    return key(wanted.getFirst());
  }

  private static String described(List<String> names, @Nullable String name) {
    var keys = names.isEmpty() ? "no private key" : "the private keys " + names;
    return name == null ? keys : keys + " and '%s' is asked for".formatted(name);
  }

  private List<String> keys() throws GeneralSecurityException {
    var names = Collections.list(store.aliases());
    return names.stream().filter(this::isKey).sorted().toList();
  }

  private boolean isKey(String name) {
    try {
      return store.isKeyEntry(name);
    } catch (GeneralSecurityException notLoaded) {
      throw new IllegalStateException(notLoaded);
    }
  }

  private SigningKey key(String name) throws KeyRefused, GeneralSecurityException {
    if (!(store.getKey(name, password) instanceof PrivateKey key)) {
      throw new KeyRefused("'%s' in '%s' is no private key".formatted(name, where));
    }
    var chain = store.getCertificateChain(name);
    var certificates = chain == null
        ? List.<X509Certificate>of()
        : Stream.of(chain).map(X509Certificate.class::cast).toList();
    var provider = store.getType().equals("PKCS11") ? store.getProvider() : null;
    return SigningKey.of(key, certificates, provider);
  }
}
