package org.assay.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that holds passwords by its purpose: only its owner may read it, and it is there whole or
/// not at all.
final class PrivateFile implements AutoCloseable {

  private final Path file;
  private final Path beside;
  private @Nullable FileChannel channel;

  /// @throws UsageException where the folder is not there
  PrivateFile(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("the folder of '%s' does not exist; make it first".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("'%s' is a folder; name a file".formatted(file));
    }
    this.file = file;
    this.beside = file.resolveSibling(
        ".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid()));
  }

  Writer writer() throws IOException {
    return new BufferedWriter(Channels.newWriter(open(), StandardCharsets.UTF_8), 1 << 16);
  }

  OutputStream stream() throws IOException {
    return Channels.newOutputStream(open());
  }

  private FileChannel open() throws IOException {
    Files.deleteIfExists(beside);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel = beside.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? FileChannel.open(
            beside,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(beside, options);
    return channel;
  }

  /// Makes sure that the content lasts, before the file is put in its place.
  void force() throws IOException {
    try (var written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /// Puts it in its place.
  void keep() throws IOException {
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
    Files.deleteIfExists(beside);
  }
}
