package org.assay.ledger.tree;

/// Where the hashes of tiles come from.
@FunctionalInterface
public interface TileSource {

  /// The hashes of a tile, one behind the other; at least as many as the tile is wide.
  byte[] hashes(Tile tile);
}
