package org.assay.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where files of law are read from: the packs that come with Assay, or a folder of somebody's
/// own.
@FunctionalInterface
public interface LawFiles {

  /// The bytes of a file, by its path relative to the packs (`uk-psti/regime.yaml`), if it
  /// exists.
  Optional<byte[]> bytes(String path);

  /// The packs inside the jar.
  static LawFiles bundled() {
    return path -> {
      try (InputStream in = LawFiles.class.getResourceAsStream("packs/" + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }

  /// A folder laid out like the packs.
  static LawFiles folder(Path folder) {
    return path -> {
      var file = folder.resolve(path);
      try {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }
}
