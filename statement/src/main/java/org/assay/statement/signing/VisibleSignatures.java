package org.assay.statement.signing;

import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.pdf.visible.SignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/// Has DSS put our own drawing where it would put its own.
final class VisibleSignatures extends PdfBoxNativeObjectFactory {

  private final DrawnBlock block;

  VisibleSignatures(DrawnBlock block) {
    this.block = block;
  }

  @Override
  public PDFSignatureService newPAdESSignatureService() {
    return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, new Drawers(block)));
  }

  /// Says that there is something to be seen, and in which field. The words are not drawn.
  static SignatureImageParameters in(String field) {
    var place = new SignatureFieldParameters();
    place.setFieldId(field);
    var words = new SignatureImageTextParameters();
    words.setText("signed");
    var image = new SignatureImageParameters();
    image.setFieldParameters(place);
    image.setTextParameters(words);
    return image;
  }

  private record Drawers(DrawnBlock block) implements PdfBoxSignatureDrawerFactory {
    @Override
    public SignatureDrawer getSignatureDrawer(SignatureImageParameters image) {
      return new Drawer(block);
    }
  }

  private static final class Drawer implements PdfBoxSignatureDrawer {

    private final DrawnBlock block;
    private SignatureOptions options = new SignatureOptions();

    Drawer(DrawnBlock block) {
      this.block = block;
    }

    @Override
    public void init(
        SignatureImageParameters image, PDDocument document, SignatureOptions signatureOptions) {
      options = signatureOptions;
    }

    @Override
    public void draw() throws IOException {
      options.setVisualSignature(new ByteArrayInputStream(block.pdf()));
    }
  }
}
