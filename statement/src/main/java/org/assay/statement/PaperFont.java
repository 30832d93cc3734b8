package org.assay.statement;

import java.io.IOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that are embedded in the PDF, all of the Source families under the SIL Open Font
/// License 1.1 (see `fonts/README.md`).
public enum PaperFont {
  /// Headings.
  SERIF("Source Serif 4", 400, "SourceSerif4-Regular.ttf"),
  /// Strong words in headings.
  SERIF_BOLD("Source Serif 4", 600, "SourceSerif4-SemiBold.ttf"),
  /// Text.
  SANS("Source Sans 3", 400, "SourceSans3-Regular.ttf"),
  /// Strong words in text.
  SANS_BOLD("Source Sans 3", 600, "SourceSans3-SemiBold.ttf"),
  /// Digests.
  CODE("Source Code Pro", 400, "SourceCodePro-Regular.ttf");

  private final String family;
  private final int weight;
  private final String file;

  PaperFont(String family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  /// The family's name in the style sheet.
  String family() {
    return family;
  }

  /// The weight in the style sheet, from 100 to 900.
  int weight() {
    return weight;
  }

  TrueTypeFont open() throws IOException {
    try (var in =
        Objects.requireNonNull(PaperFont.class.getResourceAsStream("fonts/" + file), file)) {
      var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      // Ligatures such as "ft" have no code point, so that text with them could not be searched
      // or
      // read aloud.
      font.setEnableGsub(false);
      return font;
    }
  }
}
