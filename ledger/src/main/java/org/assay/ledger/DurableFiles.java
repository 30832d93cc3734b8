package org.assay.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Writes files so that they are there, whole, after the process or the machine has died: to a file
/// beside it first, forced to the disk, moved, and the folder forced too.
class DurableFiles implements AutoCloseable {

  private static final int THREADS = 16; // the disk takes many at once in the time of one
  private static final int FEW = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(
      THREADS, Thread.ofPlatform().daemon().name("ledger-files-", 0).factory());

  /// Something that may fail.
  private interface Step {
    void go() throws IOException;
  }

  /// Writes all of them, or fails; then some may be there and some not, but each is whole.
  void write(Map<Path, byte[]> contents) throws IOException {
    var changed = new LinkedHashSet<Path>();
    for (var file : contents.keySet()) addFolders(parent(file), changed);
    var tasks = new ArrayList<Step>();
    contents.forEach((file, bytes) -> tasks.add(() -> put(file, bytes)));
    run(tasks);
    run(changed.stream().<Step>map(folder -> () -> force(folder)).toList());
  }

  /// Writes one, in place of the one that may be there.
  void write(Path file, byte[] contents) throws IOException {
    put(file, contents);
    force(parent(file));
  }

  private void run(List<Step> tasks) throws IOException {
    try {
      if (tasks.size() <= FEW) {
        for (var task : tasks) task.go();
      } else {
        for (var done : threads.invokeAll(tasks.stream().map(DurableFiles::call).toList())) {
          done.get();
        }
      }
    } catch (ExecutionException failed) {
      throw asIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the ledger", stopped);
    }
  }

  private static Callable<Boolean> call(Step step) {
    return () -> {
      step.go();
      return true;
    };
  }

  private static IOException asIOException(ExecutionException failed) {
    return failed.getCause() instanceof IOException io ? io : new IOException(failed);
  }

  /// Makes a folder, and notes all whose contents change by that or will.
  private static void addFolders(Path folder, Set<Path> changed) throws IOException {
    if (!changed.add(folder) || Files.isDirectory(folder)) return;
    addFolders(parent(folder), changed);
    Files.createDirectories(folder);
  }

  private static Path parent(Path file) {
    var parent = file.toAbsolutePath().getParent();
    if (parent == null) throw new IllegalArgumentException("'%s' lies nowhere".formatted(file));
    return parent;
  }

  /// Writes one file whole; that its name outlives the machine takes [#force] of its folder.
  void put(Path file, byte[] contents) throws IOException {
    var temporary = file.resolveSibling("." + file.getFileName() + ".part");
    try (var channel = FileChannel.open(
        temporary,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(contents);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void force(Path folder) throws IOException {
    if (File.separatorChar == '/') { // elsewhere a folder cannot be opened, nor needs to be
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
