package org.assay.ledger.tree;

/// The subtrees of a tree that is kept in tiles.
///
/// @param size how many entries the tree has
public record TileSubtrees(TileSource tiles, long size) implements Subtrees {

  @Override
  public TreeHash hash(int height, long index) {
    int level = height / Tile.HEIGHT;
    int inside = height % Tile.HEIGHT;
    long first = index << inside;
    var bytes = tiles.hashes(Tile.in(size, level, first / Tile.FULL));
    return subtree(bytes, (int) (first % Tile.FULL), 1 << inside);
  }

  private static TreeHash subtree(byte[] hashes, int first, int width) {
    if (width == 1) return TreeHash.at(hashes, first * TreeHash.LENGTH);
    int half = width / 2;
    return TreeHash.node(subtree(hashes, first, half), subtree(hashes, first + half, half));
  }
}
