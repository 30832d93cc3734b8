package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.passwords.fingerprints.FingerprintSet;
import org.assay.passwords.fingerprints.UnusableSetException;
import org.assay.passwords.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The key of a set of fingerprints.
final class FingerprintChoice {

  @Option(
      names = "--fingerprints-key",
      paramLabel = "FILE",
      description =
          "The key of the set of fingerprints. Without this option: the name of the set with '.key' behind it.")
  private @Nullable Path key;

  Path key(Path set) {
    return key == null ? set.resolveSibling(set.getFileName() + ".key") : key;
  }

  /// Opens a set.
  ///
  /// @throws UsageException where set or key cannot be used
  FingerprintSet open(Path set, long expected) throws IOException {
    return using(() -> FingerprintSet.open(set, KeyFile.read(key(set)), expected));
  }

  /// What comes of a set.
  ///
  /// @throws UsageException where set or key cannot be used
  static <T> T using(KeyChoice.Work<T> work) throws IOException {
    try {
      return KeyChoice.using(work);
    } catch (UnusableSetException unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }

  /// `1 in 10^12`.
  static String chance(double chance) {
    return chance <= 0 ? "none" : "1 in 10^%d".formatted((long) Math.floor(-Math.log10(chance)));
  }
}
