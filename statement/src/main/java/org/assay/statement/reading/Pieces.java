package org.assay.statement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.law.input.YamlList;
import org.assay.law.input.YamlMap;
import org.assay.law.input.YamlNull;
import org.assay.law.input.YamlScalar;
import org.assay.law.input.YamlValue;
import org.assay.pages.Block;
import org.assay.pages.Page;
import org.assay.pages.PageFormat;
import org.assay.pages.Place;

/// Takes a document apart into pieces: rows and columns of tables, lines with a label, labels alone
/// with what follows them, and running text.
final class Pieces {

  private static final int LONGEST_LABEL = 70;
  private static final int LINES_BEHIND_A_LABEL = 5;

  private final List<Piece> pieces = new ArrayList<>();
  private final Page page;

  private Pieces(Page page) {
    this.page = page;
  }

  static List<Piece> of(Page page) {
    var pieces = new Pieces(page);
    pieces.blocks(page.readable());
    return List.copyOf(pieces.pieces);
  }

  private void blocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.cell().isPresent()) {
        i += table(blocks.subList(i, endOfRow(blocks, i))) - 1;
      } else {
        i += lines(blocks, i);
      }
    }
  }

  private static int endOfRow(List<Block> blocks, int from) {
    var cell = blocks.get(from).cell().orElseThrow();
    int to = from;
    while (to < blocks.size()
        && blocks
            .get(to)
            .cell()
            .filter(other -> other.table() == cell.table() && other.row() == cell.row())
            .isPresent()) {
      to++;
    }
    return to;
  }

  // A row: a label and its value; or values under the labels at the head of their columns.
  private int table(List<Block> row) {
    var label = Field.of(row.getFirst().text());
    boolean isHead =
        row.size() > 1 && row.stream().allMatch(cell -> Field.of(cell.text()).isPresent());
    if (isHead) {
      return row.size();
    }
    var heads = row.stream().map(this::headOf).toList();
    if (heads.stream().anyMatch(Optional::isPresent) && label.isEmpty()) {
      for (int i = 0; i < row.size(); i++) {
        add(heads.get(i), row.get(i));
      }
      return row.size();
    }
    if (row.size() > 1 && label.isPresent()) {
      pairs(row);
      return row.size();
    }
    row.forEach(cell -> split(cell.text(), cell.place()));
    return row.size();
  }

  private void add(Optional<String> head, Block cell) {
    if (head.isPresent()) {
      pieces.add(new Piece(Field.of(head.get()), head.get(), oneLine(cell.text()), cell.place()));
    } else {
      split(cell.text(), cell.place());
    }
  }

  // label, value, label, value: rows may hold several pairs
  private void pairs(List<Block> row) {
    String label = "";
    var value = new StringBuilder();
    Place place = row.getFirst().place();
    for (var cell : row) {
      boolean isLabel = Field.of(cell.text()).isPresent();
      if (isLabel && (label.isEmpty() || !value.isEmpty())) {
        flush(label, value, place);
        label = cell.text().replaceFirst("\\s*[:：]\\s*$", "");
        place = cell.place();
      } else {
        value.append(value.isEmpty() ? "" : ", ").append(oneLine(cell.text()));
      }
    }
    flush(label, value, place);
  }

  private void flush(String label, StringBuilder value, Place place) {
    if (!label.isEmpty()) {
      pieces.add(new Piece(Field.of(label), label, value.toString(), place));
    }
    value.setLength(0);
  }

  private Optional<String> headOf(Block cell) {
    var where = cell.cell().orElseThrow();
    return page.readable().stream()
        .filter(other -> other
            .cell()
            .filter(
                at -> at.table() == where.table() && at.row() == 0 && at.column() == where.column())
            .isPresent())
        .filter(other -> where.row() > 0 && isHeadRow(where.table()))
        .map(head -> oneLine(head.text()))
        .filter(head -> Field.of(head).isPresent())
        .findFirst();
  }

  private boolean isHeadRow(int table) {
    var first = page.readable().stream()
        .filter(block ->
            block.cell().filter(at -> at.table() == table && at.row() == 0).isPresent())
        .toList();
    return first.size() > 1
        && first.stream().filter(block -> Field.of(block.text()).isPresent()).count() > 1;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\n\\s*", ", ").strip();
  }

  // Returns how many further blocks were taken as what stands behind a label.
  private int lines(List<Block> blocks, int at) {
    var block = blocks.get(at);
    var text = asWritten(block);
    if (isLabelAlone(text)) {
      return labelAlone(blocks, at);
    }
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (isLabelAlone(lines[i])) {
        var value = new ArrayList<String>();
        int next = i + 1;
        while (next < lines.length
            && value.size() < LINES_BEHIND_A_LABEL
            && !startsWithLabel(lines[next])) {
          value.add(lines[next++].strip());
        }
        label(lines[i], String.join(", ", value), block.place());
        i = next - 1;
      } else if (startsWithLabel(lines[i])) {
        // an address goes on on the lines below its label
        var whole = new StringBuilder(lines[i]);
        while (i + 1 < lines.length && isAddress(lines[i]) && !startsWithLabel(lines[i + 1])) {
          whole.append(", ").append(lines[++i].strip());
        }
        split(whole.toString(), block.place());
      } else {
        split(lines[i], block.place());
      }
    }
    return 0;
  }

  // A plain text has its lines for a reason; a page shows them as one paragraph.
  private String asWritten(Block block) {
    if (page.format() != PageFormat.TEXT) {
      return block.text();
    }
    var text = new StringBuilder(block.text());
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == ' '
          && block.placeOf(i + 1).line() > block.placeOf(i - 1).line()) {
        text.setCharAt(i, '\n');
      }
    }
    return text.toString();
  }

  private static boolean isAddress(String line) {
    int colon = line.indexOf(':');
    var field = colon < 0 ? Optional.<Field>empty() : Field.of(line.substring(0, colon));
    return field
        .filter(found -> found == Field.MAKER
            || found == Field.MAKER_AND_ADDRESS
            || found == Field.MAKER_ADDRESS
            || found == Field.REPRESENTATIVE)
        .isPresent();
  }

  private static boolean isLabelAlone(String text) {
    return text.length() <= LONGEST_LABEL
        && Field.of(text).isPresent()
        && (text.strip().endsWith(":") || text.strip().length() > 3);
  }

  private static boolean startsWithLabel(String text) {
    var label = Field.INLINE.matcher(text);
    return isLabelAlone(text) || (label.find() && label.start() <= 4);
  }

  private int labelAlone(List<Block> blocks, int at) {
    var value = new ArrayList<String>();
    int taken = 0;
    for (int next = at + 1; next < blocks.size() && taken < LINES_BEHIND_A_LABEL; next++) {
      var block = blocks.get(next);
      boolean ends = block.cell().isPresent()
          || startsWithLabel(block.text())
          || (taken > 0 && (block.headsOthers() || block.text().length() > 120));
      if (ends) {
        break;
      }
      value.add(oneLine(block.text()));
      taken++;
      if (block.text().length() > 120) {
        break;
      }
    }
    label(blocks.get(at).text(), String.join(", ", value), blocks.get(at).place());
    return taken;
  }

  private void label(String label, String value, Place place) {
    var words = label.strip().replaceFirst("\\s*[:：]\\s*$", "");
    pieces.add(new Piece(Field.of(words), words, value, place));
  }

  /// Cuts a line at the labels that stand in it.
  private void split(String line, Place place) {
    var label = Field.INLINE.matcher(line);
    int from = 0;
    String current = "";
    while (label.find()) {
      addCut(current, line.substring(from, label.start()), place);
      current = label.group(1);
      from = label.end();
    }
    addCut(current, line.substring(from), place);
  }

  private void addCut(String label, String text, Place place) {
    if (!label.isEmpty()) {
      pieces.add(new Piece(Field.of(label), label, text.strip(), place));
    } else if (!text.isBlank()) {
      pieces.add(new Piece(Optional.empty(), "", text.strip(), place));
    }
  }

  // ---- data

  /// The values of a YAML or JSON file, each with the names of what it stands in as its label.
  static List<Piece> of(YamlValue data) {
    var pieces = new ArrayList<Piece>();
    collect(data, "", pieces);
    return List.copyOf(pieces);
  }

  private static void collect(YamlValue value, String path, List<Piece> pieces) {
    switch (value) {
      case YamlMap map ->
        map.entries()
            .forEach(
                entry -> collect(entry.value(), (path + " " + words(entry.key())).strip(), pieces));
      case YamlList list -> list.items().forEach(element -> collect(element, path, pieces));
      case YamlScalar scalar ->
        pieces.add(new Piece(
            labelled(path),
            path,
            scalar.text(),
            new Place(0, scalar.at().line(), scalar.at().column())));
      case YamlNull nothing -> {}
    }
  }

  // The last word of a path often says enough: "signatory position", "support period end date".
  private static Optional<Field> labelled(String path) {
    var words = path.split(" ");
    for (int from = 0; from < words.length; from++) {
      var field = Field.of(String.join(" ", List.of(words).subList(from, words.length)));
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  private static String words(String key) {
    return key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
        .replaceAll("[_-]", " ")
        .toLowerCase(Locale.ROOT);
  }
}
