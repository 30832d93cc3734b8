package org.assay.statement.verification;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.document.SecurityStore;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;
import org.assay.statement.signing.CertifiedPerson;
import org.jspecify.annotations.Nullable;

/// What the certificate of one signature shows.
final class CertificateFindings {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final String id;
  private final SignedBy signed;
  private final X509Certificate own;
  private final Trust trust;
  private final SecurityStore store;
  private final @Nullable StatementOfCompliance statement;

  CertificateFindings(
      String id,
      SignedBy signed,
      X509Certificate own,
      Trust trust,
      SecurityStore store,
      @Nullable StatementOfCompliance statement) {
    this.id = id;
    this.signed = signed;
    this.own = own;
    this.trust = trust;
    this.store = store;
    this.statement = statement;
  }

  /// @param at when it was signed, as a time-stamp or else the signer says
  /// @param stamped whether a trusted time-stamp says so
  /// @param asked the moment asked about
  List<Finding> parts(@Nullable Instant at, boolean stamped, Instant asked) {
    var when = at == null ? asked : at;
    var chain = trust.anchors().isEmpty()
        ? Optional.<CertificateChain>empty()
        : CertificateChain.find(own, others(), trust, when);
    var parts = new ArrayList<Finding>();
    parts.add(validity(at, stamped, asked));
    parts.add(chain(chain, when));
    chain.ifPresent(found -> parts.add(revocation(found, when)));
    parts.add(usage());
    if (statement != null) {
      parts.add(holder(statement));
    }
    return parts;
  }

  private List<X509Certificate> others() {
    return signed.others();
  }

  private Finding validity(@Nullable Instant at, boolean stamped, Instant asked) {
    var reasons = new ArrayList<Reason>();
    if (at == null) {
      reasons.add(new Reason(
          ReasonCode.SIGNATURE_MISSHAPEN, "The signature does not say when it was made."));
    } else if (!CertificateChain.isValid(own, at)) {
      reasons.add(new Reason(
          ReasonCode.CERTIFICATE_EXPIRED,
          "It was signed at %s; the certificate is valid from %s to %s."
              .formatted(at, from(), until())));
    } else if (!stamped && asked.isAfter(until())) {
      reasons.add(new Reason(
          ReasonCode.EXPIRED_SINCE,
          "The certificate expired at %s, and no trusted time-stamp shows that it was signed before."
              .formatted(until())));
    }
    return Finding.of(
        id + "-validity",
        "The certificate was valid when the document was signed.",
        List.of("signed at %s, valid from %s to %s".formatted(at, from(), until())),
        reasons);
  }

  private Instant from() {
    return own.getNotBefore().toInstant();
  }

  private Instant until() {
    return own.getNotAfter().toInstant();
  }

  private Finding chain(Optional<CertificateChain> chain, Instant when) {
    var asks = "The certificate leads to a trust anchor.";
    var altered = CertificateChain.altered(own, others(), trust);
    if (!altered.isEmpty()) {
      return Finding.because(
          id + "-chain",
          asks,
          ReasonCode.CERTIFICATE_ALTERED,
          "The certificate of '%s' in the signature is not as its issuer made it."
              .formatted(subject(altered.getFirst())));
    }
    if (trust.anchors().isEmpty()) {
      return Finding.because(
          id + "-chain",
          asks,
          ReasonCode.TRUST_NOT_GIVEN,
          "Nobody said whom to trust; the certificate says '%s', and anybody could have made it. Give trust anchors with --trust."
              .formatted(subject(own)));
    }
    return chain
        .map(found -> Finding.met(
            id + "-chain", asks, "issued under '%s'".formatted(subject(found.anchor()))))
        .orElseGet(() -> untrusted(asks, when));
  }

  private Finding untrusted(String asks, Instant when) {
    boolean expired = Stream.concat(others().stream(), trust.anchors().stream())
        .filter(issuer -> CertificateChain.hasIssued(issuer, own))
        .anyMatch(issuer -> !CertificateChain.isValid(issuer, when));
    return Finding.because(
        id + "-chain",
        asks,
        expired ? ReasonCode.CERTIFICATE_EXPIRED : ReasonCode.CERTIFICATE_UNTRUSTED,
        "The certificate of '%s', issued by '%s', leads to none of the trust anchors given%s."
            .formatted(
                subject(own),
                own.getIssuerX500Principal().getName(),
                expired ? " that was valid at " + when : ""));
  }

  private Finding revocation(CertificateChain chain, Instant when) {
    var known = new Revocation(store, chain, when).ofAll();
    var reasons = new ArrayList<Reason>();
    if (known.contains(Revocation.Known.REVOKED)) {
      reasons.add(new Reason(
          ReasonCode.CERTIFICATE_REVOKED,
          "A certificate of the chain had been revoked before the document was signed."));
    } else if (known.contains(Revocation.Known.UNKNOWN)) {
      reasons.add(
          new Reason(
              ReasonCode.REVOCATION_UNKNOWN,
              "A certificate of the chain can be revoked, and the document keeps nothing that says it was not."));
    }
    return Finding.of(
        id + "-revocation",
        "No certificate of the chain had been revoked.",
        known.contains(Revocation.Known.GOOD)
            ? List.of("the document keeps what says so")
            : List.of("no certificate names a place where it could be revoked"),
        reasons);
  }

  private Finding usage() {
    var usage = own.getKeyUsage();
    boolean signs = usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    boolean isAuthority = own.getBasicConstraints() >= 0;
    var reasons = signs && !isAuthority
        ? List.<Reason>of()
        : List.of(new Reason(
            ReasonCode.CERTIFICATE_NOT_FOR_SIGNING,
            "The certificate of '%s' is not one for signing documents.".formatted(subject(own))));
    return Finding.of(
        id + "-usage", "The certificate is one for signing documents.", List.of(), reasons);
  }

  private Finding holder(StatementOfCompliance of) {
    var person = CertifiedPerson.of(own);
    var reasons = new ArrayList<Reason>();
    if (of.manufacturers().size() == 1 || person.organization() == null) {
      person
          .contradictions(of.signatory())
          .forEach(words ->
              reasons.add(new Reason(ReasonCode.CERTIFICATE_OF_SOMEBODY_ELSE, sentence(words))));
    }
    person
        .strangeness(of)
        .ifPresent(words ->
            reasons.add(new Reason(ReasonCode.CERTIFICATE_OF_SOMEBODY_ELSE, sentence(words))));
    return Finding.of(
        id + "-holder",
        "The certificate names the signatory or a party of the statement.",
        List.of(person.subject()),
        reasons);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static String subject(X509Certificate certificate) {
    return CertifiedPerson.of(certificate).subject();
  }
}
