package org.assay.statement.signing;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A key in a token, such as a card or a hardware security module, behind PKCS#11. The address is
/// a URI of RFC 7512; of its attributes these are read: `slot-id` (default: the first slot),
/// `object` (the key's label) and `module-path` (the library of the maker).
record Pkcs11Token(
    String where,
    String module,
    @Nullable String slot,
    @Nullable String key) implements KeyProvider {

  private static final String EXAMPLE =
      "pkcs11:slot-id=0;object=statements?module-path=/usr/lib/softhsm/libsofthsm2.so";

  static final String SCHEME = "pkcs11:";

  static Pkcs11Token of(String address) throws KeyRefused {
    var attributes = attributes(address.substring(SCHEME.length()));
    var module = attributes.get("module-path");
    if (module == null) {
      throw new KeyRefused(
          "'%s' names no module-path; one looks like '%s'".formatted(address, EXAMPLE));
    }
    refuseLabel(attributes);
    return new Pkcs11Token(address, module, attributes.get("slot-id"), attributes.get("object"));
  }

  // The JDK knows a token by the number of its slot only, and trying a PIN on the wrong card
  // locks
  // it.
  private static void refuseLabel(Map<String, String> attributes) throws KeyRefused {
    var label = attributes.get("token");
    if (label != null) {
      throw new KeyRefused(
          "a token cannot be named by its label ('%s'); give slot-id=NUMBER, which 'pkcs11-tool --list-slots' shows"
              .formatted(label));
    }
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new HashMap<String, String>();
    for (var part : text.split("[;?&]", -1)) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        attributes.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
      }
    }
    return attributes;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public boolean needsPassword() {
    return true;
  }

  @Override
  public SigningKey open(KeyPassword password) throws KeyRefused {
    var pin = password.characters();
    try {
      var store = KeyStore.getInstance("PKCS11", provider());
      store.load(null, pin);
      return new StoredKey(where, store, pin).named(key);
    } catch (GeneralSecurityException | IOException refused) {
      throw new KeyRefused(
          "the token at '%s' does not open: %s".formatted(where, reason(refused)), refused);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private static String reason(Exception refused) {
    var cause = refused.getCause() == null ? refused : refused.getCause();
    return String.valueOf(cause.getMessage());
  }

  private Provider provider() throws KeyRefused {
    var base = Security.getProvider("SunPKCS11");
    if (base == null) {
      throw new KeyRefused(
          "this Java runtime has no PKCS#11 provider (module jdk.crypto.cryptoki)");
    }
    try {
      return base.configure(configuration());
    } catch (RuntimeException refused) {
      throw new KeyRefused(
          "the module '%s' cannot be used: %s".formatted(module, reason(refused)), refused);
    }
  }

  private String configuration() {
    var which = slot == null ? "slotListIndex=0" : "slot=" + slot;
    return "--name=assay\nlibrary=\"%s\"\n%s\n".formatted(module, which);
  }
}
