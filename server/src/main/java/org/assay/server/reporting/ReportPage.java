package org.assay.server.reporting;

import java.util.Optional;
import org.assay.handling.words.Phrases;
import org.assay.register.account.Tokens;
import org.assay.register.report.ReportLimits;
import org.assay.register.report.promise.PublishedPromise;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Language;

/// The page with the form for a report.
///
/// @param product the name of the product that the report is about, if it was chosen before
/// @param maker who gets the report
/// @param acknowledge within what time an acknowledgement comes: "5 working days"
/// @param update how often a status update comes
/// @param key the address of the key for encrypted reports
/// @param once by which the office knows this form when it is sent twice
/// @param files how many files may come along
public record ReportPage(
    FilledForm form,
    Optional<String> product,
    String maker,
    String acknowledge,
    String update,
    Optional<String> key,
    String once,
    int files,
    String each,
    String together) {

  static ReportPage of(
      FilledForm form,
      Optional<String> product,
      PublishedPromise promise,
      ReportLimits limits,
      Language language) {
    var phrases = Phrases.in(language.locale());
    var said = promise.promise();
    return new ReportPage(
        form,
        product,
        said.maker(),
        phrases.within(said.acknowledgeWithin()),
        phrases.every(said.statusUpdateEvery()),
        said.encryptionKey().map(Object::toString),
        Tokens.random(),
        limits.files(),
        ReportLimits.megabytes(limits.bytesEach()),
        ReportLimits.megabytes(limits.bytesTogether()));
  }
}
