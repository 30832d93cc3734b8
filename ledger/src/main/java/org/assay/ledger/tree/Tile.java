package org.assay.ledger.tree;

/// Where a tile lies: 256 hashes side by side, or at the right edge of the tree fewer.
///
/// @param level 0 for the hashes of entries; each hash above is that of a full tile below
/// @param number counted from the left
/// @param width from 1 to 256
public record Tile(int level, long number, int width) {

  /// How many hashes a full tile has, and how many entries a full bundle.
  public static final int FULL = 256;

  static final int HEIGHT = 8;

  public Tile {
    if (level < 0 || level > 63 || number < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "no tile %d/%d of width %d".formatted(level, number, width));
    }
  }

  /// The tile at a place in the tree of `size` entries.
  static Tile in(long size, int level, long number) {
    long hashes = size >> (HEIGHT * level);
    return new Tile(level, number, (int) Math.min(FULL, hashes - number * FULL));
  }

  /// Whether the tree of `size` entries has it, as wide as it is.
  public boolean isIn(long size) {
    return (size >> (HEIGHT * level)) >= number * FULL + width;
  }

  /// Whether it will not grow any more.
  public boolean isFull() {
    return width == FULL;
  }

  /// The same place when it is full.
  public Tile full() {
    return new Tile(level, number, FULL);
  }

  /// The address of the hashes below the log's own address, such as `tile/0/x001/234.p/17`.
  public String path() {
    return "tile/" + level + "/" + place();
  }

  /// The address of the entries under a tile of level 0, such as `tile/entries/x001/234.p/17`.
  public String entriesPath() {
    return "tile/entries/" + place();
  }

  private String place() {
    return grouped(number) + (isFull() ? "" : ".p/" + width);
  }

  private static String grouped(long number) {
    var digits = "%03d".formatted(number % 1000);
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      digits = "x%03d/%s".formatted(rest % 1000, digits);
    }
    return digits;
  }
}
