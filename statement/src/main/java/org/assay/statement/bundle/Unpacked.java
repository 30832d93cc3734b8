package org.assay.statement.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/// The files of an archive in a folder of their own, which only this user can read and which is
/// gone afterwards.
record Unpacked(Path folder) implements AutoCloseable {

  /// @param files of an archive whose names were looked at
  static Unpacked of(Map<String, byte[]> files) throws IOException {
    var unpacked = new Unpacked(Files.createTempDirectory("assay-bundle"));
    try {
      unpacked.write(files);
      return unpacked;
    } catch (IOException | RuntimeException failed) {
      unpacked.close();
      throw failed;
    }
  }

  private void write(Map<String, byte[]> files) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey()).normalize();
      if (!path.startsWith(folder)) throw new IOException("a file outside of the bundle");
      var parent = path.getParent();
      if (parent != null) Files.createDirectories(parent);
      Files.write(path, file.getValue());
    }
  }

  @Override
  public void close() throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
