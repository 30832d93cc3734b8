package org.assay.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// The JSON form attached to the PDF as its source (ISO 19005-3: an associated file with the
/// relationship `Source`).
final class PdfAttachment {

  private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  private final StatementOfCompliance statement;

  PdfAttachment(StatementOfCompliance statement) {
    this.statement = statement;
  }

  void attachTo(PDDocument document) throws IOException {
    var specification = specification(document);
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(StatementJson.FILE_NAME, specification));
    var catalog = document.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(specification.getCOSObject());
    catalog.getCOSObject().setItem(ASSOCIATED_FILES, associated);
  }

  private PDComplexFileSpecification specification(PDDocument document) throws IOException {
    var specification = new PDComplexFileSpecification();
    specification.setFile(StatementJson.FILE_NAME);
    specification.setFileUnicode(StatementJson.FILE_NAME);
    specification.setFileDescription("The contents of the statement in machine-readable form");
    specification.setEmbeddedFile(file(document));
    specification.getCOSObject().setName(RELATIONSHIP, "Source");
    return specification;
  }

  private PDEmbeddedFile file(PDDocument document) throws IOException {
    var json = StatementJson.write(statement);
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
    file.setSubtype("application/json");
    file.setSize(json.length);
    file.setCreationDate(PdfDescription.startOfIssue(statement));
    file.setModDate(PdfDescription.startOfIssue(statement));
    return file;
  }
}
