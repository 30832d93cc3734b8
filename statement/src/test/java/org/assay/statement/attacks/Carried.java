package org.assay.statement.attacks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// A printed statement with other files attached than it was printed with.
final class Carried {

  private Carried() {}

  static byte[] by(byte[] pdf, Map<String, byte[]> files) {
    try (var document = Loader.loadPDF(pdf)) {
      attach(document, new TreeMap<>(files));
      document.setDocumentId(1L);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static void attach(PDDocument document, Map<String, byte[]> files) throws IOException {
    var specifications = new LinkedHashMap<String, PDComplexFileSpecification>();
    var associated = new COSArray();
    for (var file : files.entrySet()) {
      var specification = specification(document, file.getKey(), file.getValue());
      specifications.put(file.getKey(), specification);
      associated.add(specification.getCOSObject());
    }
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(specifications);
    var catalog = document.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }

  private static PDComplexFileSpecification specification(
      PDDocument document, String name, byte[] contents) throws IOException {
    var specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    var file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(contents), COSName.FLATE_DECODE);
    file.setSubtype(name.endsWith(".json") ? "application/json" : "text/plain");
    file.setSize(contents.length);
    specification.setEmbeddedFile(file);
    specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Source");
    return specification;
  }
}
