package org.assay.assessment.render;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Paper of 80 columns: wraps at words, with hanging indents, and breaks what is longer than a
/// line.
///
/// ```java
/// var page = new TextPage(System.out, false);
/// page.hanging("- ", "  ", List.of(Span.plain("a paragraph of any length")));
/// ```
public final class TextPage {

  /// What no line exceeds, but for an [address][#address].
  public static final int WIDTH = 80;

  /// However deep a tree is, so many columns are left for its words.
  private static final int LEAST_ROOM = 30;

  private static final Pattern WORDS_AND_GAPS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

  private final Appendable out;
  private final boolean colour;

  /// @param colour whether styles become control sequences (ECMA-48)
  public TextPage(Appendable out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /// A space of so many columns at which no line ends.
  public static Span gap(int columns) {
    return Span.plain(Wording.NO_BREAK.repeat(columns));
  }

  /// An empty line.
  public void blank() throws IOException {
    out.append('\n');
  }

  void heading(String words) throws IOException {
    blank();
    line("", Span.plain(""), new Span(words, Style.HEADING));
  }

  /// A paragraph all of whose lines are indented.
  public void line(String indent, Span... spans) throws IOException {
    hanging(indent, indent, List.of(spans));
  }

  /// A paragraph whose first line begins with one indent and whose other lines with another.
  public void hanging(String first, String rest, List<Span> spans) throws IOException {
    var line = new Line(indent(first));
    for (var word : words(spans)) {
      if (!line.takes(word)) {
        print(line);
        line = new Line(indent(rest));
      }
      for (var piece : pieces(word, WIDTH - Columns.of(line.indent))) {
        if (!line.takes(piece)) {
          print(line);
          line = new Line(indent(rest));
        }
        line.add(piece);
      }
    }
    print(line);
  }

  /// A web address on a line of its own, indented as far as it fits and never broken.
  public void address(String indent, URI address) throws IOException {
    var text = Span.plain(address.toString()).words();
    int room = Math.max(0, WIDTH - Columns.of(text));
    var fitting = room < Columns.of(indent) ? " ".repeat(Math.min(room, 2)) : indent;
    out.append(fitting).append(text).append('\n');
  }

  private static String indent(String wanted) {
    return Columns.of(wanted) <= WIDTH - LEAST_ROOM
        ? wanted
        : Columns.fitting(wanted, WIDTH - LEAST_ROOM);
  }

  private static List<Word> words(List<Span> spans) {
    var words = new ArrayList<Word>();
    boolean spaced = false;
    for (var span : spans) {
      for (var text : WORDS_AND_GAPS.split(span.words(), -1)) {
        if (!text.isBlank()) {
          words.add(new Word(text, span.style(), spaced));
        }
        spaced = text.isBlank() && (spaced || !text.isEmpty());
      }
    }
    return words;
  }

  private static List<Word> pieces(Word word, int room) {
    var pieces = new ArrayList<Word>();
    var rest = word.text;
    while (Columns.of(rest) > room) {
      var piece = Columns.fitting(rest, room);
      pieces.add(new Word(piece, word.style, pieces.isEmpty() && word.spaced));
      rest = rest.substring(piece.length());
    }
    pieces.add(new Word(rest, word.style, pieces.isEmpty() && word.spaced));
    return pieces;
  }

  private void print(Line line) throws IOException {
    out.append(printed(line)).append('\n');
  }

  private String printed(Line line) {
    return (line.indent + line.printed(colour)).stripTrailing().replace(Wording.NO_BREAK, " ");
  }

  private record Word(String text, Style style, boolean spaced) {}

  private static final class Line {
    private final String indent;
    private final List<Word> words = new ArrayList<>();
    private int used;

    private Line(String indent) {
      this.indent = indent;
      this.used = Columns.of(indent);
    }

    private boolean takes(Word word) {
      return words.isEmpty() || used + gap(word) + Columns.of(word.text) <= WIDTH;
    }

    private int gap(Word word) {
      return word.spaced && !words.isEmpty() ? 1 : 0;
    }

    private void add(Word word) {
      used += gap(word) + Columns.of(word.text);
      words.add(word);
    }

    /// Words of one style are wrapped in control sequences together.
    private String printed(boolean colour) {
      var printed = new StringBuilder();
      for (int from = 0; from < words.size(); ) {
        var style = words.get(from).style;
        var run = new StringBuilder();
        int to = from;
        for (; to < words.size() && Objects.equals(words.get(to).style, style); to++) {
          run.append(to > 0 && words.get(to).spaced ? to > from ? " " : "" : "")
              .append(words.get(to).text);
        }
        printed
            .append(from > 0 && words.get(from).spaced ? " " : "")
            .append(colour ? style.on(run.toString()) : run);
        from = to;
      }
      return printed.toString();
    }
  }
}
