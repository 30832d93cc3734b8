package org.assay.statement;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assay.statement.qr.StatementLink;

/// Lays the statement's page out on paper.
///
/// What would differ from run to run (dates, the document's id) is derived from the statement, so
/// that the same statement gives the same bytes.
final class PdfPrinter {

  private static final float PDF_VERSION = 1.7f;

  static {
    XRLog.setLoggerImpl(new DiagnosticsOnly());
  }

  private final StatementOfCompliance statement;
  private final Optional<StatementLink> link;

  PdfPrinter(StatementOfCompliance statement, Optional<StatementLink> link) {
    this.statement = statement;
    this.link = link;
  }

  PdfResult print() {
    try (var fonts = new PaperFonts()) {
      var problems = new PrintableText(fonts).problems(statement);
      return problems.isEmpty() ? new StatementPdf(bytes(fonts)) : new StatementRefused(problems);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private byte[] bytes(PaperFonts fonts) throws IOException {
    var diagnostics = new ArrayList<Diagnostic>();
    try (var document = new PDDocument();
        var renderer = renderer(document, fonts, diagnostics)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      refuseFaults(diagnostics);
      return finished(renderer, document);
    }
  }

  private PdfBoxRenderer renderer(
      PDDocument document, PaperFonts fonts, List<Diagnostic> diagnostics) throws IOException {
    var builder = new PdfRendererBuilder()
        .usePDDocument(document)
        .usePdfVersion(PDF_VERSION)
        .usePdfAConformance(PdfAConformance.PDFA_3_A)
        .usePdfUaAccessibility(true)
        .useColorProfile(colours())
        .withDiagnosticConsumer(diagnostics::add)
        .withHtmlContent(paper(), null);
    fonts.embedIn(document, builder);
    return builder.buildPdfRenderer();
  }

  private static byte[] colours() throws IOException {
    try (var in = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("icc/sRGB.icc"))) {
      return in.readAllBytes();
    }
  }

  // A rule of the style sheet that is not understood, or a character without a glyph, would spoil
  // the copy unseen.
  private static void refuseFaults(List<Diagnostic> diagnostics) {
    diagnostics.stream()
        .filter(diagnostic -> diagnostic.getLevel().intValue() >= Level.WARNING.intValue())
        .findFirst()
        .ifPresent(fault -> {
          throw new IllegalStateException(
              "the statement could not be laid out: " + fault.getFormattedMessage(),
              fault.getError());
        });
  }

  private byte[] finished(PdfBoxRenderer renderer, PDDocument document) throws IOException {
    new PdfDescription(statement).describe(document);
    new PdfAttachment(document, PdfDescription.startOfIssue(statement)).attachSource(statement);
    for (var space : StatementPage.signatureSpaces(statement)) {
      new SignatureSpace(space.field(), space.id(), space.description())
          .addFieldTo(renderer, document);
    }
    document.setDocumentId(ByteBuffer.wrap(Sha256.bytesOf(statement.number())).getLong());
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private String paper() {
    var page = new StatementPage(statement, link);
    return """
        <html lang="en-GB">
        <head>
        <title>%s</title>
        <meta name="subject" content="%s"/>
        <bookmarks>%s</bookmarks>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """.formatted(
            Escaped.of(StatementPage.title(statement)),
            Escaped.of(StatementPage.description(statement)),
            bookmarks(page),
            StatementPage.textOf("paper.css").replace("NUMBER", statement.number()),
            page.body());
  }

  private static String bookmarks(StatementPage page) {
    return page.headings().stream()
        .map(heading ->
            "<bookmark name=\"%s\" href=\"#%s\"/>".formatted(heading.title(), heading.id()))
        .collect(Collectors.joining());
  }
}
