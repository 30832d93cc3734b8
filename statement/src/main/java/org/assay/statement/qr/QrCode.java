package org.assay.statement.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A QR code (ISO/IEC 18004) with the quiet zone of four modules that readers need. A quarter of
/// the code may be spoilt and it can still be read (level Q).
public final class QrCode {

  private static final int QUIET = 4;
  private static final int PIXELS_A_MODULE = 8;
  private static final int WHITE = 0xffffff;

  private final String text;
  private final ByteMatrix modules;

  /// @param text what it says
  public QrCode(String text) {
    this.text = text;
    try {
      this.modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "the address has %d characters, too many for a QR code".formatted(text.length()),
          tooLong);
    }
  }

  private int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  private boolean dark(int x, int y) {
    int column = x - QUIET;
    int row = y - QUIET;
    return column >= 0
        && row >= 0
        && column < modules.getWidth()
        && row < modules.getHeight()
        && modules.get(column, row) == 1;
  }

  /// The code as an SVG document, one unit to a module.
  public byte[] svg() {
    var path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (dark(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
        <title>%2$s</title>
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/>
        <path d="%3$s"/>
        </svg>
        """.formatted(size(), text.replace("&", "&amp;").replace("<", "&lt;"), path)
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The code as a PNG picture, eight pixels to a module.
  public byte[] png() {
    int pixels = size() * PIXELS_A_MODULE;
    var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        image.setRGB(x, y, dark(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0 : WHITE);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  /// The picture as a `data:` address, to stand in a page.
  public String dataAddress() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
  }
}
