package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.List;
import org.assay.supportperiod.Word.Kind;

/// Lines with cells. With a row of headings each cell below is read as "heading: cell"; without
/// one each row is read as "label: value".
final class Table {

  private record Row(List<List<Word>> cells, int next) {
    boolean isTable() {
      return cells.size() > 1;
    }
  }

  private static final int LONGEST_HEADING = 40;
  private static final int MOST_COLUMNS = 64;

  private final Line line;
  private final String text;
  private final Steps steps;
  private final Row first;
  private int next;

  Table(Line line, int at, String text, Steps steps) {
    this.line = line;
    this.text = text;
    this.steps = steps;
    this.first = row(at);
    this.next = first.next();
  }

  boolean isOne() {
    return first.isTable();
  }

  /// The place behind the table; known once its sentences were read.
  int next() {
    return next;
  }

  List<Sentence> sentences() {
    var sentences = new ArrayList<Sentence>();
    boolean headed = isHeading(first);
    if (!headed) labelled(first, sentences);
    while (next < line.size()) {
      var row = row(next);
      if (!row.isTable()) break;
      next = row.next();
      if (isRuler(row)) continue;
      if (headed && !isHeading(row)) headed(row, sentences);
      else labelled(row, sentences);
    }
    return sentences;
  }

  private Row row(int at) {
    var cells = new ArrayList<List<Word>>();
    var cell = new ArrayList<Word>();
    int place = at;
    boolean bordered = false;
    for (; place < line.size() && line.at(place).kind() != Kind.LINE; place++) {
      steps.one();
      if (line.at(place).kind() == Kind.CELL) {
        bordered = true;
        if (!cell.isEmpty() || !cells.isEmpty()) cells.add(List.copyOf(cell));
        cell.clear();
      } else {
        cell.add(line.at(place));
      }
      if (!bordered && place - at > LONGEST_HEADING * 4) break;
    }
    if (!bordered) return new Row(List.of(), at);
    if (!cell.isEmpty()) cells.add(List.copyOf(cell));
    return new Row(cells, Math.min(place + 1, line.size()));
  }

  private static boolean isRuler(Row row) {
    return row.cells().stream()
        .flatMap(List::stream)
        .allMatch(word -> word.is("-") || word.is(":"));
  }

  /// Whether a row has a topic in it and no date or length.
  private boolean isHeading(Row row) {
    boolean topic = false;
    for (var cell : row.cells()) {
      var words = new Line(cell);
      for (int at = 0; at < Math.min(cell.size(), LONGEST_HEADING); at++) {
        steps.one();
        if (new DateReader(words).read(at) != null) return false;
        if (new LengthReader(words).read(at) != null) return false;
        topic |= new Topics(words).read(at) != null;
        var phrase = Lexicon.at(words, at, steps);
        topic |= phrase != null
            && (phrase.tag() == Tag.PERIOD
                || phrase.tag() == Tag.LAW_TERM
                || phrase.tag() == Tag.SHORT_TERM);
      }
    }
    return topic && !nextIsNoTable(row);
  }

  private boolean nextIsNoTable(Row row) {
    return row.next() >= line.size() || line.at(row.next()).kind() == Kind.LINE;
  }

  private void headed(Row row, List<Sentence> sentences) {
    int columns = Math.min(Math.min(first.cells().size(), row.cells().size()), MOST_COLUMNS);
    var name = words(row.cells().getFirst());
    for (int column = 1; column < columns; column++) {
      var heading = first.cells().get(column);
      var cell = row.cells().get(column);
      if (cell.isEmpty() || heading.isEmpty()) continue;
      var joined = new ArrayList<>(heading.subList(0, Math.min(heading.size(), LONGEST_HEADING)));
      joined.add(colon(cell.getFirst()));
      joined.addAll(cell);
      sentences.add(sentence(joined, row, name));
    }
  }

  private void labelled(Row row, List<Sentence> sentences) {
    var joined = new ArrayList<Word>();
    for (var cell : row.cells()) {
      if (cell.isEmpty()) continue;
      if (!joined.isEmpty()) joined.add(colon(cell.getFirst()));
      joined.addAll(cell);
    }
    if (!joined.isEmpty()) sentences.add(sentence(joined, row, ""));
  }

  private static Word colon(Word before) {
    return new Word(Kind.SYMBOL, ":", before.from(), before.from(), false, false);
  }

  private static Sentence sentence(List<Word> joined, Row row, String name) {
    var cells = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    return new Sentence(
        joined, cells.getFirst().getFirst().from(), cells.getLast().getLast().to(), false, name);
  }

  private String words(List<Word> cell) {
    return cell.isEmpty() || cell.size() > LONGEST_HEADING
        ? ""
        : text.substring(cell.getFirst().from(), cell.getLast().to());
  }
}
