package org.assay.register.report;

import java.util.List;

/// What a finder sends in. Only one thing is needed: what was found, in words or in an encrypted
/// file.
///
/// @param product the id of a product in the register, or empty
/// @param productName what the finder calls the product, or empty
/// @param summary in one line, or empty
/// @param found what was found
/// @param steps how to see it, or empty
/// @param versions which versions have it, or empty
/// @param disclosureWish what the finder wishes about publication, or empty
/// @param contact how to reach the finder, or empty: nobody has to give it
/// @param language the tag of the language that the finder used
public record SubmittedReport(
    String product,
    String productName,
    String summary,
    String found,
    String steps,
    String versions,
    String disclosureWish,
    String contact,
    String language,
    List<SubmittedFile> files) {

  public SubmittedReport {
    product = Words.line(product);
    productName = Words.line(productName);
    summary = Words.line(summary);
    found = Words.clean(found);
    steps = Words.clean(steps);
    versions = Words.clean(versions);
    disclosureWish = Words.clean(disclosureWish);
    contact = Words.clean(contact);
    files = List.copyOf(files);
  }

  /// How it is encrypted: by its words, or where they say nothing, by its first file.
  public Encryption encryption() {
    var words = Encryption.of(found);
    return words != Encryption.NONE || files.isEmpty() || !found.isBlank()
        ? words
        : Encryption.of(files.getFirst().bytes());
  }

  @Override
  public String toString() {
    return "a report of a security issue";
  }
}
