package org.assay.statement.signing;

import java.io.Closeable;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.assay.statement.PaperFont;
import org.assay.statement.PaperFonts;

/// The fonts of the signature block, embedded in its document.
final class BlockFonts implements Closeable {

  private static final float THOUSAND = 1000;
  private static final int UNPRINTABLE = '?';

  /// Words that their font can print.
  record Text(PDFont font, String words) {

    /// The largest size up to the given one in which the words fit.
    float sizeToFit(float width, float largest) throws IOException {
      float natural = font.getStringWidth(words) / THOUSAND;
      return natural * largest <= width ? largest : width / natural;
    }
  }

  private final PaperFonts fonts = new PaperFonts();
  private final TrueTypeFont serif = fonts.font(PaperFont.SERIF_BOLD);
  private final TrueTypeFont sans = fonts.font(PaperFont.SANS);
  private final PDFont headings;
  private final PDFont plain;

  BlockFonts(PDDocument document) throws IOException {
    headings = PDType0Font.load(document, serif, true);
    plain = PDType0Font.load(document, sans, true);
  }

  /// Words in the font of headings where it has all their characters, else in the plain one.
  Text heading(String words) throws IOException {
    for (int character : words.codePoints().toArray()) {
      if (serif.getUnicodeCmapLookup().getGlyphId(character) == 0) {
        return words(words);
      }
    }
    return new Text(headings, words);
  }

  /// Words in the plain font. Certificates may name their issuer in letters that it does not
  /// have.
  Text words(String words) throws IOException {
    var printable = new StringBuilder();
    for (int character : words.codePoints().toArray()) {
      boolean known = sans.getUnicodeCmapLookup().getGlyphId(character) != 0;
      printable.appendCodePoint(known ? character : UNPRINTABLE);
    }
    return new Text(plain, printable.toString());
  }

  @Override
  public void close() {
    fonts.close();
  }
}
