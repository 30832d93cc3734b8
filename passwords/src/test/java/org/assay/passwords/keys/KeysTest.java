package org.assay.passwords.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.assay.passwords.keys.KeyProvider.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  @TempDir
  private Path folder;

  @Test
  void aKeyFileIsForItsOwnerAlone() throws Exception {
    var file = folder.resolve("a.key");
    var made = KeyFile.create(file, new SecureRandom());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(KeyFile.read(file).mac(Purpose.GENERATION).doFinal())
        .isEqualTo(made.mac(Purpose.GENERATION).doFinal());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("others may read")
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aKeyIsNeverOverwrittenNorShown() throws Exception {
    var file = folder.resolve("a.key");
    var key = KeyFile.create(file, new SecureRandom());
    var digits = Files.readString(file).substring(12, 76);
    assertThatThrownBy(() -> KeyFile.create(file, new SecureRandom()))
        .hasMessageContaining("never overwritten");
    assertThat(key.toString() + key.place()).doesNotContain(digits);
    Files.writeString(file, "assay-key/1 " + digits.substring(2) + "\n");
    assertThatThrownBy(() -> KeyFile.read(file))
        .hasMessageContaining("no key file")
        .hasMessageNotContaining(digits.substring(10));
  }

  @Test
  void eachPurposeHasAKeyOfItsOwn() throws Exception {
    var key = KeyFile.create(folder.resolve("a.key"), new SecureRandom());
    assertThat(key.mac(Purpose.GENERATION).doFinal())
        .isNotEqualTo(key.mac(Purpose.FINGERPRINTS).doFinal());
    assertThat(key.aes(Purpose.GENERATION).doFinal(new byte[16]))
        .isNotEqualTo(key.aes(Purpose.FINGERPRINTS).doFinal(new byte[16]));
  }

  @Test
  void aKeyInAKeyStoreWorks() throws Exception {
    var file = folder.resolve("keys.p12");
    var secret = new SecretKeySpec(new byte[32], "AES");
    var password = "changeit".toCharArray();
    store(file, "lot", secret, password);
    var key = KeyStoreKey.inFile(file, "lot", password);
    assertThat(key.aes(Purpose.GENERATION).doFinal(new byte[16])).hasSize(16);
    assertThat(key.mac(Purpose.GENERATION).doFinal()).hasSize(32);
    assertThatThrownBy(() -> KeyStoreKey.inFile(file, "lots", password))
        .hasMessageContaining("there is no key 'lots'");
    assertThatThrownBy(() -> KeyStoreKey.inFile(file, "lot", "wrong".toCharArray()))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageNotContaining("wrong");
  }

  private static void store(Path file, String alias, SecretKey key, char[] password)
      throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setEntry(
        alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
  }
}
