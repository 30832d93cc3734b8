package org.assay.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: of every level the hashes that fill no tile yet. It is all
/// that is needed to add entries and to know the root, however large the tree is.
public final class TreeEdge {

  /// Takes tiles.
  @FunctionalInterface
  public interface TileSink {
    void add(Tile tile, byte[] hashes);
  }

  private final List<List<TreeHash>> levels = new ArrayList<>();
  private long size;

  private TreeEdge() {}

  /// The edge of a tree without entries.
  public static TreeEdge empty() {
    return new TreeEdge();
  }

  /// The edge of a tree of `size` entries that is kept in tiles.
  public static TreeEdge of(TileSource tiles, long size) {
    var edge = new TreeEdge();
    edge.size = size;
    for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
      long hashes = size >> (Tile.HEIGHT * level);
      var row = new ArrayList<TreeHash>();
      if (hashes % Tile.FULL > 0) {
        var bytes = tiles.hashes(Tile.in(size, level, hashes / Tile.FULL));
        for (int i = 0; i < hashes % Tile.FULL; i++) {
          row.add(TreeHash.at(bytes, i * TreeHash.LENGTH));
        }
      }
      edge.levels.add(row);
    }
    return edge;
  }

  /// How many entries the tree has.
  public long size() {
    return size;
  }

  /// Adds the hash of an entry.
  public void add(TreeHash leaf, TileSink full) {
    size++;
    add(0, leaf, full);
  }

  private void add(int level, TreeHash hash, TileSink full) {
    if (levels.size() == level) levels.add(new ArrayList<>());
    var row = levels.get(level);
    row.add(hash);
    if (row.size() < Tile.FULL) return;
    var tile = Tile.in(size, level, (size >> (Tile.HEIGHT * (level + 1))) - 1);
    full.add(tile, bytes(row));
    var root = root(row);
    row.clear();
    add(level + 1, root, full);
  }

  /// The root of the tree.
  public TreeHash root() {
    var items = new ArrayList<TreeHash>();
    for (var row : levels) {
      var all = new ArrayList<>(row);
      all.addAll(items);
      items.clear();
      if (!all.isEmpty()) items.add(root(all));
    }
    return items.isEmpty() ? TreeHash.EMPTY : items.getFirst();
  }

  private static TreeHash root(List<TreeHash> hashes) {
    if (hashes.size() == 1) return hashes.getFirst();
    int middle = (int) TreeProofs.split(hashes.size());
    return TreeHash.node(
        root(hashes.subList(0, middle)), root(hashes.subList(middle, hashes.size())));
  }

  /// Hands over the tiles that are not full.
  public void partial(TileSink tiles) {
    for (int level = 0; level < levels.size(); level++) {
      if (!levels.get(level).isEmpty()) {
        long number = (size >> (Tile.HEIGHT * level)) / Tile.FULL;
        tiles.add(Tile.in(size, level, number), bytes(levels.get(level)));
      }
    }
  }

  private static byte[] bytes(List<TreeHash> row) {
    var bytes = new byte[row.size() * TreeHash.LENGTH];
    for (int i = 0; i < row.size(); i++) row.get(i).copyTo(bytes, i * TreeHash.LENGTH);
    return bytes;
  }
}
