package org.assay.handling.promise;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a maker publishes about reporting security issues (SI 2023/1007 Sch. 1 para. 2(2);
/// ISO/IEC 29147 6.2.2, 6.2.5 and 6.5).
///
/// The law sets no times: the maker chooses them and publishes them, and is held to them.
///
/// @param maker the name of the maker
/// @param office the base address of the office, which ends with `/`
/// @param contacts how to report, the best way first: the address of the form (`https`), a
///     mail address (`mailto`), a telephone number (`tel`)
/// @param languages tags (BCP 47) of the languages that reports are read and answered in
/// @param acknowledgeWithin when a finder gets an acknowledgement (para. 2(2)(b)(i))
/// @param statusUpdateEvery how often status updates come until the issue is resolved (para.
///     2(2)(b)(ii))
/// @param policy the address of the page that says all this in words
/// @param encryptionKey where the key for encrypted reports is, if there is one
/// @param acknowledgements where finders are thanked, if there is such a page
/// @param coverage in words, which products this is about
/// @param validFrom the first day on which this is promised
public record ReportingPromise(
    String maker,
    URI office,
    List<URI> contacts,
    List<String> languages,
    Within acknowledgeWithin,
    Within statusUpdateEvery,
    URI policy,
    Optional<URI> encryptionKey,
    Optional<URI> acknowledgements,
    String coverage,
    LocalDate validFrom) {

  /// @throws IllegalArgumentException if a value cannot be published; the message names each
  ///     such value and what was expected
  public ReportingPromise {
    contacts = List.copyOf(contacts);
    languages = List.copyOf(languages);
    var wrong = PromiseRules.wrong(
        maker, office, contacts, languages, policy, encryptionKey, acknowledgements, coverage);
    if (!wrong.isEmpty()) throw new IllegalArgumentException(String.join("; ", wrong));
  }

  /// The promise as JSON, which [#fromJson] reads again: UTF-8, two spaces, a line feed at the
  /// end. Equal promises give equal texts.
  public String toJson() {
    return PromiseWriter.write(this);
  }

  /// The promise in a JSON text.
  ///
  /// @param file what to call the text in problems
  /// @throws BadPromiseException with everything that is wrong in it
  public static ReportingPromise fromJson(String file, String text) {
    return PromiseReader.read(file, text);
  }
}
