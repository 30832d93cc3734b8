package org.assay.statement.signing;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The size of an empty signature field.
///
/// @param width in points
/// @param height in points
record SignatureField(float width, float height) {

  static SignatureField in(byte[] pdf, String name) {
    try (var document = Loader.loadPDF(pdf)) {
      var box = field(document, name).getWidgets().getFirst().getRectangle();
      return of(box);
    } catch (IOException notPdf) {
      throw new IllegalArgumentException("it is no PDF that can be read", notPdf);
    }
  }

  private static SignatureField of(PDRectangle box) {
    return new SignatureField(box.getWidth(), box.getHeight());
  }

  private static PDSignatureField field(PDDocument document, String name) {
    var form = document.getDocumentCatalog().getAcroForm();
    if (form != null
        && form.getField(name) instanceof PDSignatureField field
        && field.getSignature() == null) {
      return field;
    }
    throw new IllegalArgumentException("it has no empty signature field '%s'".formatted(name));
  }
}
