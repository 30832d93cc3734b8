package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.supportperiod.Word.Kind;

/// Cuts words into sentences and rows of tables.
final class SentenceSplitter {

  private static final Set<String> SHORTENED =
      Set.of("approx", "no", "min", "max", "incl", "ltd", "inc", "co", "st", "vs", "eg", "ie");
  private static final Set<String> GOES_ON = Set.of(
      "until", "to", "of", "the", "at", "least", "for", "a", "an", "and", "or", "from", "by",
      "with", "on", "in", ",", "our", "your", "this", "till", "through", "is", "are", "be");
  private static final Set<String> BULLETS = Set.of("-", "*", "•", "·", "▪", "–", "◦", "✓", "✔");

  private final Line line;
  private final String text;
  private final Steps steps;
  private final List<Sentence> sentences = new ArrayList<>();
  private List<Word> words = new ArrayList<>();

  private SentenceSplitter(List<Word> words, String text, Steps steps) {
    this.line = new Line(words);
    this.text = text;
    this.steps = steps;
  }

  static List<Sentence> split(String text, Steps steps) {
    return new SentenceSplitter(Tokenizer.words(text, steps), text, steps).run();
  }

  private List<Sentence> run() {
    int at = 0;
    while (at < line.size()) {
      steps.one();
      at = startOfLine(at) ? atLine(at) : inLine(at);
    }
    end(true);
    return sentences;
  }

  private boolean startOfLine(int at) {
    return at == 0 || line.at(at - 1).kind() == Kind.LINE;
  }

  private int atLine(int at) {
    var table = new Table(line, at, text, steps);
    if (table.isOne()) {
      end(true);
      sentences.addAll(table.sentences());
      return Math.max(table.next(), at + 1);
    }
    if (BULLETS.contains(line.at(at).text()) && !line.at(at + 1).glued()) {
      end(true);
      return at + 1;
    }
    return inLine(at);
  }

  private int inLine(int at) {
    var word = line.at(at);
    if (word.kind() == Kind.LINE) {
      if (!joins(at)) end(true);
    } else if (word.is("?")) {
      end(true);
    } else if (word.is("!") || word.is("。") || (word.is(".") && isStop(at))) {
      end(false);
    } else if (word.kind() != Kind.CELL) {
      words.add(word);
    }
    return at + 1;
  }

  private boolean isStop(int at) {
    var next = line.at(at + 1);
    if (at + 1 >= line.size() || next.kind() == Kind.LINE || next.kind() == Kind.CELL) return true;
    if (next.glued()) return false;
    var before = line.at(at - 1);
    boolean shortened = SHORTENED.contains(before.text())
        || (Months.isShort(before.text()) && before.capital() && next.isNumber())
        || (before.text().length() == 1 && before.kind() == Kind.WORD && !before.capital());
    return !shortened && (next.capital() || next.kind() != Kind.WORD);
  }

  /// Whether the words behind a line end go on with the sentence before it.
  private boolean joins(int at) {
    var before = line.at(at - 1);
    var after = line.at(at + 1);
    if (words.isEmpty() || after.kind() == Kind.LINE || at + 1 >= line.size()) return false;
    boolean lowerCase = after.kind() == Kind.WORD && !after.capital();
    boolean insideDate = (before.isNumber() && Months.of(after).isPresent())
        || (Months.of(before).isPresent() && after.isNumber());
    boolean wrapped = lowerCase && !before.is(":");
    return wrapped || insideDate || GOES_ON.contains(before.text());
  }

  private void end(boolean awaits) {
    if (!words.isEmpty()) {
      sentences.add(new Sentence(words, words.getFirst().from(), words.getLast().to(), awaits, ""));
      words = new ArrayList<>();
    }
  }
}
