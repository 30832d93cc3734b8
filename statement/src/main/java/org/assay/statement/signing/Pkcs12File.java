package org.assay.statement.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;

/// A key in a PKCS#12 file (RFC 7292).
final class Pkcs12File implements KeyProvider {

  private final String where;
  private final byte[] content;

  Pkcs12File(String where, byte[] content) {
    this.where = where;
    this.content = content;
  }

  @Override
  public boolean needsPassword() {
    return true;
  }

  @Override
  public SigningKey open(KeyPassword password) throws KeyRefused {
    var characters = password.characters();
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), characters);
      return new StoredKey(where, store, characters).only();
    } catch (IOException refused) {
      throw new KeyRefused(reason(refused), refused);
    } catch (GeneralSecurityException refused) {
      throw new KeyRefused("the key in '%s' cannot be used".formatted(where), refused);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private String reason(IOException refused) {
    return refused.getCause() instanceof UnrecoverableKeyException
        ? "the password does not open '%s'".formatted(where)
        : "'%s' is neither a PKCS#12 nor a PEM file".formatted(where);
  }
}
