package org.assay.statement.attacks;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where the signature itself stands in a file that has one.
///
/// @param from of the `<`
/// @param to behind the `>`
/// @param used behind the last digit of the signature, before the zeros that pad it
/// @param rangeAt where the byte range stands
record Gap(int from, int to, int used, int rangeAt, String range) {

  private static final Pattern RANGE =
      Pattern.compile("/ByteRange ?\\[ ?0 (\\d+) (\\d+) (\\d+) *\\]");

  static Gap in(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var range = RANGE.matcher(text);
    if (!range.find()) {
      throw new IllegalArgumentException("there is no signature");
    }
    int from = Integer.parseInt(range.group(1));
    int to = Integer.parseInt(range.group(2));
    int used = to - 1;
    while (text.charAt(used - 1) == '0') {
      used--;
    }
    return new Gap(from, to, used, range.start(), range.group());
  }
}
