package org.assay.statement.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// One HTML file that verifies statements of ours in a browser: it loads nothing, sends nothing
/// and works from a disk. It finds what [org.assay.statement.verification.StatementVerifier]
/// finds, with the same reason codes; it reads neither time-stamps nor lists of revoked
/// certificates and says so where that matters.
///
/// The script and the style are in the file, and a policy names their digests: nothing else runs.
public final class VerifyingPage {

  private static final List<String> SCRIPTS = List.of(
      "pdf.js", "document.js", "certificates.js", "ledger.js", "words.js", "verify.js", "page.js");

  private VerifyingPage() {}

  /// The page.
  ///
  /// @param version of Assay, for its foot
  public static String html(String version) {
    var script = script();
    var style = resource("page.css");
    return resource("page.html")
        .replace("@CSP@", policy(script, style))
        .replace("@VERSION@", version.replaceAll("[^A-Za-z0-9.-]", ""))
        .replace("@STYLE@", style)
        .replace("@SCRIPT@", script);
  }

  private static String script() {
    return SCRIPTS.stream()
        .map(VerifyingPage::resource)
        .collect(Collectors.joining(
            "\n",
            "'use strict';\nconst SCHEDULES = %s;\nconst COUNTRIES = %s;\n"
                .formatted(resource("/org/assay/statement/schedules.json").strip(), countries()),
            ""));
  }

  /// The names of countries as the statement's pages spell them.
  private static String countries() {
    return Arrays.stream(Locale.getISOCountries())
        .sorted()
        .map(code -> "\"%s\":\"%s\""
            .formatted(
                code, Locale.of("", code).getDisplayCountry(Locale.UK).replace("\"", "\\\"")))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String policy(String script, String style) {
    return "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(digest(script), digest(style));
  }

  private static String digest(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String resource(String name) {
    try (var in = VerifyingPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
