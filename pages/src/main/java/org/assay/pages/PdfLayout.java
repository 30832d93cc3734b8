package org.assay.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.pages.PdfWords.Word;
import org.jspecify.annotations.Nullable;

/// Puts the words of the sheets of a PDF into blocks.
///
/// A sheet is cut where a white gutter runs through running text (columns); lines of one column
/// that stand close become a paragraph; type larger than the usual makes a heading; lines that
/// break into pieces at wide gaps, several of them under one another, make the rows of a table.
final class PdfLayout {

  private static final float GUTTER = 12;
  private static final float WIDE_GAP = 10;
  private static final float LARGER = 1.12f;
  private static final int DEEPEST_CUT = 4;

  private final List<Block> blocks = new ArrayList<>();
  private int tables;
  private int lineNumber;

  /// A line of words, left to right.
  private record Line(List<Word> words) {

    float baseline() {
      return words.getFirst().baseline();
    }

    float size() {
      return words.getFirst().size();
    }

    float left() {
      return words.getFirst().left();
    }

    float right() {
      return words.getLast().right();
    }

    boolean bold() {
      return words.stream().allMatch(Word::bold);
    }

    String text() {
      var text = new StringBuilder();
      for (var word : words) text.append(text.isEmpty() ? "" : " ").append(word.text());
      return text.toString();
    }

    List<Line> pieces() {
      var pieces = new ArrayList<Line>();
      var open = new ArrayList<Word>();
      for (var word : words) {
        if (!open.isEmpty() && word.left() - open.getLast().right() > WIDE_GAP) {
          pieces.add(new Line(List.copyOf(open)));
          open.clear();
        }
        open.add(word);
      }
      pieces.add(new Line(List.copyOf(open)));
      return pieces;
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  void sheet(int sheet, List<Word> words) {
    if (words.isEmpty()) return;
    lineNumber = 0;
    float usual = usualSize(words);
    for (var region : cut(words, 0)) region(sheet, lines(region), usual);
  }

  private static float usualSize(List<Word> words) {
    var sizes = words.stream().map(Word::size).sorted().toList();
    return sizes.get(sizes.size() / 2);
  }

  // ---- columns

  private static List<List<Word>> cut(List<Word> words, int depth) {
    if (words.size() < 12 || depth == DEEPEST_CUT) return List.of(words);
    var gutter = gutter(words);
    if (gutter == null) return acrossTheTop(words, depth);
    var parts = new ArrayList<List<Word>>();
    parts.addAll(cut(words.stream().filter(w -> w.right() <= gutter).toList(), depth + 1));
    parts.addAll(cut(words.stream().filter(w -> w.right() > gutter).toList(), depth + 1));
    return parts;
  }

  /// Where a gutter ends that no word crosses and that has running text on both sides.
  private static @Nullable Float gutter(List<Word> words) {
    var byLeft = words.stream().sorted(Comparator.comparingDouble(Word::left)).toList();
    float reached = byLeft.getFirst().right();
    for (var word : byLeft) {
      if (word.left() - reached >= GUTTER && isBetweenColumns(words, reached)) {
        return (reached + word.left()) / 2;
      }
      reached = Math.max(reached, word.right());
    }
    return null;
  }

  private static boolean isBetweenColumns(List<Word> words, float at) {
    return isRunningText(words.stream().filter(w -> w.right() <= at).toList())
        && isRunningText(words.stream().filter(w -> w.right() > at).toList());
  }

  /// Running text fills its column: most lines have several words and end near the right edge.
  private static boolean isRunningText(List<Word> words) {
    var lines = lines(words);
    if (lines.size() < 3) return false;
    float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
    long full = lines.stream()
        .filter(line -> line.words().size() >= 3)
        .filter(line -> right - line.right() < (right - left) * 0.3f)
        .count();
    return full * 2 >= lines.size();
  }

  /// A line across all columns may stand above them: take lines off the top until there is a
  /// gutter.
  private static List<List<Word>> acrossTheTop(List<Word> words, int depth) {
    var lines = lines(words);
    for (int top = 1; top <= Math.min(6, lines.size() - 6); top++) {
      float below = lines.get(top).baseline() - 1;
      var rest = words.stream().filter(w -> w.baseline() > below).toList();
      if (gutter(rest) != null) {
        var parts = new ArrayList<List<Word>>();
        parts.add(words.stream().filter(w -> w.baseline() <= below).toList());
        parts.addAll(cut(rest, depth + 1));
        return parts;
      }
    }
    return List.of(words);
  }

  private static List<Line> lines(List<Word> words) {
    var sorted =
        words.stream().sorted(Comparator.comparingDouble(Word::baseline)).toList();
    var lines = new ArrayList<Line>();
    var open = new ArrayList<Word>();
    for (var word : sorted) {
      if (!open.isEmpty() && word.baseline() - open.getLast().baseline() > word.size() * 0.35f) {
        lines.add(line(open));
        open.clear();
      }
      open.add(word);
    }
    if (!open.isEmpty()) lines.add(line(open));
    return lines;
  }

  private static Line line(List<Word> words) {
    return new Line(
        words.stream().sorted(Comparator.comparingDouble(Word::left)).toList());
  }

  // ---- blocks

  private void region(int sheet, List<Line> lines, float usual) {
    var open = new ArrayList<Line>();
    int tableRow = -1;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (isRow(lines, i)) {
        flush(sheet, open, usual);
        if (tableRow < 0) tables++;
        row(sheet, line, ++tableRow);
        continue;
      }
      tableRow = -1;
      if (!open.isEmpty() && beginsBlock(open, line, usual)) flush(sheet, open, usual);
      open.add(line);
    }
    flush(sheet, open, usual);
  }

