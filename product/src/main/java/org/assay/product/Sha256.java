package org.assay.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of files of any size, read piece by piece.
final class Sha256 {

  private static final int PIECE = 1 << 16;

  private Sha256() {}

  /// The length in bytes and the digest in lower-case hexadecimal, of the same bytes.
  record Measured(long size, String hex) {}

  static Measured of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  static Measured of(InputStream in) throws IOException {
    var digest = digest();
    var piece = new byte[PIECE];
    long size = 0;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      digest.update(piece, 0, read);
      size += read;
    }
    return new Measured(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
