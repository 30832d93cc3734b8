package org.assay.labels;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Source Sans for words and Source Code Pro, whose zero is dotted and whose l has a tail, for what
/// has to be typed.
record LabelFonts(PDFont words, PDFont typed) {

  static LabelFonts in(PDDocument document) throws IOException {
    return new LabelFonts(
        font(document, "SourceSans3-Regular.ttf"), font(document, "SourceCodePro-Regular.ttf"));
  }

  private static PDFont font(PDDocument document, String name) throws IOException {
    try (var in = LabelFonts.class.getResourceAsStream("fonts/" + name)) {
      if (in == null) throw new FileNotFoundException("the font " + name + " is missing");
      return PDType0Font.load(document, in, true);
    }
  }

  /// Width of a text of one point.
  static float width(PDFont font, String text) throws IOException {
    try {
      return font.getStringWidth(text) / 1000;
    } catch (IllegalArgumentException noGlyph) {
      throw new IllegalArgumentException("a character that the font does not have", noGlyph);
    }
  }
}
