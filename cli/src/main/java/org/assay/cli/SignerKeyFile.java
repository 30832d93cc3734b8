package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.assay.ledger.note.SignerKey;

/// The file that holds the signing key of a log or of a witness. Nobody but its owner may read it.
record SignerKeyFile(Path file) {

  SignerKey read() throws IOException {
    var text = new TextFile(file, "the signing key").read();
    try {
      return SignerKey.parse(text);
    } catch (IllegalArgumentException noKey) {
      throw new UsageException("'%s': %s".formatted(file, noKey.getMessage()));
    }
  }

  /// Writes a new key; one that is there is never replaced.
  void write(SignerKey key) throws IOException {
    createPrivate();
    Files.writeString(
        file, key.secretText() + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }

  private void createPrivate() throws IOException {
    if (Files.getFileStore(file.toAbsolutePath().resolveSibling(""))
        .supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }
}
