package org.assay.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// Files attached to a PDF, each with its relationship to the document (ISO 19005-3: associated
/// files): the JSON form is its `Source`, everything else its `Supplement`.
final class PdfAttachment {

  private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  private final PDDocument document;
  private final Calendar date;

  /// @param date what the file says it was made on
  PdfAttachment(PDDocument document, Calendar date) {
    this.document = document;
    this.date = date;
  }

  void attachSource(StatementOfCompliance statement) throws IOException {
    var json = new AttachedFile(
        StatementJson.FILE_NAME,
        "The contents of the statement in machine-readable form",
        "application/json",
        StatementJson.write(statement));
    attach(json, "Source");
  }

  void attachSupplement(AttachedFile file) throws IOException {
    attach(file, "Supplement");
  }

  private void attach(AttachedFile file, String relationship) throws IOException {
    var specification = specification(file, relationship);
    var catalog = document.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    var files = new HashMap<>(present(names));
    files.put(file.name(), specification);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    associated(catalog.getCOSObject()).add(specification.getCOSObject());
  }

  private static Map<String, PDComplexFileSpecification> present(PDDocumentNameDictionary names)
      throws IOException {
    var tree = names.getEmbeddedFiles();
    return tree == null ? Map.of() : Objects.requireNonNullElse(tree.getNames(), Map.of());
  }

  private static COSArray associated(COSDictionary catalog) {
    return Optional.ofNullable(catalog.getCOSArray(ASSOCIATED_FILES)).orElseGet(() -> {
      var none = new COSArray();
      catalog.setItem(ASSOCIATED_FILES, none);
      return none;
    });
  }

  private PDComplexFileSpecification specification(AttachedFile attached, String relationship)
      throws IOException {
    var specification = new PDComplexFileSpecification();
    specification.setFile(attached.name());
    specification.setFileUnicode(attached.name());
    specification.setFileDescription(attached.description());
    specification.setEmbeddedFile(file(attached));
    specification.getCOSObject().setName(RELATIONSHIP, relationship);
    return specification;
  }

  private PDEmbeddedFile file(AttachedFile attached) throws IOException {
    var content = attached.content();
    var file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
    file.setSubtype(attached.mediaType());
    file.setSize(content.length);
    file.setCreationDate(date);
    file.setModDate(date);
    return file;
  }
}
