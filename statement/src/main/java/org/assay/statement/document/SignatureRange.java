package org.assay.statement.document;

import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.jspecify.annotations.Nullable;

/// The bytes that a signature covers: two stretches with nothing between them but the signature
/// itself in hexadecimal digits (ISO 32000-1, 12.8.1).
///
/// A range that leaves out anything else lets somebody else's words stand in the gap (signature
/// wrapping), and a range that ends before the end of its revision leaves room behind it.
record SignatureRange(int gapFrom, int gapTo, int end) {

  private static final int PARTS = 4;

  /// The range, if it has the one form that is accepted; else why not.
  record Read(Optional<SignatureRange> range, String flaw) {

    static Read flawed(String flaw) {
      return new Read(Optional.empty(), flaw);
    }
  }

  static Read of(@Nullable COSArray array, byte[] file, byte[] contents) {
    if (array == null || array.size() != PARTS) {
      return Read.flawed("its byte range does not have four numbers");
    }
    var numbers = new long[PARTS];
    for (int i = 0; i < PARTS; i++) {
      if (!(array.get(i) instanceof COSInteger number)) {
        return Read.flawed("its byte range does not have four whole numbers");
      }
      numbers[i] = number.longValue();
    }
    return of(numbers, file, contents);
  }

  private static Read of(long[] numbers, byte[] file, byte[] contents) {
    long gapFrom = numbers[1];
    long gapTo = numbers[2];
    long end = gapTo + numbers[3];
    if (numbers[0] != 0 || gapFrom < 1 || gapTo <= gapFrom || numbers[3] < 1 || end > file.length) {
      return Read.flawed("its byte range does not begin at the start and lie within the file");
    }
    var range = new SignatureRange((int) gapFrom, (int) gapTo, (int) end);
    if (!range.gapHolds(file, contents)) {
      return Read.flawed("its byte range leaves out more than the signature itself");
    }
    if (!range.endsARevision(file)) {
      return Read.flawed("its byte range does not reach the end of a revision (%%EOF)");
    }
    return new Read(Optional.of(range), "");
  }

  private boolean gapHolds(byte[] file, byte[] contents) {
    if (file[gapFrom] != '<'
        || file[gapTo - 1] != '>'
        || gapTo - gapFrom != 2 * contents.length + 2) {
      return false;
    }
    for (int i = 0; i < contents.length; i++) {
      int high = Character.digit(file[gapFrom + 1 + 2 * i], 16);
      int low = Character.digit(file[gapFrom + 2 + 2 * i], 16);
      if (high < 0 || low < 0 || (byte) (high << 4 | low) != contents[i]) {
        return false;
      }
    }
    return isOfOneCase(file);
  }

  // The digits are not signed themselves; a capital among small ones would change the file unseen.
  private boolean isOfOneCase(byte[] file) {
    boolean capitals = false;
    boolean small = false;
    for (int i = gapFrom + 1; i < gapTo - 1; i++) {
      capitals |= file[i] >= 'A' && file[i] <= 'F';
      small |= file[i] >= 'a' && file[i] <= 'f';
    }
    return !(capitals && small);
  }

  private boolean endsARevision(byte[] file) {
    int last = end;
    while (last > 0 && end - last < 2 && (file[last - 1] == '\n' || file[last - 1] == '\r')) {
      last--;
    }
    return last >= 5
        && Arrays.equals(file, last - 5, last, new byte[] {'%', '%', 'E', 'O', 'F'}, 0, 5);
  }

  /// The bytes that are signed.
  byte[] covered(byte[] file) {
    var covered = new byte[end - (gapTo - gapFrom)];
    System.arraycopy(file, 0, covered, 0, gapFrom);
    System.arraycopy(file, gapTo, covered, gapFrom, end - gapTo);
    return covered;
  }
}
