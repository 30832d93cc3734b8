package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.assay.passwords.keys.KeyFile;
import org.assay.passwords.keys.KeyProvider;
import org.assay.passwords.keys.KeyStoreKey;
import org.assay.passwords.keys.UnusableKeyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The secret key that passwords are made with.
final class KeyChoice {

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The secret key, in a file made by 'assay passwords new-key'.")
  private @Nullable Path file;

  @Option(
      names = "--key-store",
      paramLabel = "FILE",
      description = "A PKCS #12 file that holds the key.")
  private @Nullable Path store;

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description =
          "A token (PKCS #11) that holds the key and never shows it: a configuration of SunPKCS11 with name, library and slot.")
  private @Nullable Path token;

  @Option(
      names = "--key-alias",
      paramLabel = "NAME",
      description = "Name of the key in the key store or token.")
  private @Nullable String alias;

  @Option(
      names = "--pin-file",
      paramLabel = "FILE",
      description = "A file with the password of the key store or the PIN of the token.")
  private @Nullable Path pin;

  boolean isGiven() {
    return file != null || store != null || token != null;
  }

  /// The key, where one is named.
  ///
  /// @throws UsageException where it cannot be used
  Optional<KeyProvider> read() throws IOException {
    if (!isGiven()) {
      return Optional.empty();
    }
    return using(() -> {
      if (file != null) {
        return Optional.of(KeyFile.read(file));
      }
      return Optional.of(
          store != null
              ? KeyStoreKey.inFile(store, alias(), pin())
              : KeyStoreKey.inToken(Objects.requireNonNull(token), alias(), pin()));
    });
  }

  private String alias() {
    if (alias == null) {
      throw new UsageException("name the key in the key store: --key-alias NAME");
    }
    return alias;
  }

  private char[] pin() throws IOException {
    if (pin == null) {
      throw new UsageException("name a file with the password or PIN: --pin-file FILE");
    }
    return new TextFile(pin, "a PIN").read().strip().toCharArray();
  }

  /// Work with a key.
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  /// What comes of a key.
  ///
  /// @throws UsageException where it cannot be used
  static <T> T using(Work<T> work) throws IOException {
    try {
      return work.done();
    } catch (UnusableKeyException unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }
}
