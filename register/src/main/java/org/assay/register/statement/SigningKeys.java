package org.assay.register.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.assay.statement.Signatory;
import org.assay.statement.StatementFile;
import org.assay.statement.StatementFile.IfPresent;
import org.assay.statement.StatementFile.Outcome;
import org.assay.statement.StatementFile.Readers;
import org.assay.statement.signing.CertifiedPerson;
import org.assay.statement.signing.DevelopmentKey;
import org.assay.statement.signing.KeyPassword;
import org.assay.statement.signing.KeyProvider;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.SigningKey;

/// The key that statements are signed with: a PKCS#12 file in the folder of the office's keys, or
/// one that the settings name.
///
/// @param folder the folder of the office's keys
/// @param named where the key is instead: a file, or a token behind PKCS#11
/// @param password its password; without one, the file `signing-password` beside the key has it
public record SigningKeys(Path folder, Optional<String> named, Optional<String> password) {

  private static final String KEY = "signing.p12";
  private static final String PASSWORD = "signing-password";
  private static final String ANCHOR = "signing-trust-anchor.pem";
  private static final int PASSWORD_BYTES = 24;

  /// What the certificate of the key says.
  ///
  /// @param development whether it is a key to try things out with: nobody has checked who holds
  ///     it
  public record Holder(
      Optional<String> name,
      Optional<String> function,
      Optional<String> organization,
      Instant validUntil,
      boolean development) {}

  /// Whether there is a key.
  public boolean isThere() {
    return named.isPresent() || Files.exists(folder.resolve(KEY));
  }

  /// The key, ready to sign.
  ///
  /// @return nothing if there is none
  /// @throws KeyRefused if it cannot be used
  public Optional<SigningKey> open() throws KeyRefused, IOException {
    if (!isThere()) return Optional.empty();
    var provider = KeyProvider.of(named.orElse(folder.resolve(KEY).toString()), null);
    try (var secret = provider.needsPassword() ? secret() : KeyPassword.none()) {
      return Optional.of(provider.open(secret));
    }
  }

  private KeyPassword secret() throws IOException {
    return KeyPassword.of(
        password.isPresent()
            ? password.get().toCharArray()
            : Files.readString(folder.resolve(PASSWORD)).strip().toCharArray());
  }

  /// Whose key it is.
  public static Holder holder(SigningKey key) {
    var certificate = key.certificate();
    var person = CertifiedPerson.of(certificate);
    return new Holder(
        Optional.ofNullable(person.name()),
        Optional.ofNullable(person.function()),
        Optional.ofNullable(person.organization()),
        certificate.getNotAfter().toInstant(),
        certificate.getIssuerX500Principal().getName().contains("Assay development"));
  }

  /// Makes a key for development, if there is none yet.
  ///
  /// @return whether it was made
  public boolean makeDevelopmentKey(Signatory holder, String organization, Instant now)
      throws IOException, GeneralSecurityException {
    if (isThere()) return false;
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (password.isEmpty()) writePassword();
    var key = DevelopmentKey.make(holder, organization, now.truncatedTo(ChronoUnit.DAYS), 2);
    try (var secret = secret()) {
      return StatementFile.write(
                  folder.resolve(KEY), key.pkcs12(secret), IfPresent.KEEP, Readers.OWNER)
              == Outcome.WRITTEN
          && StatementFile.write(
                  folder.resolve(ANCHOR),
                  key.anchor().getBytes(StandardCharsets.US_ASCII),
                  IfPresent.REPLACE)
              == Outcome.WRITTEN;
    }
  }

  private void writePassword() throws IOException {
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
    StatementFile.write(
        folder.resolve(PASSWORD),
        text.getBytes(StandardCharsets.US_ASCII),
        IfPresent.KEEP,
        Readers.OWNER);
  }

  /// The certificate that trusts the development key, in PEM form.
  public Optional<String> anchor() throws IOException {
    var file = folder.resolve(ANCHOR);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
