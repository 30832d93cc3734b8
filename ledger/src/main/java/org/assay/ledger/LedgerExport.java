package org.assay.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.assay.ledger.tree.Tile;

/// A whole ledger as one file, for a page in a browser that can read no folder: a line
/// `assay-ledger-export/1 LENGTH`, that many bytes of checkpoint, and then all entries, each
/// behind its length in two bytes. Whoever reads it hashes the entries and compares the root.
public final class LedgerExport {

  /// The first word of the file.
  public static final String FORMAT = "assay-ledger-export/1";

  private LedgerExport() {}

  /// Writes the ledger as of the checkpoint of the reader.
  public static void write(LedgerReader ledger, OutputStream out) throws IOException {
    var checkpoint = ledger.checkpoint().toString().getBytes(StandardCharsets.UTF_8);
    out.write((FORMAT + " " + checkpoint.length + "\n").getBytes(StandardCharsets.US_ASCII));
    out.write(checkpoint);
    for (long bundle = 0; bundle * Tile.FULL < ledger.size(); bundle++) {
      var entries = new EntryBundle();
      int width = (int) Math.min(Tile.FULL, ledger.size() - bundle * Tile.FULL);
      EntryBundle.read(ledger.rawBundle(bundle), width).forEach(entries::add);
      out.write(entries.bytes());
    }
  }
}
