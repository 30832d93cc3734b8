package org.assay.server.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.assay.server.published.verification.OfficeTrust;
import org.assay.statement.browser.VerifyingPage;

/// The page that verifies statements in a browser, with the trust of this office in it: its
/// certificates and the key of its ledger are in hand when it opens.
final class OfflineVerifier {

  private static final Pattern POLICY =
      Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

  private final OfficeTrust trust;
  private final String version;

  OfflineVerifier(OfficeTrust trust, String version) {
    this.trust = trust;
    this.version = version;
  }

  /// The page.
  String html() throws IOException {
    var script = script();
    return VerifyingPage.html(version)
        .replace("script-src ", "script-src '" + digest(script) + "' ")
        .replace("</body>", "<script>" + script + "</script>\n</body>");
  }

  /// The content security policy that the page names.
  static String policy(String html) {
    var found = POLICY.matcher(html);
    if (!found.find()) throw new IllegalStateException("the page names no policy");
    return found.group(1);
  }

  private String script() throws IOException {
    var files = new StringBuilder();
    int number = 0;
    for (var pem : trust.pems()) {
      files.append(file("trust-%d.pem".formatted(++number), pem)).append(",");
    }
    files.append(file("log.vkey", trust.logKey() + "\n"));
    return "take([" + files + "]);";
  }

  private static String file(String name, String text) {
    var bytes = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return "new File([atob('%s')],'%s')".formatted(bytes, name);
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
}
