package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.pages.Block;
import org.assay.pages.BlockKind;
import org.assay.pages.Cell;
import org.assay.pages.Page;
import org.assay.pages.Region;

/// The text of a page laid out for reading statements: a line for each block, tabs between the
/// cells of a row and between a term and what is said of it. Ways to other pages and notices on
/// cookies are left out, and so is what nobody sees.
final class PageText {

  private record Stretch(int from, Block block) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();

  private PageText() {}

  static PageText of(Page page) {
    var layout = new PageText();
    Block before = null;
    for (var block : page.blocks()) {
      if (!isRead(block)) continue;
      if (before != null) layout.text.append(between(before, block));
      layout.stretches.add(new Stretch(layout.text.length(), block));
      layout.text.append(oneLine(block));
      before = block;
    }
    return layout;
  }

  private static boolean isRead(Block block) {
    return block.isReadable()
        && block.region() != Region.NAVIGATION
        && block.region() != Region.COOKIE_NOTICE
        && !block.text().isBlank();
  }

  /// A cell and a term keep to one line; elsewhere a break that the author asked for is a break.
  private static String oneLine(Block block) {
    boolean cell = block.cell().isPresent() || block.kind() == BlockKind.TERM;
    var line = block.text().replace('\t', ' ').replace('|', ' ');
    return cell ? line.replace('\n', ' ') : line;
  }

  private static String between(Block before, Block block) {
    if (before.kind() == BlockKind.TERM && block.kind() == BlockKind.DESCRIPTION) return "\t";
    boolean row = before.cell().isPresent()
        && block.cell().isPresent()
        && sameRow(before.cell().get(), block.cell().get());
    if (!row) return "\n";
    int columns = block.cell().get().column() - before.cell().get().column();
    return columns <= 0 ? " " : "\t".repeat(Math.min(columns, 64));
  }

  private static boolean sameRow(Cell one, Cell other) {
    return one.table() == other.table() && one.row() == other.row();
  }

  String text() {
    return text.toString();
  }

  /// The block in which a quote begins.
  Optional<Block> blockOf(Quote quote) {
    int low = 0;
    int high = stretches.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (stretches.get(middle).from() <= quote.from()) low = middle;
      else high = middle - 1;
    }
    return stretches.isEmpty()
        ? Optional.empty()
        : Optional.of(stretches.get(low).block());
  }

  /// The block in which a quote ends: where the date stands, when its label is a block before.
  Optional<Block> lastBlockOf(Quote quote) {
    int last = Math.max(quote.from(), quote.to() - 1);
    return blockOf(new Quote(quote.text(), last, Math.max(last, quote.to())));
  }
}
