package org.assay.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts opened for one document.
final class PaperFonts implements Closeable {

  private final Map<PaperFont, TrueTypeFont> opened = new EnumMap<>(PaperFont.class);

  PaperFonts() throws IOException {
    for (var font : PaperFont.values()) {
      opened.put(font, font.open());
    }
  }

  /// Whether the sans serif, which stands in for the other fonts, has the character in both
  /// weights.
  boolean canPrint(int codePoint) throws IOException {
    return characters(PaperFont.SANS).getGlyphId(codePoint) != 0
        && characters(PaperFont.SANS_BOLD).getGlyphId(codePoint) != 0;
  }

  private CmapLookup characters(PaperFont font) throws IOException {
    return Objects.requireNonNull(opened.get(font)).getUnicodeCmapLookup();
  }

  void embedIn(PDDocument document, PdfRendererBuilder builder) throws IOException {
    for (var font : opened.entrySet()) {
      builder.useFont(
          new PDFontSupplier(PDType0Font.load(document, font.getValue(), true)),
          font.getKey().family(),
          font.getKey().weight(),
          FontStyle.NORMAL,
          true);
    }
  }

  @Override
  public void close() throws IOException {
    for (var font : opened.values()) {
      font.close();
    }
  }
}
