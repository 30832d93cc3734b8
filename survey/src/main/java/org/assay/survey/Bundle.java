package org.assay.survey;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.assay.pages.PageSource;
import org.assay.pages.memory.WholeFile;
import org.jspecify.annotations.Nullable;

/// A folder of evidence: the list with its snapshots, every snapshot, the tables made from them,
/// and at the end a manifest with the SHA-256 of every file (`sha256sum -c` reads it).
///
/// Every file is there whole or not at all. A bundle without a manifest is unfinished: whoever
/// begins it again with the same list goes on where it was left.
public final class Bundle implements AutoCloseable {

  /// The file that closes a bundle.
  public static final String MANIFEST = "manifest-sha256.txt";

  /// The list with its snapshots; a survey of it gives the same bundle again.
  public static final String SOURCES = "sources.csv";

  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private Bundle(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /// Why a folder cannot take a survey.
  public static final class RefusedException extends Exception {
    RefusedException(String message) {
      super(message);
    }
  }

  /// Begins a bundle, or goes on with one that was left unfinished.
  ///
  /// @throws RefusedException when the folder holds something else, or another process is at it
  public static Bundle begin(Path folder, SurveyList list) throws IOException, RefusedException {
    if (Files.exists(folder.resolve(MANIFEST))) throw finished(folder);
    if (!isOurs(folder)) {
      throw new RefusedException(
          "'%s' holds other files; name an empty folder or a new one".formatted(folder));
    }
    Files.createDirectories(folder);
    var bundle = locked(folder);
    try {
      Files.createDirectories(folder.resolve(EvidenceName.FOLDER));
      bundle.take(list);
      return bundle;
    } catch (IOException | RefusedException | RuntimeException refused) {
      bundle.close();
      throw refused;
    }
  }

  private static RefusedException finished(Path folder) {
    return new RefusedException(
        "'%s' holds a finished survey, which is not changed; name a new folder (to judge the same snapshots again: assay survey %s -o NEW)"
            .formatted(folder, folder.resolve(SOURCES)));
  }

  private static boolean isOurs(Path folder) throws IOException {
    if (!Files.exists(folder)) return true;
    if (!Files.isDirectory(folder)) return false;
    if (Files.exists(folder.resolve(SOURCES)) || Files.exists(folder.resolve(LOCK))) return true;
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static Bundle locked(Path folder) throws IOException, RefusedException {
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tried(channel);
    if (lock != null) return new Bundle(folder, channel, lock);
    channel.close();
    throw new RefusedException("another survey is writing to '%s'; wait for it".formatted(folder));
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException mine) {
      return null;
    }
  }

  private void take(SurveyList list) throws IOException, RefusedException {
    var sources = list.withSnapshots();
    var file = folder.resolve(SOURCES);
    if (Files.exists(file) && !Files.readString(file).equals(sources)) {
      throw new RefusedException(
          "'%s' holds an unfinished survey of another list; name a new folder".formatted(folder));
    }
    for (var part : files()) {
      if (part.endsWith(WholeFile.UNFINISHED)) Files.delete(folder.resolve(part));
    }
    write(SOURCES, sources);
  }

  Path folder() {
    return folder;
  }

  boolean holds(String name) {
    return Files.exists(folder.resolve(name));
  }

  void keep(String name, byte[] bytes) throws IOException {
    WholeFile.write(folder.resolve(name), bytes);
  }

  /// Writes a table.
  public void write(String name, String text) throws IOException {
    keep(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Closes the bundle with a manifest of all its files.
  ///
  /// @return the SHA-256 of the manifest, which pins the whole bundle
  public String seal() throws IOException {
    var manifest = new StringBuilder();
    for (var name : files()) {
      if (name.equals(LOCK) || name.equals(MANIFEST)) continue;
      var digest = PageSource.sha256(Files.readAllBytes(folder.resolve(name)));
      manifest.append(digest).append("  ").append(name).append('\n');
    }
    write(MANIFEST, manifest.toString());
    return PageSource.sha256(manifest.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
    if (holds(MANIFEST)) Files.deleteIfExists(folder.resolve(LOCK));
  }
}
