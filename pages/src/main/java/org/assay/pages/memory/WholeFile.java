package org.assay.pages.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is there whole or not at all: written beside its place, forced to disk, and moved.
///
/// ```java
/// WholeFile.write(folder.resolve("page.warc.gz"), WarcFile.of(capture));
/// ```
public final class WholeFile {

  /// How the names of files end that are being written. What a crash leaves behind is called so,
  /// too, and may be deleted.
  public static final String UNFINISHED = ".part";

  private WholeFile() {}

  /// Writes a file, in the place of one of that name if there is one.
  ///
  /// @throws IOException when it cannot be written; nothing is left behind
  public static void write(Path file, byte[] bytes) throws IOException {
    var beside = beside(file);
    try {
      through(beside, bytes);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(".%s.%d-%d%s"
        .formatted(
            file.getFileName(),
            ProcessHandle.current().pid(),
            Thread.currentThread().threadId(),
            UNFINISHED));
  }

  private static void through(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }
}
