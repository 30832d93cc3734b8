package org.assay.statement.signing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The signature block drawn for a field: on the left who signs, on the right what the
/// certificate says.
final class DrawnBlock {

  private static final Color PAPER = new Color(0xf6f4ee);
  private static final Color GOLD = new Color(0xb9a06a);
  private static final Color INK = new Color(0x1b2333);
  private static final Color GREY = new Color(0x5a6272);
  private static final Color WHITE = new Color(0xffffff);
  private static final float GAP = 4;
  private static final float BAR = 4;
  private static final float MARGIN = 10;
  private static final float TOP = 15;
  private static final float RIGHT_TOP = 18;
  private static final float SMALL = 7.5f;
  private static final float LEADING = 10.5f;
  private static final float RIGHT_COLUMN = 0.53f;
  private static final float LABEL_WIDTH = 48;
  private static final float LARGEST_NAME = 17;

  private final SignatureBlock block;
  private final SignatureField field;
  private final byte[] pdf;

  DrawnBlock(SignatureBlock block, SignatureField field) {
    this.block = block;
    this.field = field;
    try {
      this.pdf = drawn();
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
  }

  /// A small document that holds the drawing as the appearance of a signature field.
  byte[] pdf() {
    return pdf.clone();
  }

  private byte[] drawn() throws IOException {
    try (var document = new PDDocument();
        var fonts = new BlockFonts(document)) {
      var stream = appearance(document);
      try (var content = new PDPageContentStream(document, stream)) {
        background(content);
        new Column(content, fonts).signatory();
        new Column(content, fonts).certificate();
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private PDAppearanceStream appearance(PDDocument document) {
    document.addPage(new PDPage(PDRectangle.A4));
    var form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    var signature = new PDSignatureField(form);
    form.getFields().add(signature);
    var widget = signature.getWidgets().getFirst();
    var box = new PDRectangle(field.width(), field.height());
    widget.setRectangle(box);
    var stream = new PDAppearanceStream(document);
    stream.setBBox(box);
    stream.setResources(new PDResources());
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    widget.setAppearance(appearance);
    return stream;
  }

  private void background(PDPageContentStream content) throws IOException {
    fill(content, WHITE, 0, field.width(), field.height());
    fill(content, PAPER, 0, field.width(), field.height() - GAP);
    fill(content, GOLD, 0, BAR, field.height() - GAP);
  }

  private static void fill(
      PDPageContentStream content, Color colour, float left, float width, float height)
      throws IOException {
    content.setNonStrokingColor(colour);
    content.addRect(left, 0, width, height);
    content.fill();
  }

  /// One of the two columns.
  private final class Column {

    private final PDPageContentStream content;
    private final BlockFonts fonts;

    Column(PDPageContentStream content, BlockFonts fonts) {
      this.content = content;
      this.fonts = fonts;
    }

    void signatory() throws IOException {
      float left = BAR + MARGIN;
      float width = field.width() * RIGHT_COLUMN - left - MARGIN;
      var name = fonts.heading(block.signatory().name());
      float size = name.sizeToFit(width, LARGEST_NAME);
      show(fonts.words("Signed electronically by"), GREY, SMALL, left, field.height() - TOP);
      show(name, INK, size, left, field.height() / 2 - 4);
      var function = fonts.words(block.signatory().function() + ", " + block.place());
      show(function, INK, function.sizeToFit(width, 9), left, TOP - 5);
    }

    void certificate() throws IOException {
      float left = field.width() * RIGHT_COLUMN;
      float down = field.height() - RIGHT_TOP;
      for (var line : block.lines()) {
        show(fonts.words(line.label()), GREY, SMALL, left, down);
        var words = fonts.words(line.words());
        float width = field.width() - left - LABEL_WIDTH - MARGIN;
        show(words, INK, words.sizeToFit(width, SMALL), left + LABEL_WIDTH, down);
        down -= LEADING;
      }
    }

    private void show(BlockFonts.Text text, Color colour, float size, float left, float down)
        throws IOException {
      content.beginText();
      content.setFont(text.font(), size);
      content.setNonStrokingColor(colour);
      content.newLineAtOffset(left, down);
      content.showText(text.words());
      content.endText();
    }
  }
}
