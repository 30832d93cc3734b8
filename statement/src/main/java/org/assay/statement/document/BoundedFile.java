package org.assay.statement.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.statement.findings.ReasonCode;

/// Reads a file that may be of any size: no more of it than a statement can have.
public final class BoundedFile {

  /// The largest file that is read. Statements have 40 to 400 kB; scans of several pages fit too.
  public static final int MOST_BYTES = 32 << 20;

  private BoundedFile() {}

  /// The contents.
  ///
  /// @throws UnusableFileException if there is no such file, or it is too large
  public static byte[] read(Path file) throws IOException {
    return read(file, MOST_BYTES, "Give the statement alone, without pictures of high resolution.");
  }

  /// The contents of a file that may be larger or smaller than a statement.
  ///
  /// @param advice what to do about one that is too large
  /// @throws UnusableFileException if there is no such file, or it is too large
  public static byte[] read(Path file, int mostBytes, String advice) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableFileException(
          ReasonCode.FILE_BROKEN,
          file.toString(),
          Files.isDirectory(file) ? "a folder" : "no such file",
          "Name a file.");
    }
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw tooLarge(file, mostBytes, advice);
      }
      return bytes;
    }
  }

  private static UnusableFileException tooLarge(Path file, int mostBytes, String advice)
      throws IOException {
    return new UnusableFileException(
        ReasonCode.FILE_TOO_LARGE,
        file.toString(),
        "%,d bytes; expected at most %,d".formatted(Files.size(file), mostBytes),
        advice);
  }
}
