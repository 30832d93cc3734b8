package org.assay.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page as a person reads it: blocks of text in reading order. Hidden blocks are kept and
/// marked, so that it can be said that they are hidden.
///
/// @param source what it was read from: a file name or an address
/// @param format of what kind the source is
/// @param title the title that the source declares, may be empty
/// @param language the language that the source declares, as a tag such as `en-GB`
/// @param blocks all blocks of text in reading order
/// @param forms the forms
/// @param obstacles what a person without script may not be able to read
/// @param sha256 the SHA-256 of the bytes that were read, in lower-case hexadecimal digits
public record Page(
    String source,
    PageFormat format,
    String title,
    Optional<String> language,
    List<Block> blocks,
    List<Form> forms,
    List<Obstacle> obstacles,
    String sha256) {

  public Page {
    blocks = List.copyOf(blocks);
    forms = List.copyOf(forms);
    obstacles = List.copyOf(obstacles);
  }

  /// The blocks that a person can read, at once or after opening a closed part.
  public List<Block> readable() {
    return blocks.stream().filter(Block::isReadable).toList();
  }

  /// The headings that a block stands under, the highest first. A strong line that works as a
  /// heading counts as one below all others.
  public List<Block> headingsAbove(Block block) {
    var above = new ArrayList<Block>();
    int rank = block.headsOthers() ? block.rank() : Integer.MAX_VALUE;
    for (int i = block.index() - 1; i >= 0 && rank > 1; i--) {
      var candidate = blocks.get(i);
      if (candidate.isReadable() && candidate.headsOthers() && candidate.rank() < rank) {
        above.addFirst(candidate);
        rank = candidate.rank();
      }
    }
    return List.copyOf(above);
  }

  /// The blocks of one row of a table, by column.
  public List<Block> row(Cell cell) {
    return blocks.stream()
        .filter(block -> block
            .cell()
            .filter(other -> other.table() == cell.table() && other.row() == cell.row())
            .isPresent())
        .toList();
  }

  /// The heading cell of a column, if its table has one.
  public Optional<Block> columnHeader(Cell cell) {
    return blocks.stream()
        .filter(block -> block.kind() == BlockKind.TABLE_HEADER)
        .filter(block -> block
            .cell()
            .filter(other -> other.table() == cell.table()
                && other.column() == cell.column()
                && other.row() < cell.row())
            .isPresent())
        .findFirst();
  }

  /// The text that a person can read, a line for each block.
  public String text() {
    var text = new StringBuilder();
    for (var block : readable()) text.append(block.text()).append('\n');
    return text.toString();
  }

  /// Whether a person can read these words on the page, whatever the line breaks, capitals and
  /// kinds of quotation mark and dash.
  public boolean shows(String words) {
    return PlainWords.of(text()).contains(PlainWords.of(words));
  }
}
