package org.assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.ledger.LedgerException.Reason;
import org.assay.ledger.tree.Tile;
import org.assay.ledger.tree.TileSource;
import org.assay.ledger.tree.TreeHash;

/// Reads tiles from a folder, and keeps those that were asked for last.
final class TileCache implements TileSource {

  private static final int KEPT = 1024; // 8 MB at most

  private final LedgerFolder folder;
  private final Map<Tile, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
      return size() > KEPT;
    }
  };

  TileCache(LedgerFolder folder) {
    this.folder = folder;
  }

  @Override
  public byte[] hashes(Tile tile) {
    synchronized (kept) {
      return kept.computeIfAbsent(tile, this::read);
    }
  }

  private byte[] read(Tile tile) {
    try {
      var bytes = folder.read(folder.tile(tile), folder.tile(tile.full()));
      if (bytes.length >= tile.width() * TreeHash.LENGTH) return bytes;
      throw new LedgerException(
          Reason.DAMAGED,
          "the tile '%s' is cut off after %,d bytes; restore the ledger from a copy"
              .formatted(folder.tile(tile), bytes.length));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
