package org.assay.assessment.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A style sheet, and the policy under which a browser uses that sheet and nothing else.
///
/// @param sheet CSS without `<` and `&`
public record HtmlStyle(String sheet) {

  /// The sheet of all HTML reports: colours in light and dark, type, cards, tables, print.
  public static final HtmlStyle REPORT =
      new HtmlStyle(read(HtmlStyle.class.getResourceAsStream("report.css")));

  /// This sheet with another after it, which is a resource.
  public HtmlStyle and(@Nullable InputStream resource) {
    return new HtmlStyle(sheet + read(resource));
  }

  /// Content Security Policy: nothing is loaded, nothing runs; the one sheet is known by its
  /// SHA-256.
  public String policy() {
    return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(digest());
  }

  private static String read(@Nullable InputStream resource) {
    try (var sheet = Objects.requireNonNull(resource, "the style sheet is missing")) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(sheet.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
