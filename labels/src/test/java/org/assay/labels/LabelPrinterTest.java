package org.assay.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.passwords.FactoryPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPrinterTest {

  private static Label label(String password, Optional<String> network) {
    return new Label(
        "Larkfield WD-200",
        List.of(
            new Label.Line("Serial", "WD200-000123"), new Label.Line("MAC", "02:00:5e:10:00:7b")),
        "Wi-Fi key",
        new FactoryPassword(password),
        network);
  }

  private static byte[] printed(LabelSheet sheet, Label... labels) throws IOException {
    try (var printer = new LabelPrinter(sheet)) {
      for (var label : labels) printer.print(label);
      var out = new ByteArrayOutputStream();
      printer.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void identifiersAndPasswordCanBeReadOnThePage() throws IOException {
    var pdf = printed(LabelSheet.of("a4-24"), label("k7m29qx4wbd3f", Optional.empty()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Larkfield WD-200", "WD200-000123", "02:00:5e:10:00:7b", "k7m29qx4wbd3f");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a4-24", "a4-14", "62x29", "100x150"})
  void aPhoneReadsTheNetworkFromTheCode(String sheet) throws Exception {
    var pdf = printed(
        LabelSheet.of(sheet),
        label("a;b:c,d\\e\"f9x4wbd3fk2m", Optional.of("Larkfield;2G \"home\"")));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 300);
      assertThat(decoded(image))
          .isEqualTo(
              "WIFI:T:WPA;S:Larkfield\\;2G \\\"home\\\";P:a\\;b\\:c\\,d\\\\e\\\"f9x4wbd3fk2m;;");
    }
  }

  private static String decoded(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)))
        .getText();
  }

  @ParameterizedTest
  @CsvSource({"a4-24,24", "a4-14,14", "a4-65,65", "62x29,1"})
  void aFullSheetIsFollowedByAnother(String sheet, int perPage) throws IOException {
    var labels = new Label[perPage + 1];
    java.util.Arrays.fill(labels, label("k7m29qx4wbd3f", Optional.empty()));
    try (PDDocument document = Loader.loadPDF(printed(LabelSheet.of(sheet), labels))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void whatCannotBeReadIsRefusedWithoutThePassword() {
    var secret = "k7m29qx4wbd3f".repeat(5);
    assertThatThrownBy(() -> printed(LabelSheet.of("a4-65"), label(secret, Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too small for the password")
        .hasMessageNotContaining("k7m2");
    assertThatThrownBy(() -> printed(LabelSheet.of("a4-24"), label(secret, Optional.of("net"))))
        .hasMessageContaining("no key of a wireless network");
    assertThatThrownBy(() -> printed(LabelSheet.of("a4-24"), label("漢字漢字漢字", Optional.empty())))
        .hasMessageContaining("character that the font does not have");
    assertThatThrownBy(() -> LabelSheet.of("a5"))
        .hasMessageContaining("there is no sheet 'a5'; there is a4-24");
  }

  @Test
  void theSameLabelsGiveTheSameBytes() throws IOException {
    var label = label("k7m29qx4wbd3f", Optional.of("Larkfield"));
    var first = printed(LabelSheet.of("a4-24"), label);
    assertThat(first.length).isLessThan(60_000);
    assertThat(new WifiCode("net", "k7m29qx4").toString()).doesNotContain("k7m29qx4");
  }
}
