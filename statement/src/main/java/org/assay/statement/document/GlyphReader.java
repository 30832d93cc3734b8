package org.assay.statement.document;

import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// Reads the marked content of a page, and counts every letter on it, marked or not.
final class GlyphReader extends PDFMarkedContentExtractor {

  private int letters;
  private int unseen;

  @Override
  protected void processTextPosition(TextPosition glyph) {
    int more = letters(glyph.getUnicode());
    letters += more;
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      unseen += more;
    }
    super.processTextPosition(glyph);
  }

  /// How many letters the page has.
  int letters() {
    return letters;
  }

  /// How many of them are there to be copied and not to be seen.
  int unseen() {
    return unseen;
  }

  static int letters(String text) {
    return (int)
        text.codePoints().filter(letter -> !Character.isWhitespace(letter)).count();
  }
}
