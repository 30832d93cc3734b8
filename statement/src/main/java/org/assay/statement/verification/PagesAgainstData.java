package org.assay.statement.verification;

import java.util.List;
import java.util.Optional;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementWords;
import org.assay.statement.document.TaggedText;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;

/// Compares what the pages say with what the data say, letter by letter, blanks aside.
final class PagesAgainstData {

  private static final int QUOTED = 60;

  private final StatementOfCompliance statement;
  private final TaggedText text;

  PagesAgainstData(StatementOfCompliance statement, TaggedText text) {
    this.statement = statement;
    this.text = text;
  }

  /// The first difference, if there is one.
  Optional<Reason> difference() {
    return hidden()
        .or(this::running)
        .or(this::decoration)
        .map(words -> new Reason(ReasonCode.TEXT_DIFFERS, words));
  }

  private Optional<String> hidden() {
    return text.unread().stream()
        .findFirst()
        .map(found -> "The pages hold text outside of what can be compared: %s.".formatted(found));
  }

  private Optional<String> running() {
    var said = withoutBlanks(String.join("", text.blocks()));
    int at = 0;
    for (var passage : StatementWords.of(statement)) {
      var expected = withoutBlanks(passage.text());
      if (!said.startsWith(expected, at)) {
        return Optional.of("In '%s' the pages say “%s” where the data say “%s”."
            .formatted(passage.section(), said(expected), passage.text()));
      }
      at += expected.length();
    }
    return at == said.length()
        ? Optional.empty()
        : Optional.of(
            "The pages say “%s” besides what the data say.".formatted(quoted(said.substring(at))));
  }

  // The block that stands where the expected words should, as far as that can be told.
  private String said(String expected) {
    var passages = StatementWords.of(statement);
    int at = 0;
    for (int i = 0; i < passages.size(); i++) {
      if (withoutBlanks(passages.get(i).text()).equals(expected)) {
        at = i;
        break;
      }
    }
    return at < text.blocks().size() ? quoted(text.blocks().get(at)) : "";
  }

  private Optional<String> decoration() {
    int pages = text.decoration().size();
    for (int page = 1; page <= pages; page++) {
      var expected = withoutBlanks(StatementWords.foot(statement, page, pages));
      var found = withoutBlanks(text.decoration().get(page - 1));
      if (!found.equals(expected)) {
        return Optional.of("The foot of page %d says “%s”, which the data do not."
            .formatted(page, quoted(text.decoration().get(page - 1))));
      }
    }
    return Optional.empty();
  }

  private static String quoted(String words) {
    return words.length() > QUOTED ? words.substring(0, QUOTED) + "…" : words;
  }

  private static String withoutBlanks(String words) {
    var letters = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /// All that the pages say, for those who look at it.
  List<String> blocks() {
    return text.blocks();
  }
}
