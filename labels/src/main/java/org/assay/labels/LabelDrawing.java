package org.assay.labels;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Draws one label: heading and identifiers above, the password below in the largest type that
/// fits, a QR code to the right where there is one.
final class LabelDrawing {
  private static final float PADDING = 8;
  private static final float SMALLEST = 4.5f;
  private static final float LARGEST_PASSWORD = 15;
  private static final float USUAL = 7;
  private static final float HEADING = 8.5f;
  private static final float LEADING = 1.22f;
  private static final float SMALLEST_CODE = 36; // points; half an inch
  private static final float LARGEST_CODE = 80;

  private final PDPageContentStream page;
  private final LabelFonts fonts;
  private final Label label;
  private final String password;

  LabelDrawing(PDPageContentStream page, LabelFonts fonts, Label label) throws IOException {
    this.page = page;
    this.fonts = fonts;
    this.label = label;
    var text = new StringBuilder();
    label.password().writeTo(text);
    this.password = text.toString();
  }

  /// Draws it, the lower left corner at a place.
  void at(float x, float y, float width, float height) throws IOException {
    float right = x + width - PADDING;
    Optional<String> network = label.network();
    if (network.isPresent()) {
      float side = Math.min(LARGEST_CODE, Math.min(height - 2 * PADDING, width * 0.36f));
      if (side < SMALLEST_CODE) throw tooSmall("the QR code");
      right -= side;
      new QrDrawing(new WifiCode(network.get(), password).text())
          .draw(page, right, y + (height - side) / 2, side);
      right -= PADDING;
    }
    words(x + PADDING, y + PADDING, right - x - PADDING, height - 2 * PADDING);
  }

  private void words(float x, float y, float width, float height) throws IOException {
    float size = size(fonts.typed(), password, width, LARGEST_PASSWORD, "the password");
    show(fonts.typed(), size, x, y + size * 0.22f, password);
    float nameAt = y + size * LEADING;
    show(fonts.words(), 5.5f, x, nameAt, label.passwordName());
    lines(x, nameAt + 8, width, y + height);
  }

  private void lines(float x, float bottom, float width, float top) throws IOException {
    float wanted = (label.heading().isEmpty() ? 0 : HEADING * LEADING)
        + label.lines().size() * USUAL * LEADING;
    float scale = Math.min(1, (top - bottom) / wanted);
    if (USUAL * scale < SMALLEST)
      throw tooSmall("%d lines".formatted(label.lines().size()));
    float at = top;
    if (!label.heading().isEmpty()) {
      at -= HEADING * scale * LEADING;
      float size = size(fonts.words(), label.heading(), width, HEADING * scale, "the heading");
      show(fonts.words(), size, x, at + 2, label.heading());
    }
    for (Label.Line line : label.lines()) {
      at -= USUAL * scale * LEADING;
      line(line, x, at + 1.5f, width, USUAL * scale);
    }
  }

  private void line(Label.Line line, float x, float y, float width, float largest)
      throws IOException {
    String name = line.name() + "  ";
    float before = LabelFonts.width(fonts.words(), name) * largest * 0.85f;
    float size = size(fonts.typed(), line.value(), width - before, largest, line.name());
    show(fonts.words(), largest * 0.85f, x, y, name);
    show(fonts.typed(), size, x + before, y, line.value());
  }

  private float size(PDFont font, String text, float width, float largest, String what)
      throws IOException {
    float one = LabelFonts.width(font, text);
    float size = one == 0 ? largest : Math.min(largest, width / one);
    if (size < SMALLEST) throw tooSmall(what);
    return size;
  }

  private static IllegalArgumentException tooSmall(String what) {
    return new IllegalArgumentException("a label too small for " + what + "; take a larger one");
  }

  private void show(PDFont font, float size, float x, float y, String text) throws IOException {
    LabelFonts.width(font, text);
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }
}
