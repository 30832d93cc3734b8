package org.assay.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Title, description, authors and dates of the PDF, in the document information and in XMP
/// alike. All dates are the start of the day of issue in UTC.
final class PdfDescription {

  static final String PRODUCER = "Assay";

  private final StatementOfCompliance statement;

  PdfDescription(StatementOfCompliance statement) {
    this.statement = statement;
  }

  void describe(PDDocument document) throws IOException {
    document.setDocumentInformation(information());
    document
        .getDocumentCatalog()
        .getMetadata()
        .importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
  }

  private PDDocumentInformation information() {
    var information = new PDDocumentInformation();
    information.setTitle(StatementPage.title(statement));
    information.setSubject(StatementPage.description(statement));
    information.setAuthor(statement.manufacturers().stream()
        .map(Manufacturer::name)
        .collect(Collectors.joining("; ")));
    information.setProducer(PRODUCER);
    information.setCreationDate(startOfIssue(statement));
    information.setModificationDate(startOfIssue(statement));
    return information;
  }

  static Calendar startOfIssue(StatementOfCompliance statement) {
    return GregorianCalendar.from(statement.issue().on().atStartOfDay(ZoneOffset.UTC));
  }

  private String xmp() {
    return StatementPage.textOf("metadata.xmp")
        .replace("PRODUCER", PRODUCER)
        .replace("DATE", statement.issue().on() + "T00:00:00Z")
        .replace("NUMBER", statement.number())
        .replace("CREATORS", creators())
        .replace("DESCRIPTION", Escaped.of(StatementPage.description(statement)))
        .replace("TITLE", Escaped.of(StatementPage.title(statement)));
  }

  private String creators() {
    return statement.manufacturers().stream()
        .map(manufacturer -> "<rdf:li>%s</rdf:li>".formatted(Escaped.of(manufacturer.name())))
        .collect(Collectors.joining());
  }
}
