package org.assay.statement.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.note.BadPolicyException;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.LedgerCopy;
import org.assay.statement.verification.Trust;

/// The anchors, the log's key or policy and the ledger that lie in a bundle. Whoever packed it
/// chose them.
record OwnTrust(Path folder) {

  static final String ANCHORS = "trust";
  static final String LEDGER = "ledger";
  static final String LOG_KEY = "log/key";
  static final String POLICY = "log/policy";
  static final String CHECKPOINT = "log/checkpoint";

  /// @throws IllegalArgumentException if a file holds no certificate
  Trust trust() throws IOException {
    var anchors = new ArrayList<X509Certificate>();
    for (int number = 1; Files.exists(anchor(number)); number++) {
      anchors.addAll(read(anchor(number)));
    }
    return new Trust(anchors);
  }

  private Path anchor(int number) {
    return folder.resolve("%s/%d.pem".formatted(ANCHORS, number));
  }

  private static List<X509Certificate> read(Path file) throws IOException {
    var found = new ArrayList<X509Certificate>();
    try (var in = Files.newInputStream(file)) {
      CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .forEach(one -> found.add((X509Certificate) one));
    } catch (CertificateException none) {
      throw new IllegalArgumentException("a trust anchor is no certificate in PEM form", none);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("a file of trust anchors holds no certificate");
    }
    return found;
  }

  /// What is known of the log by the bundle's own key or policy.
  KnownLog log() throws IOException {
    return log(policy());
  }

  /// What is known of the log by a policy of the reader's, of whom the ledger here is looked up.
  KnownLog log(Optional<TrustPolicy> policy) throws IOException {
    return new KnownLog(policy, ledger(policy), checkpoint());
  }

  private Optional<TrustPolicy> policy() throws IOException {
    try {
      return Files.exists(folder.resolve(POLICY))
          ? Optional.of(TrustPolicy.parse(POLICY, text(POLICY)))
          : key();
    } catch (BadPolicyException bad) {
      throw new IllegalArgumentException(String.valueOf(bad.getMessage()), bad);
    }
  }

  private Optional<TrustPolicy> key() throws IOException {
    return Files.exists(folder.resolve(LOG_KEY))
        ? Optional.of(TrustPolicy.of(VerifierKey.parse(text(LOG_KEY).strip())))
        : Optional.empty();
  }

  private Optional<LedgerCopy> ledger(Optional<TrustPolicy> policy) throws IOException {
    var ledger = folder.resolve(LEDGER);
    if (!Files.isDirectory(ledger)) return Optional.empty();
    return Optional.of(
        policy.isPresent()
            ? LedgerCopy.open(ledger, LedgerCopy.withoutWitnesses(policy.get()))
            : LedgerCopy.open(ledger));
  }

  private Optional<Checkpoint> checkpoint() throws IOException {
    return Files.exists(folder.resolve(CHECKPOINT))
        ? Optional.of(Checkpoint.parse(text(CHECKPOINT)))
        : Optional.empty();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
