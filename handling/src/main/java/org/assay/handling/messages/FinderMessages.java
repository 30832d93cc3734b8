package org.assay.handling.messages;

import java.util.Locale;
import java.util.Optional;
import org.assay.handling.promise.Deadline;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.StateWords;
import org.assay.handling.words.Phrases;
import org.assay.handling.words.Texts;

/// Drafts of messages to a finder, for the page on which a report is followed. Whoever answers
/// writes their own words into them.
///
/// ```java
/// FinderMessages.in(Locale.ENGLISH).ask(nextUpdate); // "… [your question] …"
/// ```
///
/// They name the maker, the next day and the reason of a closing, and take nothing from the
/// report.
public final class FinderMessages {

  /// Stands around what is still to be written, so that an unfinished message is not sent.
  private static final String OPEN = "[";

  private static final String CLOSE = "]";

  private final Texts texts;
  private final Phrases phrases;
  private final StateWords words;

  private FinderMessages(Locale language) {
    this.texts = Texts.beside(FinderMessages.class, "messages", language);
    this.phrases = Phrases.in(language);
    this.words = StateWords.in(language);
  }

  /// The drafts in a language; in English where there are none in it.
  public static FinderMessages in(Locale language) {
    return new FinderMessages(language);
  }

  /// The report has arrived.
  public String acknowledge(String maker, Deadline nextUpdate) {
    return texts.get("acknowledge", maker, phrases.by(nextUpdate));
  }

  /// Something is not clear.
  public String ask(Deadline nextUpdate) {
    return texts.get("ask", toWrite("ask"), phrases.by(nextUpdate));
  }

  /// How it stands.
  public String update(Deadline nextUpdate) {
    return texts.get("update", toWrite("update"), phrases.by(nextUpdate));
  }

  /// It is resolved.
  public String resolve() {
    return texts.get("resolve", toWrite("resolve"));
  }

  /// There is nothing to resolve.
  public String close(ClosingReason reason) {
    return texts.get("close", words.reason(reason), toWrite("close"));
  }

  private String toWrite(String key) {
    return OPEN + texts.get(key + ".toWrite") + CLOSE;
  }

  /// What is still to be written in a message, if anything: the words between brackets of a
  /// draft in any of the languages.
  public static Optional<String> unfinished(String message) {
    return MessageLanguages.ALL.stream()
        .map(FinderMessages::in)
        .flatMap(drafts -> MessageLanguages.TO_WRITE.stream().map(drafts::toWrite))
        .filter(message::contains)
        .findFirst();
  }
}
