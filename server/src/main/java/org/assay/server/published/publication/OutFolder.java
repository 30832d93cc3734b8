package org.assay.server.published.publication;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.assay.ledger.entry.Sha256;

/// A folder that is kept as it was asked for last: files that are the same are not touched,
/// others are written beside their place and moved, and what was written earlier and is asked for
/// no more is removed. What somebody else put there is never touched.
///
/// It remembers in the file `.assay-published` what it wrote: a line for each file, as
/// `sha256sum` writes them. A line is written before its file, so that a run that was broken off
/// knows its own files. In memory it keeps hashes of names only.
final class OutFolder implements AutoCloseable {

  /// What it remembers its files in.
  static final String MANIFEST = ".assay-published";

  private final Path root;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final KnownFiles known;
  private final Writer manifest;
  private boolean changed;
  private int written;
  private int same;

  private OutFolder(
      Path root, FileChannel lockFile, FileLock lock, KnownFiles known, Writer manifest) {
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
    dropBrokenLine(root.resolve(MANIFEST));
    var known = read(root.resolve(MANIFEST));
    var manifest = Files.newBufferedWriter(
        root.resolve(MANIFEST), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new OutFolder(root, lockFile, lock, known, manifest);
  }

  // A run that was killed may have left part of a line; its file was not begun.
  private static void dropBrokenLine(Path manifest) throws IOException {
    if (!Files.exists(manifest)) return;
    try (var file = new RandomAccessFile(manifest.toFile(), "rw")) {
      long whole = file.length();
      for (; whole > 0; whole--) {
        file.seek(whole - 1);
        if (file.read() == '\n') break;
      }
      if (whole < file.length()) file.setLength(whole);
    }
  }

  private record Line(String digest, String name) {

    static Optional<Line> of(String text) {
      var parts = text.split(" {2}", 2);
      return parts.length == 2 && parts[0].matches("[0-9a-f]{64}")
          ? Optional.of(new Line(parts[0], parts[1]))
          : Optional.empty(); // none of ours
    }
  }

  private static KnownFiles read(Path manifest) throws IOException {
    var known = new KnownFiles();
    if (Files.exists(manifest)) eachLine(manifest, line -> known.put(line.name(), line.digest()));
    return known;
  }

  private interface Each {
    void take(Line line) throws IOException;
  }

  private static void eachLine(Path manifest, Each each) throws IOException {
    try (var lines = Files.newBufferedReader(manifest)) {
      for (var text = lines.readLine(); text != null; text = lines.readLine()) {
        var line = Line.of(text);
        if (line.isPresent()) each.take(line.get());
      }
    }
  }

  /// Makes sure that a file is there with these contents.
  ///
  /// @param name with `/` between its parts
  /// @throws IOException if it cannot be written, or somebody else's file is in its place
  void put(String name, byte[] contents) throws IOException {
    var file = root.resolve(name);
    var digest = Sha256.of(contents).hex();
    if (isThere(file, name, digest, contents.length)) {
      known.ask(name);
      same++;
      return;
    }
    if (!known.has(name) && Files.exists(file)) {
      throw new IOException(
          "'%s' is there and was not written by 'assay publish'; move it away, or choose another folder"
              .formatted(file));
    }
    remember(name, digest);
    known.ask(name);
    write(file, contents);
    written++;
  }

  /// Makes sure that a file is there whose contents never change, without reading them again.
  void putUnchanging(String name, Path from) throws IOException {
    if (known.has(name)) {
      var file = root.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) == Files.size(from)) {
        known.ask(name);
        same++;
        return;
      }
    }
    put(name, Files.readAllBytes(from));
  }

  private boolean isThere(Path file, String name, String digest, int length) throws IOException {
    return known.has(name, digest) && Files.isRegularFile(file) && Files.size(file) == length;
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
    manifest.close();
    var old = root.resolve(MANIFEST);
    int removed = removeUnasked(old);
    if (changed) rewrite(old);
    return new Outcome(written, removed, same);
  }

  private int removeUnasked(Path old) throws IOException {
    int[] removed = {0};
    eachLine(old, line -> {
      if (known.isAsked(line.name()) || !known.first(line.name())) return;
      remove(root.resolve(line.name()));
      changed = true;
      removed[0]++;
    });
    return removed[0];
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

  // Of each file that is there, one line.
  private void rewrite(Path old) throws IOException {
    var part = old.resolveSibling(MANIFEST + ".part");
    try (var out = Files.newBufferedWriter(part)) {
      eachLine(old, line -> {
        if (!known.isAsked(line.name()) || !known.has(line.name(), line.digest())) return;
        if (known.first(line.name())) out.write(line.digest() + "  " + line.name() + "\n");
      });
    }
    Files.move(part, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    manifest.close();
    lock.close();
    lockFile.close();
  }
}
