package org.assay.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts lent to one document at a time; reading them takes as long as laying a page out, so
/// that they are lent again afterwards.
public final class PaperFonts implements Closeable {

  private static final Queue<Map<PaperFont, TrueTypeFont>> IDLE = new ConcurrentLinkedQueue<>();

  private final Map<PaperFont, TrueTypeFont> opened;

  /// Borrows the fonts until it is closed.
  public PaperFonts() throws IOException {
    var idle = IDLE.poll();
    opened = idle == null ? open() : idle;
  }

  private static Map<PaperFont, TrueTypeFont> open() throws IOException {
    var fonts = new EnumMap<PaperFont, TrueTypeFont>(PaperFont.class);
    for (var font : PaperFont.values()) {
      fonts.put(font, font.open());
    }
    return fonts;
  }

  /// One of the fonts.
  public TrueTypeFont font(PaperFont font) {
    return Objects.requireNonNull(opened.get(font));
  }

  /// Whether the sans serif, which stands in for the other fonts, has the character in both
  /// weights.
  boolean canPrint(int codePoint) throws IOException {
    return characters(PaperFont.SANS).getGlyphId(codePoint) != 0
        && characters(PaperFont.SANS_BOLD).getGlyphId(codePoint) != 0;
  }

  private CmapLookup characters(PaperFont font) throws IOException {
    return font(font).getUnicodeCmapLookup();
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
  public void close() {
    IDLE.add(opened);
  }
}
