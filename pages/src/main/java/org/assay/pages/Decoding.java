package org.assay.pages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns bytes into text: by the byte order mark, by what the content type or the page itself
/// declares, as UTF-8 where the bytes are UTF-8, and as windows-1252 otherwise.
final class Decoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern CHARSET = Pattern.compile(
      "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.\\-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final int LOOKS_FOR_META_IN = 4096;

  private Decoding() {}

  static String of(byte[] bytes, String contentType) {
    var marked = byMark(bytes);
    if (marked.isPresent()) return marked.get();
    var declared = charset(contentType).or(() -> declaredBy(bytes));
    return declared
        .map(charset -> new String(bytes, charset))
        .orElseGet(() -> utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS)));
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) return false;
    }
    return true;
  }

  private static Optional<Charset> declaredBy(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKS_FOR_META_IN);
    var head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return head.contains("<")
        ? charset(head).filter(charset -> !charset.name().startsWith("UTF-16"))
        : Optional.empty();
  }

  private static Optional<Charset> charset(String text) {
    var matcher = CHARSET.matcher(text);
    if (!matcher.find()) return Optional.empty();
    try {
      var charset = Charset.forName(matcher.group(1));
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
              ? WINDOWS
              : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
