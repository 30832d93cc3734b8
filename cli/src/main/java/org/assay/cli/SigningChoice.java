package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.assay.statement.signing.Certificates;
import org.assay.statement.signing.KeyPassword;
import org.assay.statement.signing.KeyProvider;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.SignatureLevel;
import org.assay.statement.signing.SigningKey;
import org.assay.statement.signing.TimeStamping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether and how it is signed.
final class SigningChoice {

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "Sign the PDF with this key: a PKCS#12 or PEM file, or a token: pkcs11:slot-id=N;object=NAME?module-path=LIBRARY.")
  private @Nullable String key;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "The certificate of the key and its chain (PEM), if not with the key.")
  private @Nullable Path certificate;

  @Mixin
  private PasswordSource password;

  @Option(
      names = "--tsa",
      paramLabel = "ADDRESS",
      defaultValue = "${env:ASSAY_TSA}",
      description =
          "The time-stamp authority to ask (RFC 3161). Default: ASSAY_TSA in the environment, or none.")
  private @Nullable URI authority;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "How much of what proves the signature is kept with it: B, T, LT or LTA. Default: LTA with a time-stamp authority, B without.")
  private @Nullable SignatureLevel level;

  @Option(
      names = "--trust-anchor",
      paramLabel = "FILE",
      description =
          "Certificates (PEM) to trust beside the key's own, such as the authority's; for LT and LTA.")
  private List<Path> anchors = List.of();

  /// The pen: one that signs, or one that leaves the space for the signature empty.
  Pen pen() throws IOException {
    try {
      if (key == null) {
        return unsigned();
      }
      var stamps = timeStamping();
      return new Pen(opened(key), stamps);
    } catch (KeyRefused refused) {
      throw new UsageException(refused.reason());
    }
  }

  private Pen unsigned() {
    if (certificate != null || level != null) {
      throw new UsageException("--certificate and --level are for signing; give --key as well");
    }
    return Pen.none();
  }

  private SigningKey opened(String where) throws IOException, KeyRefused {
    var provider = KeyProvider.of(where, certificate);
    try (var secret =
        provider.needsPassword() ? password.read("'" + where + "'") : KeyPassword.none()) {
      return provider.open(secret);
    }
  }

  private @Nullable TimeStamping timeStamping() throws KeyRefused {
    if (authority == null || authority.toString().isEmpty()) {
      if (level != null && level != SignatureLevel.B) {
        throw new UsageException(
            "level %s needs a time-stamp authority; give --tsa ADDRESS".formatted(level));
      }
      return null;
    }
    return level == SignatureLevel.B
        ? null
        : new TimeStamping(authority, level == null ? SignatureLevel.LTA : level, trusted());
  }

  private List<X509Certificate> trusted() throws KeyRefused {
    var trusted = new ArrayList<X509Certificate>();
    for (var file : anchors) {
      trusted.addAll(Certificates.in(file).all());
    }
    return trusted;
  }
}
