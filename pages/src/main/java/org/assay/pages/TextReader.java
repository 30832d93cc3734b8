package org.assay.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads plain text, and the common marks of Markdown: headings, items, tables, strong type,
/// links.
final class TextReader {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-*+\u2022\u00b7]|\\d{1,3}[.)])\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("\\s*(?:=+|-{3,}|_{3,}|\\*{3,})\\s*");
  private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:\\-]+");
  private static final Pattern STRONG = Pattern.compile("(?:\\*\\*|__)(.+)(?:\\*\\*|__):?");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]\n]{1,300})\\]\\(([^()\\s]{1,600})\\)");
  private static final int LONGEST_TITLE = 70;
  /// Nobody wraps lines of running text at less.
  private static final int NARROWEST = 60;

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int openLine;
  private BlockKind openKind = BlockKind.PARAGRAPH;
  private int tables;
  private int tableRow = -1;

  private TextReader() {}

  static Page read(String source, String text, String sha256) {
    var reader = new TextReader();
    int line = 0;
    for (var one : text.split("\r\n|\r|\n", -1)) reader.line(one, ++line);
    reader.flush();
    return new Page(
        source, PageFormat.TEXT, "", Optional.empty(), reader.blocks, List.of(), List.of(), sha256);
  }

  private void line(String line, int number) {
    var heading = HEADING.matcher(line);
    var item = ITEM.matcher(line);
    if (line.strip().startsWith("|")) {
      flush();
      row(line.strip(), number);
    } else if (line.isBlank()) {
      flush();
    } else if (heading.matches()) {
      flush();
      add(BlockKind.HEADING, heading.group(1).length(), heading.group(2), number, 1);
    } else if (RULE.matcher(line).matches()) {
      underline(line);
    } else if (item.matches()) {
      flush();
      begin(BlockKind.LIST_ITEM, item.group(1), number);
    } else {
      if (open.isEmpty()) begin(BlockKind.PARAGRAPH, line.strip(), number);
      else open.add(line.strip());
    }
    if (!line.strip().startsWith("|")) tableRow = -1;
  }

  private void begin(BlockKind kind, String words, int line) {
    openKind = kind;
    openLine = line;
    open.add(words);
  }

  private void underline(String line) {
    if (open.size() == 1 && openKind == BlockKind.PARAGRAPH && isTitle(open.getFirst())) {
      int level = line.contains("=") ? 1 : 2;
      add(BlockKind.HEADING, level, open.getFirst(), openLine, 1);
      open.clear();
    } else {
      flush();
    }
  }

  private static boolean isTitle(String line) {
    return line.length() <= LONGEST_TITLE && !line.endsWith(".");
  }

  private void flush() {
    if (open.isEmpty()) return;
    add(openKind, 0, joined(), openLine, 1);
    open.clear();
  }

  /// The lines as one text. Where the next word, with a capital or a figure, would have fitted
  /// behind a line, the author broke the line, and the break is kept; elsewhere it was only
  /// wrapped.
  private String joined() {
    int width = open.stream().mapToInt(String::length).max().orElse(0);
    var text = new StringBuilder(open.getFirst());
    for (int i = 1; i < open.size(); i++) {
      var next = open.get(i);
      int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
      boolean fitted = open.get(i - 1).length() + 1 + word <= Math.max(width, NARROWEST);
      boolean broken = fitted && !Character.isLowerCase(next.codePointAt(0));
      text.append(broken ? '\n' : ' ').append(next);
    }
    return text.toString();
  }

  private void row(String line, int number) {
    if (TABLE_RULE.matcher(line).matches()) return;
    if (tableRow < 0) tables++;
    tableRow++;
    var cells = line.substring(1).split("\\|", -1);
    int column = 0;
    int at = 2;
    for (var cell : cells) {
      if (!cell.isBlank()) {
        var kind = tableRow == 0 ? BlockKind.TABLE_HEADER : BlockKind.TABLE_CELL;
        addCell(kind, cell.strip(), number, at, new Cell(tables - 1, tableRow, column));
      }
      column++;
      at += cell.length() + 1;
    }
  }

  private void add(BlockKind kind, int level, String words, int line, int column) {
    var strong = STRONG.matcher(words);
    boolean isStrong = strong.matches() || isShouted(words);
    block(kind, level, plain(words), isStrong, line, column, Optional.empty());
  }

  private void addCell(BlockKind kind, String words, int line, int column, Cell cell) {
    block(kind, 0, plain(words), STRONG.matcher(words).matches(), line, column, Optional.of(cell));
  }

  private static boolean isShouted(String words) {
    return words.length() <= LONGEST_TITLE
        && words.equals(words.toUpperCase(java.util.Locale.ROOT))
        && words.chars().filter(Character::isLetter).count() > 3;
  }

  private static String plain(String words) {
    return words
        .replace("**", "")
        .replace("__", "")
        .replaceAll("[\\s&&[^\n]]+", " ")
        .strip();
  }

  private void block(
      BlockKind kind,
      int level,
      String words,
      boolean strong,
      int line,
      int column,
      Optional<Cell> cell) {
    var links = new ArrayList<Link>();
    var text = withoutLinkMarks(words, links);
    if (text.isBlank()) return;
    blocks.add(new Block(
        blocks.size(),
        kind,
        level,
        text,
        Places.at(new Place(0, line, column)),
        Region.CONTENT,
        Visibility.SHOWN,
        strong,
        links,
        cell,
        Optional.empty()));
  }

  private static String withoutLinkMarks(String words, List<Link> links) {
    var matcher = LINK.matcher(words);
    var text = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      text.append(words, from, matcher.start());
      int start = text.length();
      text.append(matcher.group(1));
      links.add(new Link(start, text.length(), matcher.group(1), matcher.group(2)));
      from = matcher.end();
    }
    return text.append(words, from, words.length()).toString();
  }
}
