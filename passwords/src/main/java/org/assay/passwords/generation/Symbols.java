package org.assay.passwords.generation;

import java.security.GeneralSecurityException;

/// Turns random bytes into symbols, each equally likely: a byte beyond the last whole multiple of
/// the number of symbols is thrown away (rejection sampling).
final class Symbols {
  /// Where bytes come from.
  @FunctionalInterface
  interface Bytes {
    /// The next piece of the stream.
    byte[] next() throws GeneralSecurityException;
  }

  private final Bytes source;
  private byte[] piece = new byte[0];
  private int at;

  Symbols(Bytes source) {
    this.source = source;
  }

  /// A symbol out of `size`, which is 256 at most, from 0.
  int next(int size) throws GeneralSecurityException {
    int limit = 256 - 256 % size;
    while (true) {
      int value = nextByte();
      if (value < limit) return value % size;
    }
  }

  private int nextByte() throws GeneralSecurityException {
    if (at == piece.length) {
      piece = source.next();
      at = 0;
    }
    return piece[at++] & 0xff;
  }

  /// A text of characters.
  String text(int length, SymbolSet symbols) throws GeneralSecurityException {
    char[] text = new char[length];
    for (int i = 0; i < length; i++) text[i] = symbols.symbols().charAt(next(symbols.size()));
    return new String(text);
  }
}
