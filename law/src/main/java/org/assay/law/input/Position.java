package org.assay.law.input;

/// A place in a text file: line and column count from 1.
///
/// Prints as `product.yaml:12:5`, the form that editors turn into a link.
public record Position(String file, int line, int column) {

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "lines and columns count from 1, not %d:%d".formatted(line, column));
    }
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
