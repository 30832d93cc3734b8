package org.assay.law.input;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says in plain words what the YAML parser stumbled over.
final class SyntaxProblem {

  /// What the parser says, and how we put it. `atStart`: the place to show is where the broken
  /// piece begins, not where the parser gave up.
  private record Rule(
      Pattern message, String found, String expected, String advice, boolean atStart) {}

  private static final String SECOND_COLON = "mapping values are not allowed here";

  private static final List<Rule> RULES = List.of(
      rule(
          "found character '\\\\t.*",
          "a tab",
          "spaces",
          "YAML is indented with spaces only: replace the tab."),
      rule(
          "found character '(.)' that cannot start any token.*",
          "text that begins with $1",
          "text in quotes",
          "Put the whole text in quotes."),
      rule(
          SECOND_COLON,
          "a second ': ' in one value",
          "one `key: value` on a line",
          "Put text that has a colon in quotes."),
      rule(
          "sequence entries are not allowed here",
          "a '- ' in the middle of a line",
          "each '- ' on a line of its own",
          "Start the list on the next line, indented."),
      broken(
          "found unexpected end of stream",
          "a quotation mark that is never closed",
          "a closing quotation mark",
          "Close it at the end of the text."),
      rule(
          "found unknown escape character (.).*",
          "'\\\\$1' in double quotes",
          "an escape such as \\\\n or \\\\\\\\",
          "Use single quotes, or double the backslash."),
      rule(
          "could not find expected ':'",
          "a line without a key",
          "`key: value`",
          "Write a colon and a space after the key; or a space after '-'.",
          true),
      rule(
          "expected ',' or '(.)', but got (.*)",
          "a list or map in brackets that is never closed",
          "',' or '$1'",
          "Close the bracket.",
          true),
      rule(
          "expected <block end>, but found '<scalar>'",
          "more text after the value",
          "one value",
          "Put the whole text in quotes, or check the indentation."),
      rule(
          "expected <block end>, but found .*",
          "a line that is indented differently from its neighbours",
          "the same indentation for all keys of a map and all elements of a list",
          "Check the spaces at the start of the line."),
      rule(
          "expected '<document start>', but found '<block mapping start>'",
          "a line that is indented less than the first line",
          "the same indentation for all keys of a map",
          "Check the spaces at the start of the lines."),
      rule(
          "expected '<document start>', but found '(.*)'",
          "'$1' after the end of the document",
          "the end of the file",
          "Remove it."),
      broken(
          "expected the node content, but found '<.*",
          "a list or map in brackets that is never closed",
          "a closing bracket",
          "Close the bracket."),
      rule(
          "expected the node content, but found '(.*)'",
          "'$1'",
          "a value",
          "Put text that begins with $1 in quotes."));

  private SyntaxProblem() {}

  private static Rule rule(String message, String found, String expected, String advice) {
    return rule(message, found, expected, advice, false);
  }

  private static Rule broken(String message, String found, String expected, String advice) {
    return rule(message, found, expected, advice, true);
  }

  private static Rule rule(
      String message, String found, String expected, String advice, boolean atStart) {
    return new Rule(Pattern.compile(message, Pattern.DOTALL), found, expected, advice, atStart);
  }

  /// The problem that stopped the parser, which it met in `text`.
  static Problem in(String file, String text, MarkedYamlEngineException broken) {
    var message = broken.getProblem();
    if (message.equals(SECOND_COLON) && isFirstColonOfItsLine(text, broken)) {
      return strayLine(placeOf(file, broken.getProblemMark()));
    }
    return RULES.stream()
        .filter(rule -> rule.message().matcher(message).matches())
        .findFirst()
        .map(rule -> problem(file, broken, rule))
        .orElseGet(() -> unknown(placeOf(file, broken.getProblemMark()), message));
  }

  private static Problem problem(String file, MarkedYamlEngineException broken, Rule rule) {
    var start = rule.atStart() ? broken.getContextMark() : broken.getProblemMark();
    return new Problem(
        placeOf(file, start.or(broken::getProblemMark)),
        filled(rule, rule.found(), broken.getProblem()),
        filled(rule, rule.expected(), broken.getProblem()),
        filled(rule, rule.advice(), broken.getProblem()));
  }

  private static String filled(Rule rule, String template, String message) {
    return Wording.printable(rule.message().matcher(message).replaceFirst(template));
  }

  private static boolean isFirstColonOfItsLine(String text, MarkedYamlEngineException broken) {
    return broken
        .getProblemMark()
        .flatMap(mark -> text.lines()
            .skip(mark.getLine())
            .findFirst()
            .map(line -> line.indexOf(':') == line.offsetByCodePoints(0, mark.getColumn())))
        .orElse(false);
  }

  private static Problem strayLine(Position colon) {
    return new Problem(
        new Position(colon.file(), colon.line(), 1),
        "a key that cannot stand below the line before it",
        "keys of one map in the same column, each written `key: value`",
        "Check the spaces at the start of this line, and that the line before has ': ' after its key.");
  }

  private static Problem unknown(Position at, String message) {
    return new Problem(
        at,
        "text that is not YAML (" + Wording.printable(message) + ")",
        "YAML 1.2",
        "Check the punctuation here and in the line before; put text in quotes if in doubt.");
  }

  private static Position placeOf(String file, Optional<Mark> mark) {
    return mark.map(known -> Places.of(file, known)).orElseGet(() -> Places.start(file));
  }

  /// What the parser reports without a place, such as a `%YAML` version it does not know.
  static Problem unplaced(String file, YamlEngineException broken) {
    return unknown(Places.start(file), String.valueOf(broken.getMessage()));
  }
}
