package org.assay.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.pages.Block;
import org.assay.pages.BlockKind;
import org.assay.pages.Link;
import org.assay.pages.Page;

/// Cuts a page into passages in one walk. Each knows the heading, question or term that it stands
/// under.
final class Passages {

  /// A page with more letters is no policy; what comes after is not read.
  static final int MOST = 500_000;

  private static final int LONGEST = 1_500;
  private static final int LONGEST_CELL = 240;
  private static final int LONGEST_HEADING = 160;
  private static final int LONGEST_NAME = 40;

  private final Page page;
  private final List<Passage> passages = new ArrayList<>();
  private String heading = "";
  private String lead = "";
  private String item = "";
  private int letters;
  private Optional<Block> term = Optional.empty();

  private Passages(Page page) {
    this.page = page;
  }

  /// Whether the passages may leave out the end of the page.
  static boolean isCut(List<Passage> passages) {
    return passages.stream().mapToInt(passage -> passage.text().length()).sum() >= MOST;
  }

  static List<Passage> of(Page page) {
    return new Passages(page).cut();
  }

  private List<Passage> cut() {
    var blocks = page.readable();
    for (int i = 0; i < blocks.size() && letters < MOST; i++) {
      int row = rowEnd(blocks, i);
      if (row > i + 1) {
        addRow(blocks.subList(i, row));
        i = row - 1;
      } else {
        read(blocks.get(i));
      }
    }
    return List.copyOf(passages);
  }

  private void read(Block block) {
    var kind = block.kind();
    if (heads(block)) {
      heading = brief(block);
      lead = "";
      item = "";
    } else if (kind == BlockKind.TERM) {
      term = Optional.of(block);
      return;
    } else if (kind == BlockKind.DESCRIPTION && term.isPresent()) {
      addPair(term.get(), block);
      return;
    }
    sentences(block);
    if (kind != BlockKind.LIST_ITEM) {
      lead = block.text().endsWith(":") ? brief(block) : "";
      item = "";
    } else {
      item = isNameOnly(block) ? brief(block) : item;
    }
  }

  /// A heading, the line that opens a closed part, a strong line, or a question by itself.
  private static boolean heads(Block block) {
    var text = block.text();
    return block.headsOthers()
        || block.kind() == BlockKind.SUMMARY
        || (text.length() <= LONGEST_HEADING && text.endsWith("?"))
        || (block.strong() && text.length() <= LONGEST_HEADING && !text.endsWith("."));
  }

  private static String brief(Block block) {
    var text = block.text();
    return PlainText.of(
        text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) : text);
  }

  private String above() {
    var above = lead.isEmpty() ? heading : lead + " / " + heading;
    return item.isEmpty() ? above : item + " / " + above;
  }

  /// An item of a list that only names something: the items below it may be what it means.
  private static boolean isNameOnly(Block block) {
    var text = block.text().strip();
    return text.length() <= LONGEST_NAME
        && !text.endsWith(".")
        && text.chars().noneMatch(Character::isDigit)
        && TimeExpressions.in(PlainText.of(text)).isEmpty()
        && !Ending.isIn(PlainText.of(text));
  }

  private void sentences(Block block) {
    for (var sentence : block.sentences()) {
      var text = sentence.text();
      for (int from = 0; from < text.length() && letters < MOST; from += LONGEST) {
        var part = text.substring(from, Math.min(text.length(), from + LONGEST));
        letters += part.length();
        var place = block.placeOf(sentence.start() + from);
        passages.add(new Passage(
            part, PlainText.of(part), above(), place, block, block.links(), isLabel(part)));
      }
    }
  }

  /// `Acknowledgement: 48 hours` is a label with a value.
  private static boolean isLabel(String text) {
    int colon = text.indexOf(':');
    int wide = text.indexOf('\uff1a');
    int at = colon < 0 ? wide : colon;
    return at > 0 && at < 80 && at + 1 < text.length();
  }

  private void addPair(Block name, Block value) {
    var text = name.text() + ": " + value.text();
    if (text.length() > LONGEST) {
      sentences(value);
      return;
    }
    passages.add(
        new Passage(text, PlainText.of(text), above(), name.place(), value, value.links(), true));
  }

  // ---- rows of tables

  /// Where the row ends that begins here; the same number where this is no row of short cells.
  private static int rowEnd(List<Block> blocks, int from) {
    var first = blocks.get(from).cell();
    if (first.isEmpty()) return from;
    int end = from;
    int column = -1;
    while (end < blocks.size()) {
      var block = blocks.get(end);
      var cell = block.cell();
      if (cell.isEmpty()
          || cell.get().table() != first.get().table()
          || cell.get().row() != first.get().row()) break;
      if (cell.get().column() <= column || block.text().length() > LONGEST_CELL) return from;
      column = cell.get().column();
      end++;
    }
    return end;
  }

  private void addRow(List<Block> cells) {
    var text = new StringBuilder();
    var links = new ArrayList<Link>();
    for (var cell : cells) {
      links.addAll(cell.links());
      if (!text.isEmpty()) text.append(" | ");
      text.append(cell.text());
    }
    var row = text.toString();
    var first = cells.getFirst();
    letters += row.length();
    passages.add(new Passage(row, PlainText.of(row), above(), first.place(), first, links, true));
  }
}
