package org.assay.labels;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A sheet of labels, or one label of a roll. All lengths in millimetres.
///
/// @param name what it is called
/// @param pageWidth width of the page
/// @param pageHeight height of the page
/// @param columns labels beside each other
/// @param rows labels below each other
/// @param width width of a label
/// @param height height of a label
/// @param left from the edge of the page to the first label
/// @param top from the edge of the page to the first label
/// @param gap between labels beside each other
public record LabelSheet(
    String name,
    double pageWidth,
    double pageHeight,
    int columns,
    int rows,
    double width,
    double height,
    double left,
    double top,
    double gap) {
  private static final Pattern ROLL = Pattern.compile("([0-9]{2,3})x([0-9]{2,3})");

  /// Sheets of A4 in usual divisions.
  public static final List<LabelSheet> USUAL = List.of(
      new LabelSheet("a4-24", 210, 297, 3, 8, 70, 37, 0, 0.5, 0),
      new LabelSheet("a4-14", 210, 297, 2, 7, 99.1, 38.1, 4.65, 15.15, 2.5),
      new LabelSheet("a4-65", 210, 297, 5, 13, 38.1, 21.2, 4.75, 10.7, 2.5));

  /// Refuses what does not fit on the page, and labels too small to read.
  public LabelSheet {
    Objects.requireNonNull(name, "name");
    boolean fits = left + columns * width + (columns - 1) * gap <= pageWidth + 0.01
        && top + rows * height <= pageHeight + 0.01;
    if (!fits) throw new IllegalArgumentException("the labels do not fit on the page");
    if (width < 20 || height < 10)
      throw new IllegalArgumentException("a label of less than 20 by 10 mm cannot be read");
  }

  /// The sheet of a name, or one label on each page where the name is a size such as `62x29`.
  ///
  /// @throws IllegalArgumentException where it is neither
  public static LabelSheet of(String nameOrSize) {
    for (LabelSheet sheet : USUAL) if (sheet.name().equals(nameOrSize)) return sheet;
    var size = ROLL.matcher(nameOrSize);
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "there is no sheet '%s'; there is %s, or a size in millimetres such as 62x29"
              .formatted(
                  nameOrSize,
                  String.join(", ", USUAL.stream().map(LabelSheet::name).toList())));
    }
    double width = Double.parseDouble(size.group(1));
    double height = Double.parseDouble(size.group(2));
    return new LabelSheet(nameOrSize, width, height, 1, 1, width, height, 0, 0, 0);
  }

  int perPage() {
    return columns * rows;
  }
}
