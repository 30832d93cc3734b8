package org.assay.register.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.tree.Tile;

/// The files of a ledger that goes on growing, with what belongs to one checkpoint among them.
///
/// The checkpoint and the partial tiles at its edge are read first, together: partial tiles go as
/// soon as the full one is there. Full tiles stay as they are. What is newer than the checkpoint
/// is put in order when the ledger is opened, for which the writer's note of how far it meant to
/// write is copied last.
record LedgerCopy(Path folder) {

  private static final String CHECKPOINT = "checkpoint";
  private static final String INTENT = ".writer/intent";
  private static final int TRIES = 100;

  /// Copies the files.
  ///
  /// @return how many entries the copied checkpoint has
  long copy(ZipOutputStream out) throws IOException {
    if (!Files.exists(folder.resolve(CHECKPOINT))) return 0;
    var edge = edge();
    for (var file : edge.partial().entrySet()) put(out, file.getKey(), file.getValue());
    for (var file : files()) {
      if (!edge.partial().containsKey(file) && !file.equals(CHECKPOINT)) put(out, file);
    }
    put(out, INTENT);
    put(out, CHECKPOINT, edge.checkpoint().toString().getBytes(StandardCharsets.UTF_8));
    return edge.checkpoint().size();
  }

  private record Edge(Checkpoint checkpoint, Map<String, byte[]> partial) {}

  // If the newest tile did not fill meanwhile, its partial ones were all there.
  private Edge edge() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      var checkpoint = checkpoint();
      var partial = partialTiles();
      if (checkpoint().size() / Tile.FULL == checkpoint.size() / Tile.FULL) {
        return new Edge(checkpoint, partial);
      }
    }
    throw new IOException("the ledger grows faster than it can be copied; try again later");
  }

  private Checkpoint checkpoint() throws IOException {
    return Checkpoint.parse(Files.readString(folder.resolve(CHECKPOINT)));
  }

  private Map<String, byte[]> partialTiles() throws IOException {
    var partial = new TreeMap<String, byte[]>();
    for (var file : files()) {
      if (!file.contains(".p/")) continue;
      try {
        partial.put(file, Files.readAllBytes(folder.resolve(file)));
      } catch (NoSuchFileException filled) {
        // then another try follows
      }
    }
    return partial;
  }

  private List<String> files() throws IOException {
    var found = new TreeSet<String>();
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        // what begins with a dot is half written, or the writer's own
        if (attributes.isRegularFile() && !name.matches("(.*/)?[.].*")) found.add(name);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
        throw failed;
      }
    });
    return List.copyOf(found);
  }

  private void put(ZipOutputStream out, String name) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.resolve(name));
    } catch (NoSuchFileException replaced) {
      return; // newer than the checkpoint, and in a full tile by now
    }
    put(out, name, bytes);
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry("ledger/" + name));
    out.write(bytes);
    out.closeEntry();
  }
}
