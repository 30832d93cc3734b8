package org.assay.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Prints labels to a PDF, which stays in memory until it is saved: a password never goes to a
/// temporary file.
///
/// ```java
/// try (var printer = new LabelPrinter(LabelSheet.of("a4-24"))) {
///   printer.print(label);
///   printer.save(out);
/// }
/// ```
public final class LabelPrinter implements AutoCloseable {
  /// Labels of one file; more are more than anybody prints at once.
  public static final int MOST = 20_000;

  private static final float MILLIMETRE = 72f / 25.4f;

  private final LabelSheet sheet;
  private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
  private final LabelFonts fonts;
  private @Nullable PDPageContentStream page;
  private int printed;

  /// For labels on a sheet or roll.
  public LabelPrinter(LabelSheet sheet) {
    this.sheet = sheet;
    try {
      this.fonts = LabelFonts.in(document);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    document.getDocumentInformation().setTitle("Labels with factory passwords");
    document.getDocumentInformation().setProducer("Assay");
  }

  /// Adds a label.
  ///
  /// @throws IllegalArgumentException where it cannot be printed so that it can be read, with the
  /// reason and without the password
  public void print(Label label) throws IOException {
    if (printed == MOST)
      throw new IllegalArgumentException("more than %,d labels in one file".formatted(MOST));
    int place = printed++ % sheet.perPage();
    if (place == 0) nextPage();
    if (page == null) throw new IllegalStateException("no page");
    double x = sheet.left() + (place % sheet.columns()) * (sheet.width() + sheet.gap());
    double y = sheet.pageHeight() - sheet.top() - (place / sheet.columns() + 1) * sheet.height();
    new LabelDrawing(page, fonts, label)
        .at(points(x), points(y), points(sheet.width()), points(sheet.height()));
  }

  private static float points(double millimetres) {
    return (float) millimetres * MILLIMETRE;
  }

  private void nextPage() throws IOException {
    endPage();
    var next = new PDPage(new PDRectangle(points(sheet.pageWidth()), points(sheet.pageHeight())));
    document.addPage(next);
    page = new PDPageContentStream(document, next);
  }

  private void endPage() throws IOException {
    if (page != null) page.close();
    page = null;
  }

  /// Labels printed so far.
  public int printed() {
    return printed;
  }

  /// Ends the last page and writes the PDF.
  public void save(OutputStream out) throws IOException {
    endPage();
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    endPage();
    document.close();
  }
}
