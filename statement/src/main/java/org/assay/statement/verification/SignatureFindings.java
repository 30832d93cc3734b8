package org.assay.statement.verification;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.document.PdfFile;
import org.assay.statement.document.PdfSignature;
import org.assay.statement.document.Revisions;
import org.assay.statement.document.SecurityStore;
import org.assay.statement.document.Signatures;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;
import org.jspecify.annotations.Nullable;

/// The signatures of the file: whether it is as it was signed, and by whom (Sch. 4 para. 1(1)(f)).
final class SignatureFindings {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final PdfFile file;
  private final VerificationQuestion question;
  private final @Nullable StatementOfCompliance statement;
  private final List<PdfSignature> signatures;
  private final List<X509Certificate> signers = new ArrayList<>();

  SignatureFindings(
      PdfFile file, VerificationQuestion question, @Nullable StatementOfCompliance statement) {
    this.file = file;
    this.question = question;
    this.statement = statement;
    this.signatures = Signatures.of(file);
  }

  Finding all() {
    if (signatures.stream().allMatch(PdfSignature::isTimeStamp)) {
      return Finding.because(
          "signature",
          "The document is signed.",
          ReasonCode.SIGNATURE_MISSING,
          "The file has no signature: nothing shows who answers for it, or that it is unchanged.");
    }
    var parts = new ArrayList<Finding>();
    parts.add(unchangedSince());
    int number = 1;
    for (var signature : signatures) {
      parts.add(
          signature.isTimeStamp()
              ? documentTimeStamp(signature, number++)
              : one(signature, number++));
    }
    return Finding.ofParts("signature", "The document is signed, and as it was signed.", parts);
  }

  /// The certificates of those who signed.
  List<X509Certificate> signers() {
    return List.copyOf(signers);
  }

  private Finding unchangedSince() {
    var reasons = Revisions.changesAfterSigning(file, signatures).stream()
        .map(change -> new Reason(
            ReasonCode.CHANGED_AFTER_SIGNING,
            "After it was signed the document was changed: %s.".formatted(change)))
        .toList();
    return Finding.of(
        "later-changes",
        "Nothing was added since but signatures, time-stamps and what proves them.",
        List.of(),
        reasons);
  }

  private Finding one(PdfSignature signature, int number) {
    var id = "signature-" + number;
    if (!signature.flaw().isEmpty()) {
      return misshapen(id, signature);
    }
    var signed = new CmsSignature(signature.contents(), signature.covered()).verify();
    var certificate = signed.certificate();
    if (certificate == null) {
      return Finding.of(id, asks(signature), List.of(), signed.reasons());
    }
    signers.add(certificate);
    var integrity = Finding.of(
        id + "-integrity",
        "The document has not been changed since this signature was made.",
        List.of("%,d bytes are signed".formatted(signature.covered().length)),
        signed.reasons());
    return Finding.ofParts(
        id, asks(signature), List.of(integrity, certificate(id, signature, signed, certificate)));
  }

  private static String asks(PdfSignature signature) {
    return "The signature in the field '%s' holds.".formatted(signature.field());
  }

  private static Finding misshapen(String id, PdfSignature signature) {
    return Finding.because(
        id,
        asks(signature),
        ReasonCode.SIGNATURE_MISSHAPEN,
        "The signature does not cover the document: %s.".formatted(signature.flaw()));
  }

  private Finding certificate(
      String id, PdfSignature signature, SignedBy signed, X509Certificate certificate) {
    var stamp = Optional.ofNullable(signed.timeStamp())
        .map(token -> TimeStamp.of(token, signed.signatureValue(), question.trust()));
    var trusted = stamp.flatMap(TimeStamp::at);
    var at = trusted.orElse(signature.claimed());
    var findings = new CertificateFindings(
        id, signed, certificate, question.trust(), SecurityStore.of(file), statement);
    var parts = new ArrayList<>(findings.parts(at, trusted.isPresent(), endOf(question.on())));
    stamp.ifPresent(token -> parts.add(Finding.of(
        id + "-time-stamp",
        "A time-stamp shows when it was signed.",
        token.at().map(Instant::toString).stream().toList(),
        token.reasons())));
    return Finding.ofParts(
        id + "-certificate", "Its certificate says who signed, and can be trusted.", parts);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
  }

  private Finding documentTimeStamp(PdfSignature signature, int number) {
    var id = "time-stamp-" + number;
    if (!signature.flaw().isEmpty()) {
      return misshapen(id, signature);
    }
    var stamp = TimeStamp.of(signature.contents(), signature.covered(), question.trust());
    return Finding.of(
        id,
        "The time-stamp over the document holds.",
        stamp.at().map(Instant::toString).stream().toList(),
        stamp.reasons());
  }
}
