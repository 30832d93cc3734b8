package org.assay.statement.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the QR code says, and that a reader reads it.
class QrCodeTest {

  private static final String NUMBER = "PSTI-20250220-R1MA-RD95-FH4M-E8PV";
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final URI REGISTER = URI.create("https://register.example/");

  private static String read(byte[] png) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int width = image.getWidth();
    var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)))
        .getText();
  }

  @Test
  void thePictureIsReadAsItWasWritten() throws Exception {
    var link = StatementLink.to(REGISTER, NUMBER, DIGEST);
    assertThat(read(new QrCode(link.text()).png())).isEqualTo(link.text());
  }

  @Test
  void theLinkLeadsToTheRegisterAndCarriesTheWholeDigest() {
    var link = URI.create(StatementLink.to(REGISTER, NUMBER, DIGEST).text());
    assertThat(link.getPath()).isEqualTo("/statements/" + NUMBER);
    var digest = link.getFragment().substring("sha256=".length());
    assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(digest))).isEqualTo(DIGEST);
  }

  @Test
  void aRegisterBelowAPathKeepsIt() {
    var register = URI.create("https://larkfield.example/psti");
    assertThat(StatementLink.to(register, NUMBER, DIGEST).text())
        .startsWith("https://larkfield.example/psti/statements/PSTI-");
  }

  @Test
  void theDigitalLinkHasTheProductInItsPath() {
    var link = StatementLink.gs1(REGISTER, new Gtin("5012345678900"), NUMBER, DIGEST);
    assertThat(link.text())
        .startsWith("https://register.example/01/05012345678900?statement=" + NUMBER + "#sha256=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "05012345678900"})
  void numbersOfEveryLengthAreKnown(String digits) {
    assertThat(new Gtin(digits).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "4006381333930", "400638133393X", "50123456789001234"})
  void aNumberWithAWrongCheckDigitOrLengthIsRefused(String digits) {
    assertThatThrownBy(() -> new Gtin(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"register.example", "ftp://a.example/", "https://a.example/?q", "https:/x"})
  void whatIsNoAddressOfARegisterIsRefused(String address) {
    assertThatThrownBy(() -> StatementLink.to(URI.create(address), NUMBER, DIGEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one looks like 'https://register.example/'");
  }

  @Test
  void theDrawingHasTheModulesOfThePicture() throws Exception {
    var code = new QrCode("https://register.example/");
    var svg = new String(code.svg(), StandardCharsets.UTF_8);
    var image = ImageIO.read(new ByteArrayInputStream(code.png()));
    long dark = 0;
    for (int y = 4; y < image.getHeight(); y += 8) {
      for (int x = 4; x < image.getWidth(); x += 8) {
        dark += (image.getRGB(x, y) & 0xff) == 0 ? 1 : 0;
      }
    }
    assertThat(svg.split("h1v1h-1z", -1)).hasSize((int) dark + 1);
  }

  @Test
  void anAddressThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> new QrCode("x".repeat(3000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3000 characters");
  }
}
