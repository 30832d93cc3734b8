package org.assay.passwords;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a lot is read from, as often as needed: what is found in a sample is counted over all
/// rows in a further reading.
sealed interface LotSource {
  /// Name for messages.
  String name();

  /// The bytes from the beginning, as they are stored.
  InputStream open() throws IOException;

  /// Number of bytes, as they are stored.
  long size() throws IOException;

  /// A file on disk.
  record OfFile(Path file) implements LotSource {
    @Override
    public String name() {
      return String.valueOf(file.getFileName());
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }
  }

  /// What came from a pipe, kept as it came.
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  record OfBytes(String name, byte[] bytes) implements LotSource {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }
}