  private static boolean isRow(List<Line> lines, int i) {
    boolean above = i > 0 && isBroken(lines.get(i - 1));
    boolean below = i + 1 < lines.size() && isBroken(lines.get(i + 1));
    return isBroken(lines.get(i)) && (above || below);
  }

  private static boolean isBroken(Line line) {
    var pieces = line.pieces();
    return pieces.size() > 1 && !isMark(pieces.getFirst().text());
  }

  private static boolean isMark(String text) {
    return text.matches("[-*\u2022\u00b7\u2013\u25cf\u25aa\u25e6]|\\(?\\w{1,3}[.)]");
  }

  private static boolean beginsBlock(List<Line> open, Line line, float usual) {
    var last = open.getLast();
    float step = line.baseline() - last.baseline();
    return step > Math.max(last.size(), line.size()) * 1.75f
        || Math.abs(line.size() - last.size()) > 0.6f
        || isMark(line.words().getFirst().text())
        || (last.bold() != line.bold() && (open.size() == 1 || last.bold()))
        || (isLarger(last, usual) != isLarger(line, usual));
  }

  private static boolean isLarger(Line line, float usual) {
    return line.size() > usual * LARGER;
  }

  private void flush(int sheet, List<Line> open, float usual) {
    if (open.isEmpty()) return;
    var first = open.getFirst();
    var text = joined(open);
    var mark = isMark(first.words().getFirst().text());
    int level = isLarger(first, usual) ? (first.size() > usual * 1.5f ? 1 : 2) : 0;
    var kind = level > 0 ? BlockKind.HEADING : mark ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    boolean strong = open.stream().allMatch(Line::bold);
    add(sheet, kind, level, text, strong, Optional.empty(), lineNumber + 1);
    lineNumber += open.size();
    open.clear();
  }

  /// Lines joined; a word divided at the end of a line is put together again.
  private static String joined(List<Line> lines) {
    var text = new StringBuilder();
    for (var line : lines) {
      int last = text.length() - 1;
      boolean divided = last > 0
          && text.charAt(last) == '-'
          && Character.isLowerCase(text.charAt(last - 1))
          && Character.isLowerCase(line.text().charAt(0));
      if (divided) text.setLength(last);
      else if (last >= 0) text.append(' ');
      text.append(line.text());
    }
    return text.toString();
  }

  private void row(int sheet, Line line, int row) {
    lineNumber++;
    int column = 0;
    for (var piece : line.pieces()) {
      add(
          sheet,
          BlockKind.TABLE_CELL,
          0,
          piece.text(),
          piece.bold(),
          Optional.of(new Cell(tables - 1, row, column++)),
          lineNumber);
    }
  }

  private void add(
      int sheet,
      BlockKind kind,
      int level,
      String text,
      boolean strong,
      Optional<Cell> cell,
      int line) {
    blocks.add(new Block(
        blocks.size(),
        kind,
        level,
        text,
        Places.at(new Place(sheet, line, 1)),
        Region.CONTENT,
        Visibility.SHOWN,
        strong,
        List.of(),
        cell,
        Optional.empty()));
  }
}
