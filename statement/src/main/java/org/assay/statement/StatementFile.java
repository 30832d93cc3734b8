package org.assay.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Writes a file whole or not at all: to a temporary file beside it first, which is then moved.
public final class StatementFile {

  /// What to do if there is a file of that name already.
  public enum IfPresent {
    /// Leave it as it is and write nothing.
    KEEP,
    /// Put the new file in its place.
    REPLACE
  }

  /// Whether the file was written.
  public enum Outcome {
    /// The file is there, complete.
    WRITTEN,
    /// There was a file of that name already, and it was left alone.
    KEPT
  }

  /// Who may read the file, where the file system knows of that.
  public enum Readers {
    /// Whoever the system lets read new files.
    EVERYBODY,
    /// The owner alone: mode 0600.
    OWNER
  }

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private StatementFile() {}

  /// Writes the contents under the name.
  ///
  /// @throws IOException if the file cannot be written; nothing is left behind
  public static Outcome write(Path file, byte[] contents, IfPresent ifPresent) throws IOException {
    return write(file, contents, ifPresent, Readers.EVERYBODY);
  }

  /// Writes the contents under the name; nobody but the readers can read them at any moment.
  ///
  /// @throws IOException if the file cannot be written; nothing is left behind
  public static Outcome write(Path file, byte[] contents, IfPresent ifPresent, Readers readers)
      throws IOException {
    var temporary = file.resolveSibling(".%s.%d-%d.part"
        .formatted(
            file.getFileName(),
            ProcessHandle.current().pid(),
            Thread.currentThread().threadId()));
    try {
      writeThrough(temporary, contents, attributes(file, readers));
      return moved(temporary, file, ifPresent);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static FileAttribute<?>[] attributes(Path file, Readers readers) {
    boolean knowsOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return readers == Readers.OWNER && knowsOwners
        ? new FileAttribute<?>[] {OWNER_ONLY}
        : new FileAttribute<?>[0];
  }

  private static void writeThrough(Path file, byte[] contents, FileAttribute<?>[] attributes)
      throws IOException {
    var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, fresh, attributes)) {
      var rest = ByteBuffer.wrap(contents);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static Outcome moved(Path temporary, Path file, IfPresent ifPresent) throws IOException {
    return switch (ifPresent) {
      case REPLACE -> {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        yield Outcome.WRITTEN;
      }
      case KEEP -> movedUnlessPresent(temporary, file);
    };
  }

  private static Outcome movedUnlessPresent(Path temporary, Path file) throws IOException {
    try {
      Files.move(temporary, file);
      return Outcome.WRITTEN;
    } catch (FileAlreadyExistsException present) {
      return Outcome.KEPT;
    }
  }
}
