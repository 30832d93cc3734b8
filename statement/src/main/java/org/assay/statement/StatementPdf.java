package org.assay.statement;

import java.util.Arrays;

/// A printed statement: PDF/A-3a and PDF/UA-1 in one file, with the JSON attached.
///
/// It holds an empty signature field named [#SIGNATURE_FIELD] over the space for the signature,
/// which
/// a PDF signature can fill.
public final class StatementPdf implements PdfResult {

  /// The name of the empty signature field.
  public static final String SIGNATURE_FIELD = "signature";

  private final byte[] bytes;

  StatementPdf(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// The statement as PDF, or the characters in it that the embedded fonts cannot print. The same
  /// statement always gives the same bytes.
  ///
  /// The classes that write PDF are loaded when this is called, not before.
  public static PdfResult print(StatementOfCompliance statement) {
    return new PdfPrinter(statement).print();
  }

  /// The contents of the file.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatementPdf pdf && Arrays.equals(bytes, pdf.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "a statement of compliance as PDF, %d bytes".formatted(bytes.length);
  }
}
