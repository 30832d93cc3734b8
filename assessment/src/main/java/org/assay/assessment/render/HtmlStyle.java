package org.assay.assessment.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The style sheet of the HTML report, and the policy under which a browser uses that sheet and
/// nothing else.
final class HtmlStyle {

  static final String SHEET = sheet();

  /// Content Security Policy: nothing is loaded, nothing runs; the one sheet is known by its
  /// SHA-256.
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(digest());

  private HtmlStyle() {}

  private static String sheet() {
    try (var sheet = HtmlStyle.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(SHEET.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
