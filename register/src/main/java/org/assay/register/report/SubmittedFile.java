package org.assay.register.report;

import java.util.Optional;

/// A file that came with a report or with a message.
public final class SubmittedFile {

  private static final int LONGEST_NAME = 120;

  private final String name;
  private final byte[] bytes;

  /// A file with its bytes.
  ///
  /// @param name as the sender calls it; folders before it and letters that do harm are left out
  /// @param bytes which are not changed afterwards
  public SubmittedFile(String name, byte[] bytes) {
    this.name = safe(name);
    this.bytes = bytes;
  }

  private static String safe(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[^\\p{L}\\p{N}._ ()+-]", "_").strip();
    var cut =
        plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    return cut.replace(".", "").isBlank() ? "file" : cut;
  }

  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /// In bytes.
  public int size() {
    return bytes.length;
  }

  /// What it is, or nothing if it is of no type that is taken.
  public Optional<FileType> type() {
    return FileType.of(bytes);
  }

  @Override
  public String toString() {
    return "a file of %d bytes".formatted(bytes.length);
  }
}
