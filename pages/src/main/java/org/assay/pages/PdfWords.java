package org.assay.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words of one sheet of a PDF with where they stand.
final class PdfWords extends PDFTextStripper {

  private final List<Word> words = new ArrayList<>();
  private final Map<Object, Boolean> boldFonts = new HashMap<>();

  /// A word on a sheet; positions in points from the upper left corner.
  record Word(String text, float left, float right, float baseline, float size, boolean bold) {}

  private PdfWords() throws IOException {
    super();
    setSuppressDuplicateOverlappingText(true);
  }

  static List<Word> of(PDDocument document, int sheet) throws IOException {
    var reader = new PdfWords();
    reader.setStartPage(sheet);
    reader.setEndPage(sheet);
    reader.writeText(document, new StringWriter());
    return reader.words;
  }

  @Override
  protected void writeString(String text, List<TextPosition> glyphs) {
    int from = 0;
    for (int i = 0; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || isBlank(glyphs.get(i)) || isGap(glyphs, from, i)) {
        if (i > from) add(glyphs.subList(from, i));
        from = i < glyphs.size() && isBlank(glyphs.get(i)) ? i + 1 : i;
      }
    }
  }

  private static boolean isBlank(TextPosition glyph) {
    return glyph.getUnicode().isBlank();
  }

  private static boolean isGap(List<TextPosition> glyphs, int from, int i) {
    if (i == from) return false;
    var before = glyphs.get(i - 1);
    var now = glyphs.get(i);
    float gap = now.getXDirAdj() - (before.getXDirAdj() + before.getWidthDirAdj());
    return gap > before.getWidthOfSpace() * 0.6f && gap > 0.5f;
  }

  private void add(List<TextPosition> glyphs) {
    var text = new StringBuilder();
    for (var glyph : glyphs) text.append(glyph.getUnicode());
    var first = glyphs.getFirst();
    var last = glyphs.getLast();
    words.add(new Word(
        text.toString(),
        first.getXDirAdj(),
        last.getXDirAdj() + last.getWidthDirAdj(),
        first.getYDirAdj(),
        first.getFontSizeInPt(),
        isBold(first)));
  }

  private boolean isBold(TextPosition glyph) {
    return boldFonts.computeIfAbsent(glyph.getFont(), font -> {
      var name = glyph.getFont().getName();
      return name != null && name.matches("(?i).*(?:bold|black|heavy|semibold).*");
    });
  }
}
