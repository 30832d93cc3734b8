package org.assay.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Reads the text of a PDF: columns one after the other, lines joined to paragraphs, larger type
/// as headings, aligned short pieces as rows of a table.
final class PdfReader {

  private static final int MOST_SHEETS = 2_000;

  private PdfReader() {}

  static Page read(String source, byte[] bytes, String sha256) {
    try (var document = Loader.loadPDF(bytes)) {
      return read(source, document, sha256);
    } catch (InvalidPasswordException locked) {
      throw new UnreadablePageException(
          source, "the PDF asks for a password", "give a copy that opens without one");
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new UnreadablePageException(
          source,
          "the PDF cannot be read: " + broken.getMessage(),
          "open and save it again, or give the page as HTML or text");
    }
  }

  private static Page read(String source, PDDocument document, String sha256) throws IOException {
    int sheets = Math.min(document.getNumberOfPages(), MOST_SHEETS);
    var layout = new PdfLayout();
    for (int sheet = 1; sheet <= sheets; sheet++) {
      layout.sheet(sheet, PdfWords.of(document, sheet));
    }
    var title = document.getDocumentInformation().getTitle();
    return new Page(
        source,
        PageFormat.PDF,
        title == null ? "" : title,
        language(document.getDocumentCatalog().getLanguage()),
        layout.blocks(),
        List.of(),
        obstacles(layout, sheets),
        sha256);
  }

  private static Optional<String> language(@Nullable String declared) {
    return declared == null || declared.isBlank() ? Optional.empty() : Optional.of(declared);
  }

  private static List<Obstacle> obstacles(PdfLayout layout, int sheets) {
    var obstacles = new ArrayList<Obstacle>();
    if (layout.blocks().isEmpty() && sheets > 0) {
      obstacles.add(new Obstacle(
          Obstacle.Kind.IMAGE, "the PDF holds pictures of text", new Place(1, 1, 1), 0));
    }
    return obstacles;
  }
}
