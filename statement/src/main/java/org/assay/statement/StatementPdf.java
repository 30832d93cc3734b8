package org.assay.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.assay.statement.qr.StatementLink;

/// A printed statement: PDF/A-3a and PDF/UA-1 in one file, with the JSON attached.
///
/// It holds an empty signature field named [#SIGNATURE_FIELD] over the space for the signature,
/// which a PDF signature can fill; where there are several manufacturers, more such fields for
/// the others (`signature-2`, …).
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
    return new PdfPrinter(statement, Optional.empty()).print();
  }

  /// The same with a QR code that leads to the statement in a register.
  public static PdfResult print(StatementOfCompliance statement, Optional<StatementLink> link) {
    return new PdfPrinter(statement, link).print();
  }

  /// The same document with more files attached. Do this before it is signed.
  public StatementPdf with(List<AttachedFile> files) {
    try (var document = Loader.loadPDF(bytes)) {
      var attachment =
          new PdfAttachment(document, document.getDocumentInformation().getCreationDate());
      for (var file : files) {
        attachment.attachSupplement(file);
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return new StatementPdf(out.toByteArray());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
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
