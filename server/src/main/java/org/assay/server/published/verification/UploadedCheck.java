package org.assay.server.published.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.TlogProof;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.register.journal.Anchor;
import org.assay.statement.document.Attachments;
import org.assay.statement.document.PdfFile;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.verification.Examination;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.LedgerCopy;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.Verification;
import org.assay.statement.verification.VerificationQuestion;

/// Checks a file that somebody holds in hand, as `assay verify` does. A statement that says it
/// stands in the ledger of this office is looked up there; of another ledger nothing is known but
/// what the visitor brings.
public final class UploadedCheck {

  private static final String PROOF = "ledger-proof.txt";

  private final Anchor anchor;
  private final OfficeTrust trust;

  public UploadedCheck(Anchor anchor, OfficeTrust trust) {
    this.anchor = anchor;
    this.trust = trust;
  }

  /// What is asked about the file.
  ///
  /// @param on the day for which it has to hold
  /// @param batch in hand, if any
  /// @param anchors whom the visitor trusts; those of the office where there are none
  /// @param logKey the key of another office's ledger, if any
  public record Asked(
      LocalDate on,
      Optional<String> batch,
      List<X509Certificate> anchors,
      Optional<VerifierKey> logKey) {
    public Asked {
      anchors = List.copyOf(anchors);
    }
  }

  /// What is found.
  ///
  /// @throws UnusableFileException if nothing can be said about the file
  public Verification of(String name, byte[] bytes, Asked asked) throws IOException {
    var anchors = asked.anchors().isEmpty() ? trust.trust() : new Trust(asked.anchors());
    var question = new VerificationQuestion(
        asked.on(), asked.batch().stream().toList(), anchors, log(name, bytes, asked));
    return Examination.of(name, bytes, question);
  }

  private KnownLog log(String name, byte[] bytes, Asked asked) throws IOException {
    if (asked.logKey().isPresent()) {
      return new KnownLog(asked.logKey().map(TrustPolicy::of), Optional.empty(), Optional.empty());
    }
    if (!namesOurLedger(name, bytes)) return KnownLog.nothing();
    var copy = new LedgerCopy(anchor.reader(), List.of());
    return new KnownLog(Optional.of(trust.log()), Optional.of(copy), Optional.empty());
  }

  private boolean namesOurLedger(String name, byte[] bytes) throws IOException {
    var ours = VerifierKey.parse(trust.logKey()).name();
    try (var file = PdfFile.open(name, bytes)) {
      return Attachments.of(file)
          .file(PROOF)
          .map(proof -> new String(proof, StandardCharsets.UTF_8))
          .filter(proof -> TlogProof.parse(proof).checkpoint().origin().equals(ours))
          .isPresent();
    } catch (UnusableFileException | IllegalArgumentException other) {
      return false; // the examination says what is wrong with it
    }
  }

  /// Reads the certificates that a visitor trusts.
  ///
  /// @throws IOException if the text holds none
  public static List<X509Certificate> certificates(String pem) throws IOException {
    return OfficeTrust.certificates(pem);
  }
}
