package org.assay.statement.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.assay.statement.findings.ReasonCode;
import org.jspecify.annotations.Nullable;

/// A PDF opened strictly and within bounds: nothing of it is repaired or guessed.
public final class PdfFile implements Closeable {

  private static final long MOST_SCRATCH = 256L << 20;
  private static final int MOST_OBJECTS = 100_000;

  private final String name;
  private final byte[] bytes;
  private final PDDocument document;

  private PdfFile(String name, byte[] bytes, PDDocument document) {
    this.name = name;
    this.bytes = bytes;
    this.document = document;
  }

  /// Opens the file after the checks that keep time and memory bounded.
  ///
  /// @param name what messages call it
  /// @throws UnusableFileException with a stable reason if it cannot be read
  public static PdfFile open(String name, byte[] bytes) {
    new Precheck(name, bytes).check();
    return opened(name, bytes);
  }

  /// One revision of this file: its first bytes.
  PdfFile revision(int length) {
    return opened(name, Arrays.copyOf(bytes, length));
  }

  private static PdfFile opened(String name, byte[] bytes) {
    try {
      var parser = new PDFParser(
          new RandomAccessReadBuffer(bytes),
          "",
          null,
          null,
          MemoryUsageSetting.setupMixed(MOST_SCRATCH / 4, MOST_SCRATCH).streamCache);
      var document = parser.parse(false);
      return new PdfFile(name, bytes, document).withinBounds();
    } catch (InvalidPasswordException locked) {
      throw encrypted(name);
    } catch (StackOverflowError deep) {
      throw new Precheck(name, bytes).tooDeep();
    } catch (IOException | RuntimeException broken) {
      throw asUnusable(name, broken);
    }
  }

  static UnusableFileException asUnusable(String name, Exception broken) {
    return broken instanceof UnusableFileException unusable
        ? unusable
        : new UnusableFileException(
            ReasonCode.FILE_BROKEN,
            name,
            "a PDF whose structure is broken (%s)".formatted(reason(broken)),
            "Get the file again; it was damaged or made up.");
  }

  private static String reason(Exception broken) {
    var message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message.strip();
  }

  private static UnusableFileException encrypted(String name) {
    return new UnusableFileException(
        ReasonCode.FILE_ENCRYPTED,
        name,
        "an encrypted PDF",
        "Give a copy that is not encrypted; PDF/A never is.");
  }

  private PdfFile withinBounds() {
    if (document.isEncrypted()) {
      throw encrypted(name);
    }
    if (xref().size() > MOST_OBJECTS) {
      throw new UnusableFileException(
          ReasonCode.FILE_EXPANDS_TOO_FAR,
          name,
          "%,d objects; expected at most %,d".formatted(xref().size(), MOST_OBJECTS),
          "No statement needs that many.");
    }
    return this;
  }

  /// What messages call the file.
  public String name() {
    return name;
  }

  /// How many bytes it has.
  public int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  PDDocument document() {
    return document;
  }

  COSDictionary trailer() {
    return document.getDocument().getTrailer();
  }

  COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  /// Where each object stands; negative for one inside an object stream.
  Map<COSObjectKey, Long> xref() {
    return document.getDocument().getXrefTable();
  }

  @Nullable
  COSBase object(COSObjectKey key) {
    return document.getDocument().getObjectFromPool(key).getObject();
  }

  static @Nullable COSObjectKey keyOf(@Nullable COSBase item) {
    return item instanceof COSObject reference ? reference.getKey() : null;
  }

  static @Nullable COSObjectKey keyOf(COSDictionary dictionary, COSName name) {
    return keyOf(dictionary.getItem(name));
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException nothingToSave) {
      // it was only read
    }
  }
}
