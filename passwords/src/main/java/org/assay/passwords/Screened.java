package org.assay.passwords;

import java.util.Arrays;
import java.util.List;
import org.assay.passwords.Text.Literal;

/// Digests of one message view in the screened rows, computed row by row as far as a test looks,
/// and cut into digits.
final class Screened extends DigitRows {
  private static final int LONGEST_DIGEST = 64;

  private final Selection screen;
  private final List<DigestKind> kinds;
  private final byte[][] plain;
  /// By kind and row; null where not computed yet.
  private final byte[][][] digests;

  private Text message = new Literal("");
  private int kind;
  private ByteCut cut = ByteCut.BYTE_MOD;
  private int places;
  private int range;

  Screened(Selection screen, List<DigestKind> kinds) {
    super(screen.size());
    this.screen = screen;
    this.kinds = kinds;
    this.plain = new byte[screen.size()][];
    this.digests = new byte[kinds.size()][screen.size()][];
  }

  /// False where the view says nothing in the first row. Other rows without it count as zeros.
  boolean of(Text text) {
    message = text;
    Arrays.fill(plain, null);
    for (byte[][] rows : digests) Arrays.fill(rows, null);
    return text.at(screen.lot, screen.rows[0]) != null;
  }

  void by(DigestKind other) {
    kind = kinds.indexOf(other);
  }

  void by(ByteCut other, int digits, int below) {
    cut = other;
    places = Math.min(digits, StreamMatcher.MOST_PLACES);
    range = below;
    again();
  }

  /// A message and its digest that were computed before.
  void know(int row, byte[] message, int kind, byte[] digest) {
    plain[row] = message;
    digests[kind][row] = digest;
  }

  @Override
  void cut(int row, int[] out) {
    cut.fill(bytes(row), places, range, out);
  }

  byte[] bytes(int row) {
    byte[] known = digests[kind][row];
    if (known == null) {
      DigestKind by = kinds.get(kind);
      known = by == DigestKind.NONE ? message(row) : by.of(message(row));
      digests[kind][row] = known;
    }
    return known;
  }

  private byte[] message(int row) {
    byte[] known = plain[row];
    if (known == null) {
      known = message(message, row);
      plain[row] = known;
    }
    return known;
  }

  byte[] message(Text text, int row) {
    String value = text.at(screen.lot, screen.rows[row]);
    return value == null ? new byte[LONGEST_DIGEST] : Bytes.of(value);
  }
}
