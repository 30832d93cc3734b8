package org.assay.pages;

/// Where something stands in a source.
///
/// @param sheet the page of a paged document (PDF), counted from 1; 0 where the source has none
/// @param line the line, counted from 1: of the file, or of the sheet
/// @param column the column, counted from 1
public record Place(int sheet, int line, int column) implements Comparable<Place> {

  /// The very beginning of a source without sheets.
  public static final Place START = new Place(0, 1, 1);

  public Place {
    if (sheet < 0 || line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "no place: sheet %d, line %d, column %d".formatted(sheet, line, column));
    }
  }

  @Override
  public int compareTo(Place other) {
    int bySheet = Integer.compare(sheet, other.sheet);
    int byLine = bySheet != 0 ? bySheet : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /// For people: `line 12, column 5`, or `page 2, line 3`.
  @Override
  public String toString() {
    return sheet == 0
        ? "line %d, column %d".formatted(line, column)
        : "page %d, line %d".formatted(sheet, line);
  }
}
