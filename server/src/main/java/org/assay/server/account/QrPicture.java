package org.assay.server.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/// A QR code as a page draws it.
///
/// @param size of its square, in modules, with the quiet zone
/// @param path of an SVG picture
public record QrPicture(int size, String path) {

  /// The QR code of a text.
  public static QrPicture of(String text) {
    try {
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      var path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
      return new QrPicture(matrix.getWidth(), path.toString());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
