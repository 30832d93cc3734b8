package org.assay.labels;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// A QR code (ISO/IEC 18004) as filled rectangles, so that it is sharp in any size. The label is
/// white around it, which is the quiet zone.
final class QrDrawing {
  private final ByteMatrix modules;

  QrDrawing(String text) {
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too much text for a QR code", tooLong);
    }
  }

  /// Draws it, the lower left corner at a place.
  void draw(PDPageContentStream page, float x, float y, float side) throws IOException {
    float module = side / modules.getWidth();
    for (int row = 0; row < modules.getHeight(); row++) {
      float bottom = y + (modules.getHeight() - 1 - row) * module;
      for (int from = 0; from < modules.getWidth(); ) {
        int to = endOfRun(row, from);
        if (modules.get(from, row) == 1)
          page.addRect(x + from * module, bottom, (to - from) * module, module);
        from = to;
      }
    }
    page.fill();
  }

  private int endOfRun(int row, int from) {
    int to = from;
    while (to < modules.getWidth() && modules.get(to, row) == modules.get(from, row)) to++;
    return to;
  }
}
