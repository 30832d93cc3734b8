package org.assay.statement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assay.statement.findings.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that nobody means well with are turned away with a reason, before they cost time or
/// memory.
class BadFilesTest {

  @TempDir
  private Path folder;

  private static ReasonCode reason(byte[] bytes) {
    var thrown = catchThrowableOfType(
        UnusableFileException.class, () -> ActiveContent.of(PdfFile.open("bad.pdf", bytes)));
    return thrown.code();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] plain() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void whatIsNoPdf() {
    assertThat(reason(latin("PK\u0003\u0004 not a PDF"))).isEqualTo(ReasonCode.FILE_NOT_PDF);
    assertThat(reason(new byte[0])).isEqualTo(ReasonCode.FILE_NOT_PDF);
  }

  @Test
  void whatWasCutOff() throws IOException {
    assertThat(reason(Arrays.copyOf(plain(), plain().length / 2)))
        .isEqualTo(ReasonCode.FILE_TRUNCATED);
  }

  @Test
  void whatIsEncrypted() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    assertThat(reason(out.toByteArray())).isEqualTo(ReasonCode.FILE_ENCRYPTED);
  }

  @Test
  void whatIsHuge() throws IOException {
    var file = folder.resolve("huge.pdf");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.write(latin("%PDF-1.7\n"));
      sparse.setLength(2L << 30);
    }
    var thrown = catchThrowableOfType(UnusableFileException.class, () -> BoundedFile.read(file));
    assertThat(thrown.code()).isEqualTo(ReasonCode.FILE_TOO_LARGE);
  }

  @Test
  void whatIsNestedWithoutEnd() {
    for (var open : new String[] {"[", "<<", "<</A "}) {
      assertThat(reason(latin("%PDF-1.7\n1 0 obj\n" + open.repeat(100_000) + "\nendobj\n%%EOF")))
          .isEqualTo(ReasonCode.FILE_TOO_DEEP);
    }
  }

  @Test
  void whatExpandsWithoutEnd() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(packed, new Deflater(9))) {
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        deflating.write(zeros);
      }
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin(
        "%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"));
    out.writeBytes(packed.toByteArray());
    out.writeBytes(latin("\nendstream\nendobj\n%%EOF"));
    assertThat(reason(out.toByteArray())).isEqualTo(ReasonCode.FILE_EXPANDS_TOO_FAR);
  }

  /// Whatever the bytes: a reason, or a document; never anything else.
  @Test
  void whateverChanceMakesOfIt() throws IOException {
    var random = new Random(20260501);
    var good = plain();
    for (int i = 0; i < 2_000; i++) {
      var bytes = good.clone();
      for (int flips = random.nextInt(8); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try (var file = PdfFile.open("chance.pdf", bytes)) {
        ActiveContent.of(file);
        Attachments.of(file);
        Signatures.of(file);
        TaggedText.of(file);
      } catch (UnusableFileException reason) {
        assertThat(reason.code().id()).startsWith("file-");
      }
    }
  }
}
