package org.assay.passwords.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.generation.EncryptedPasswords;
import org.assay.passwords.generation.HashedPasswords;
import org.assay.passwords.generation.PasswordSource;
import org.assay.passwords.generation.PracticePolicies;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords made with a key in a token are those that the same key makes outside. SoftHSM finds
/// its configuration through the environment, so that another process does the work.
class TokenKeyTest {
  private static final List<Path> MODULES = List.of(
      Path.of("/usr/lib/softhsm/libsofthsm2.so"),
      Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
      Path.of("/usr/lib64/libsofthsm2.so"));

  @TempDir
  private Path folder;

  @Test
  void aKeyThatNeverLeavesItsTokenMakesPasswords() throws Exception {
    var module = MODULES.stream().filter(Files::exists).findFirst();
    Assumptions.assumeTrue(
        module.isPresent(), "NOT TESTED: SoftHSM (package softhsm2) is not installed");
    Files.createDirectory(folder.resolve("tokens"));
    var configuration = Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = %s%n".formatted(folder.resolve("tokens")));
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Making.class.getName(),
            module.orElseThrow().toString(),
            folder.toString())
        .redirectErrorStream(true);
    process.environment().put("SOFTHSM2_CONF", configuration.toString());
    var started = process.start();
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    assertThat(said).endsWith("made alike\n");
  }

  /// What the other process does.
  static final class Making {
    private static final String PIN = "4711";
    private static final byte[] KEY =
        "no secret, but long enough: 32 b".getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws Exception {
      init();
      var configuration = Files.writeString(
          Path.of(arguments[1], "token.conf"),
          "name=lots%nlibrary=%s%nslotListIndex=0%n".formatted(arguments[0]));
      store(configuration, "aes", new SecretKeySpec(KEY, "AES"));
      var policy = PracticePolicies.named("device-label").orElseThrow();
      var aes = KeyStoreKey.inToken(configuration, "aes", PIN.toCharArray());
      alike(
          new EncryptedPasswords(policy, aes, ColumnRole.SERIAL),
          new EncryptedPasswords(policy, new Plain(), ColumnRole.SERIAL));
      assertThat(aes.toString()).doesNotContain("no secret").doesNotContain(PIN);
      assertThatThrownBy(() -> KeyStoreKey.inToken(configuration, "other", PIN.toCharArray()))
          .hasMessageContaining("there is no key 'other'");
      store(configuration, "hmac", new SecretKeySpec(KEY, "HmacSHA256"));
      var hmac = KeyStoreKey.inToken(configuration, "hmac", PIN.toCharArray());
      alike(new HashedPasswords(policy, hmac), new HashedPasswords(policy, new Plain()));
      assertThatThrownBy(() -> new HashedPasswords(policy, aes)).isInstanceOf(Exception.class);
      System.out.println("made alike");
    }

    private static void alike(PasswordSource inToken, PasswordSource outside) throws Exception {
      for (int i = 0; i < 50; i++) {
        var identity = List.of("WD200-%06d".formatted(i));
        assertThat(inToken.chosen(identity, 0).equals(outside.chosen(identity, 0)))
            .isTrue();
      }
    }

    private static void store(Path configuration, String alias, SecretKey key) throws Exception {
      var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
      var store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, PIN.toCharArray());
      store.setEntry(alias, new KeyStore.SecretKeyEntry(key), null);
    }

    private static void init() throws IOException, InterruptedException {
      var process = new ProcessBuilder(
              "softhsm2-util",
              "--init-token",
              "--free",
              "--label",
              "lots",
              "--so-pin",
              "12345678",
              "--pin",
              PIN)
          .inheritIO()
          .start();
      assertThat(process.waitFor()).isZero();
    }
  }

  /// The same key outside of any token.
  private static final class Plain implements KeyProvider {
    @Override
    public Mac mac(Purpose purpose) throws java.security.GeneralSecurityException {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Making.KEY, "HmacSHA256"));
      return mac;
    }

    @Override
    public Cipher aes(Purpose purpose) throws java.security.GeneralSecurityException {
      var cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Making.KEY, "AES"));
      return cipher;
    }

    @Override
    public String place() {
      return "memory";
    }
  }
}
