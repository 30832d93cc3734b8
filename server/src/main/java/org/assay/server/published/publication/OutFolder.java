package org.assay.server.published.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A folder that is kept as it was asked for last: files that are the same are not touched,
/// others are written beside their place and moved, and what was written earlier and is asked for
/// no more is removed. What somebody else put there is never touched.
///
/// It remembers in the file `.assay-published` what it wrote: a line for each file, as
/// `sha256sum` writes them. A line is written before its file, so that a run that was broken off
/// knows its own files.
final class OutFolder implements AutoCloseable {

  /// What it remembers its files in.
  static final String MANIFEST = ".assay-published";

  private final Path root;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Map<String, String> known;
  private final Set<String> asked = new HashSet<>();
  private final Writer manifest;
  private boolean changed;
  private int written;
  private int same;

  private OutFolder(
      Path root, FileChannel lockFile, FileLock lock, Map<String, String> known, Writer manifest) {
    this.root = root;
    this.lockFile = lockFile;
    this.lock = lock;
    this.known = known;
    this.manifest = manifest;
  }

  /// What was done.
  ///
  /// @param same how many files were left as they are
  record Outcome(int written, int removed, int same) {}

  /// Opens a folder; makes it where it is not there.
  ///
  /// @throws IOException if another run is at work in it
  static OutFolder open(Path root) throws IOException {
    Files.createDirectories(root);
    var lockFile = FileChannel.open(
        root.resolve(".assay-published.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = lockFile.tryLock();
    if (lock == null) {
      lockFile.close();
      throw new IOException("another 'assay publish' is writing to '%s'".formatted(root));
    }
    var known = read(root.resolve(MANIFEST));
    var manifest = Files.newBufferedWriter(
        root.resolve(MANIFEST), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new OutFolder(root, lockFile, lock, known, manifest);
  }

  private static Map<String, String> read(Path manifest) throws IOException {
    var known = new TreeMap<String, String>();
    if (!Files.exists(manifest)) return known;
    try (var lines = Files.lines(manifest)) {
      lines
          .map(line -> line.split(" {2}", 2))
          .filter(parts -> parts.length == 2)
          .forEach(parts -> known.put(parts[1], parts[0]));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    return known;
  }

  /// Makes sure that a file is there with these contents.
  ///
  /// @param name with `/` between its parts
  /// @throws IOException if it cannot be written, or somebody else's file is in its place
  void put(String name, byte[] contents) throws IOException {
    asked.add(name);
    var file = root.resolve(name);
    var digest = sha256(contents);
    if (isThere(file, name, digest, contents.length)) {
      same++;
      return;
    }
    if (!known.containsKey(name) && Files.exists(file)) {
      throw new IOException(
          "'%s' is there and was not written by 'assay publish'; move it away, or choose another folder"
              .formatted(file));
    }
    remember(name, digest);
    write(file, contents);
    written++;
  }

  /// Makes sure that a file is there whose contents never change, without reading them again.
  void putUnchanging(String name, Path from) throws IOException {
    if (known.containsKey(name)) {
      var file = root.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) == Files.size(from)) {
        asked.add(name);
        same++;
        return;
      }
    }
    put(name, Files.readAllBytes(from));
  }

  private boolean isThere(Path file, String name, String digest, int length) throws IOException {
    return digest.equals(known.get(name))
        && Files.isRegularFile(file)
        && Files.size(file) == length;
  }

  private void remember(String name, String digest) throws IOException {
    manifest.write(digest + "  " + name + "\n");
    manifest.flush();
    known.put(name, digest);
    changed = true;
  }

  private static void write(Path file, byte[] contents) throws IOException {
    var folder = file.getParent();
    if (folder == null) throw new IOException("'%s' lies nowhere".formatted(file));
    Files.createDirectories(folder);
    var part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, contents);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Removes what was written earlier and was not asked for this time. Called once everything was
  /// put; a run that breaks off removes nothing.
  Outcome finish() throws IOException {
    int removed = 0;
    for (var name : known.keySet().stream().filter(one -> !asked.contains(one)).toList()) {
      remove(root.resolve(name));
      known.remove(name);
      changed = true;
      removed++;
    }
    manifest.close();
    if (changed) rewriteManifest();
    return new Outcome(written, removed, same);
  }

  private void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    for (var folder = file.getParent();
        folder != null && !folder.equals(root) && isEmpty(folder);
        folder = folder.getParent()) {
      Files.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return false;
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  private void rewriteManifest() throws IOException {
    var text = new StringBuilder();
    known.forEach(
        (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
    write(root.resolve(MANIFEST), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] contents) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public void close() throws IOException {
    manifest.close();
    lock.close();
    lockFile.close();
  }
}
