package org.assay.handling.messages;

import java.net.URI;
import java.util.Locale;
import org.assay.handling.promise.Deadline;
import org.assay.handling.words.Phrases;
import org.assay.handling.words.Texts;

/// A mail that says that there is something to read, and where. It carries nothing of a
/// report: no number, no product, no code, no word of it.
///
/// @param subject its subject
/// @param text its text
public record Mail(String subject, String text) {

  /// To a finder who left an address: there is a message.
  ///
  /// @param follow the address of the page on which reports are followed, without any code
  public static Mail toFinder(Locale language, String maker, URI follow) {
    return of(language, "finder", maker, follow.toString());
  }

  /// To those who answer reports: a promise is about to be broken.
  ///
  /// @param waiting how many reports wait for word until the deadline
  /// @param desk the address of the list of reports
  public static Mail beforeBroken(Locale language, int waiting, Deadline deadline, URI desk) {
    return of(language, "due", waiting, Phrases.in(language).by(deadline), desk.toString());
  }

  private static Mail of(Locale language, String key, Object... values) {
    var texts = Texts.beside(Mail.class, "mails", language);
    return new Mail(texts.get(key + ".subject", values), texts.get(key + ".text", values));
  }
}
