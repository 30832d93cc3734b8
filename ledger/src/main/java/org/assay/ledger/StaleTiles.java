package org.assay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.ledger.tree.Tile;

/// Removes what a writer that died had written behind the last checkpoint. Nobody was told of it,
/// and other entries will take its place.
///
/// @param size how many entries the checkpoint has
/// @param intended up to how many entries the writer may have written
record StaleTiles(LedgerFolder folder, long size, long intended) {

  private static final int BITS = 8;

  void remove() throws IOException {
    if (intended <= size) return;
    for (int level = 0; intended >> (BITS * level) > 0; level++) {
      long hashes = size >> (BITS * level);
      long last = (intended >> (BITS * level)) / Tile.FULL;
      for (long number = hashes / Tile.FULL; number <= last; number++) {
        int width = number == hashes / Tile.FULL ? (int) (hashes % Tile.FULL) : 0;
        remove(folder.tile(new Tile(level, number, Tile.FULL)), width);
        if (level == 0) remove(folder.bundle(new Tile(level, number, Tile.FULL)), width);
      }
    }
  }

  private static void remove(Path full, int width) throws IOException {
    Files.deleteIfExists(full);
    var partial = full.resolveSibling(full.getFileName() + ".p");
    for (var file : list(partial)) {
      var name = file.getFileName().toString();
      if (!name.matches("[0-9]{1,3}") || Integer.parseInt(name) > width) Files.delete(file);
    }
    if (Files.isDirectory(partial) && list(partial).isEmpty()) Files.delete(partial);
  }

  /// Removes the partial forms of a tile of which the full form is there.
  static void removePartial(Path full) throws IOException {
    var partial = full.resolveSibling(full.getFileName() + ".p");
    for (var file : list(partial)) Files.delete(file);
    Files.deleteIfExists(partial);
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (var children = Files.list(folder)) {
      return children.toList();
    }
  }
}
