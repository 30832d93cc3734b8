package org.assay.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 digest as 64 lower-case hexadecimal digits.
public record Sha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!isDigest(hex)) {
      throw new IllegalArgumentException(
          "'%s' is not a SHA-256 digest: 64 hexadecimal digits in lower case".formatted(hex));
    }
  }

  /// Whether the text has the form of a digest.
  public static boolean isDigest(String text) {
    return FORM.matcher(text).matches();
  }

  static byte[] bytesOf(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// The digest of a text in UTF-8.
  public static Sha256 of(String text) {
    return new Sha256(HexFormat.of().formatHex(bytesOf(text)));
  }
}
