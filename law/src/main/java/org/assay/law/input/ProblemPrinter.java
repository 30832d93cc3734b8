package org.assay.law.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Prints problems for people: the place, what was found, what was expected and what to do, wrapped
/// at 80 columns, then the line of the file with a mark below the spot.
///
/// ```
/// product.yaml:12:5: found the key 'schem'; expected a key of a credential.
///   Did you mean 'scheme'?
///    12 |     schem: unique-per-product
///       |     ^
/// ```
public final class ProblemPrinter {

  /// The parts of what is printed, so that a caller may colour them.
  public enum Part {
    PLACE,
    MESSAGE,
    ADVICE,
    SOURCE,
    MARK
  }

  /// Gives a piece of one line its looks; takes the part and the text, returns the text with
  /// whatever the terminal needs around it.
  @FunctionalInterface
  public interface Paint {
    String on(Part part, String text);
  }

  private static final int WIDTH = 80;
  private static final String INDENT = "  ";

  /// A space with an even number of backticks behind it: what stands between two is kept together.
  private static final Pattern OUTSIDE_BACKTICKS = Pattern.compile(" (?=(?:[^`]*`[^`]*`)*[^`]*$)");

  private final Paint paint;

  /// Prints without colour.
  public ProblemPrinter() {
    this((part, text) -> text);
  }

  public ProblemPrinter(Paint paint) {
    this.paint = paint;
  }

  /// All problems of an exception in reading order, with an empty line between two.
  public String print(BadInputException badInput) {
    return print(badInput.problems(), badInput.texts());
  }

  /// The problems with the lines of those files whose text is given.
  public String print(List<Problem> problems, Map<String, String> texts) {
    var lines = new HashMap<String, List<String>>();
    texts.forEach((file, text) -> lines.put(file, text.lines().toList()));
    return problems.stream()
        .map(problem -> print(problem, lines.getOrDefault(problem.at().file(), List.of())))
        .collect(Collectors.joining("\n"));
  }

  private String print(Problem problem, List<String> linesOfFile) {
    return message(problem)
        + SourceLine.at(problem.at(), linesOfFile).map(this::excerpt).orElse("");
  }

  private String message(Problem problem) {
    var place = problem.at() + ":";
    var words = new ArrayList<Word>();
    add(words, Part.PLACE, place);
    add(words, Part.MESSAGE, "found " + problem.found() + "; expected " + problem.expected() + ".");
    add(words, Part.ADVICE, problem.advice());
    return wrapped(words);
  }

  private record Word(Part part, String text) {}

  private static void add(List<Word> words, Part part, String text) {
    for (String word : OUTSIDE_BACKTICKS.split(text, -1)) {
      words.add(new Word(part, word));
    }
  }

  private String wrapped(List<Word> words) {
    var out = new StringBuilder();
    int column = 0;
    for (Word word : words) {
      int length = word.text().codePointCount(0, word.text().length());
      boolean breaks = column > 0 && column + 1 + length > WIDTH;
      var before = breaks ? "\n" + INDENT : column > 0 ? " " : "";
      out.append(before).append(paint.on(word.part(), word.text()));
      column = (breaks ? INDENT.length() : column + before.length()) + length;
    }
    return out.append('\n').toString();
  }

  private String excerpt(SourceLine line) {
    var number = "%5d".formatted(line.number());
    return number
        + " | "
        + paint.on(Part.SOURCE, line.shown())
        + "\n"
        + " ".repeat(number.length())
        + " | "
        + " ".repeat(line.markAt())
        + paint.on(Part.MARK, "^")
        + "\n";
  }
}
