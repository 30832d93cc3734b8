package org.assay.statement.signing;

import java.io.IOException;
import java.util.List;
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

  /// The names of the empty signature fields, in their order.
  static List<String> empty(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getSignatureFields().stream()
          .filter(field -> field.getSignature() == null)
          .map(PDSignatureField::getPartialName)
          .toList();
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
