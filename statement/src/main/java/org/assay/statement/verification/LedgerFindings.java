package org.assay.statement.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.ledger.Consistency;
import org.assay.ledger.LedgerException;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.ProofReason;
import org.assay.ledger.ProofVerification;
import org.assay.ledger.ProofVerification.NotProven;
import org.assay.ledger.ProofVerification.Proven;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.TlogProof;
import org.assay.ledger.entry.BadEntryException;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.LedgerEntry;
import org.assay.ledger.entry.ProductBatches;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.Quorum;
import org.assay.ledger.note.TrustPolicy;
import org.assay.statement.Batch;
import org.assay.statement.Manufacturer;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.document.Attachments;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;

/// Whether the statement stands in the log, and whether it still counts.
final class LedgerFindings {

  static final String ENTRY = "ledger-entry.json";
  static final String PROOF = "ledger-proof.txt";

  private final Attachments attachments;
  private final byte[] data;
  private final StatementOfCompliance statement;
  private final List<X509Certificate> signers;
  private final VerificationQuestion question;

  LedgerFindings(
      Attachments attachments,
      byte[] data,
      StatementOfCompliance statement,
      List<X509Certificate> signers,
      VerificationQuestion question) {
    this.attachments = attachments;
    this.data = data;
    this.statement = statement;
    this.signers = signers;
    this.question = question;
  }

  Finding all() {
    var entry = attachments.file(ENTRY);
    var proof = attachments.file(PROOF);
    if (entry.isEmpty() || proof.isEmpty()) {
      return Finding.ofParts("ledger", asks(), List.of(notShown(entry.isPresent()), status()));
    }
    var text = new String(proof.get(), StandardCharsets.UTF_8);
    return Finding.ofParts(
        "ledger",
        asks(),
        List.of(entry(entry.get()), proof(entry.get(), text), newest(text), status()));
  }

  private static String asks() {
    return "The statement stands in the log, and counts.";
  }

  private static Finding notShown(boolean hasEntry) {
    return Finding.because(
        "ledger-proof",
        "The file proves that the statement was logged.",
        ReasonCode.LOGGED_NOT_SHOWN,
        "The file carries no %s, so that nothing shows that it was logged."
            .formatted(hasEntry ? PROOF : ENTRY));
  }

  private Finding entry(byte[] bytes) {
    var asks = "The ledger entry in the file is this statement's.";
    try {
      if (!(LedgerEntry.read(bytes).event() instanceof StatementIssued issued)) {
        return Finding.because(
            "ledger-entry",
            asks,
            ReasonCode.ENTRY_OF_ANOTHER,
            "The ledger entry is not that a statement was issued.");
      }
      return Finding.of(
          "ledger-entry",
          asks,
          List.of("statement %s, data SHA-256 %s".formatted(issued.statement(), issued.attached())),
          differences(issued));
    } catch (BadEntryException | IllegalArgumentException none) {
      return Finding.because(
          "ledger-entry",
          asks,
          ReasonCode.ENTRY_UNREADABLE,
          "What is attached as %s is no ledger entry: %s".formatted(ENTRY, none.getMessage()));
    }
  }

  private List<Reason> differences(StatementIssued issued) {
    var found = new ArrayList<Reason>();
    differs(found, "the number", issued.statement().value(), statement.number());
    differs(found, "the digest of the data", issued.attached(), Sha256.of(data));
    differs(found, "the date of issue", issued.issuedOn(), statement.issue().on());
    differs(
        found,
        "the end of the support period",
        issued.supportEnds(),
        statement.supportPeriod().ends());
    differs(
        found,
        "the manufacturers",
        issued.manufacturers(),
        statement.manufacturers().stream().map(Manufacturer::name).toList());
    differs(found, "the products", issued.products(), products());
    certificates(issued).ifPresent(found::add);
    return found;
  }

  private static void differs(List<Reason> found, String what, Object logged, Object stated) {
    if (!logged.equals(stated)) {
      found.add(new Reason(
          ReasonCode.ENTRY_OF_ANOTHER,
          "The ledger entry is another statement's: %s there is %s, here %s."
              .formatted(what, logged, stated)));
    }
  }

  private List<ProductBatches> products() {
    return statement.products().stream()
        .map(product -> new ProductBatches(
            product.type(), product.batches().stream().map(Batch::id).toList()))
        .toList();
  }

  private Optional<Reason> certificates(StatementIssued issued) {
    return signers.stream()
        .filter(signer -> !issued.certificates().contains(digest(signer)))
        .findFirst()
        .filter(_ -> !issued.certificates().isEmpty())
        .map(signer -> new Reason(
            ReasonCode.CERTIFICATE_OF_SOMEBODY_ELSE,
            "The certificate of the signature (SHA-256 %s) is none of those that the ledger entry announces."
                .formatted(digest(signer))));
  }

  private static Sha256 digest(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded());
    } catch (CertificateEncodingException wasDecoded) {
      throw new IllegalStateException(wasDecoded);
    }
  }

  private Finding proof(byte[] entry, String proof) {
    var asks = "The proof in the file leads from the entry to a checkpoint that the log signed.";
    if (question.log().policy().isEmpty()) {
      return Finding.of("ledger-proof", asks, List.of(), unsigned(entry, proof));
    }
    return switch (ProofVerification.verify(
        entry, proof, question.log().policy().orElseThrow())) {
      case Proven(var proven, var log, var witnesses) ->
        Finding.met(
            "ledger-proof",
            asks,
            "entry %d of %d in the log '%s', cosigned by %d known witness%s"
                .formatted(
                    proven.index(),
                    proven.checkpoint().size(),
                    log.name(),
                    witnesses.size(),
                    witnesses.size() == 1 ? "" : "es"));
      case NotProven(var problems) ->
        Finding.of(
            "ledger-proof",
            asks,
            List.of(),
            problems.stream()
                .map(problem -> new Reason(code(problem.reason()), sentence(problem.detail())))
                .toList());
    };
  }

  // Without a key of the log its arithmetic can be checked, not whose it is.
  private static List<Reason> unsigned(byte[] entry, String proof) {
    var nobody = new TrustPolicy(List.of(), Map.of(), new Quorum.None());
    var reasons = new ArrayList<Reason>();
    if (ProofVerification.verify(entry, proof, nobody) instanceof NotProven(var problems)) {
      problems.stream()
          .filter(problem -> problem.reason() == ProofReason.NOT_INCLUDED
              || problem.reason() == ProofReason.MALFORMED_PROOF)
          .map(problem -> new Reason(code(problem.reason()), sentence(problem.detail())))
          .forEach(reasons::add);
    }
    if (reasons.isEmpty()) {
      reasons.add(
          new Reason(
              ReasonCode.LOG_KEY_NOT_GIVEN,
              "Nobody said which log to trust; give its key with --log-key or a policy with --policy."));
    }
    return reasons;
  }

  static ReasonCode code(ProofReason reason) {
    return switch (reason) {
      case MALFORMED_PROOF -> ReasonCode.PROOF_UNREADABLE;
      case UNKNOWN_LOG, LOG_SIGNATURE_MISSING, LOG_SIGNATURE_FALSE -> ReasonCode.LOG_UNKNOWN;
      case WITNESS_SIGNATURE_FALSE -> ReasonCode.WITNESS_FALSE;
      case QUORUM_MISSED -> ReasonCode.WITNESSES_TOO_FEW;
      case NOT_INCLUDED -> ReasonCode.PROOF_OF_ANOTHER;
    };
  }

  private static String sentence(String words) {
    var whole = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return whole.endsWith(".") ? whole : whole + ".";
  }

  /// Whether the checkpoint in the file belongs to the log as the reader knows it.
  private Finding newest(String proof) {
    var asks = "The log as it is now continues the one that the proof is of.";
    try {
      var embedded = TlogProof.parse(proof).checkpoint();
      if (question.log().ledger().isPresent()) {
        return since(asks, question.log().ledger().get().reader(), embedded);
      }
      return question
          .log()
          .newest()
          .map(newest -> compared(asks, embedded, newest))
          .orElseGet(() -> Finding.notAsked(
              "ledger-history", asks, "no newer checkpoint and no ledger was given"));
    } catch (IllegalArgumentException unreadable) {
      return Finding.notAsked("ledger-history", asks, "the proof cannot be read");
    }
  }

  private static Finding since(String asks, LedgerReader ledger, Checkpoint embedded) {
    try {
      return continued(asks, ledger.since(embedded));
    } catch (LedgerException | IOException damaged) {
      return Finding.because(
          "ledger-history",
          asks,
          ReasonCode.LOG_DAMAGED,
          "The ledger given cannot be read: " + damaged.getMessage());
    }
  }

  private static Finding continued(String asks, Consistency consistency) {
    return switch (consistency) {
      case Consistency.Continued(var _, var newer) ->
        Finding.met("ledger-history", asks, "it has %d entries now".formatted(newer.size()));
      case Consistency.RolledBack back ->
        Finding.because(
            "ledger-history", asks, ReasonCode.LOG_ROLLED_BACK, sentence(back.toString()));
      case Consistency.Forked forked ->
        Finding.because("ledger-history", asks, ReasonCode.LOG_FORKED, sentence(forked.toString()));
      case Consistency.Unrelated unrelated ->
        Finding.because(
            "ledger-history", asks, ReasonCode.LOG_UNKNOWN, sentence(unrelated.toString()));
    };
  }

  private static Finding compared(String asks, Checkpoint embedded, Checkpoint newest) {
    if (embedded.size() == newest.size()
        || embedded.size() > newest.size()
        || !embedded.origin().equals(newest.origin())) {
      return continued(asks, Consistency.between(embedded, newest, List.of()));
    }
    return Finding.because(
        "ledger-history",
        asks,
        ReasonCode.STATUS_UNKNOWN,
        "A checkpoint alone does not show that the log of %d entries continues that of %d; give the ledger itself."
            .formatted(newest.size(), embedded.size()));
  }

  /// Whether it was superseded or withdrawn by the day asked about.
  private Finding status() {
    var asks = "It has been neither superseded nor withdrawn.";
    if (question.log().ledger().isEmpty()) {
      return Finding.because(
          "status",
          asks,
          ReasonCode.STATUS_UNKNOWN,
          "No ledger was given to look later entries up in; give one with --ledger.");
    }
    var copy = question.log().ledger().get();
    if (!copy.faults().isEmpty()) {
      return Finding.because(
          "status",
          asks,
          ReasonCode.LOG_DAMAGED,
          "The ledger given is not what its checkpoint says: " + copy.faults().getFirst() + ".");
    }
    try {
      return status(asks, copy.reader(), question.on());
    } catch (LedgerException | IOException damaged) {
      return Finding.because(
          "status",
          asks,
          ReasonCode.LOG_DAMAGED,
          "The ledger given cannot be read: " + damaged.getMessage());
    }
  }

  private Finding status(String asks, LedgerReader ledger, LocalDate on) throws IOException {
    return switch (StatementStatus.on(ledger, new StatementNumber(statement.number()), on)) {
      case StatementStatus.Issued issued ->
        Finding.met("status", asks, "as of %d entries, for %s".formatted(ledger.size(), on));
      case StatementStatus.NotYetIssued issued ->
        Finding.because(
            "status",
            asks,
            ReasonCode.ISSUED_LATER,
            "It was issued on %s, after %s.".formatted(issued.issue().event().issuedOn(), on));
      case StatementStatus.Superseded(var _, var by, var from, var index) ->
        Finding.because(
            "status",
            asks,
            ReasonCode.SUPERSEDED,
            "From %s on the statement %s stands in its place (entry %d)."
                .formatted(from, by, index));
      case StatementStatus.Withdrawn(var _, var from, var reason, var index) ->
        Finding.because(
            "status",
            asks,
            ReasonCode.WITHDRAWN,
            "From %s on it counts no more: withdrawn as %s (entry %d)."
                .formatted(from, reason.name().toLowerCase(Locale.ROOT).replace('_', ' '), index));
      case StatementStatus.Unknown unknown ->
        Finding.because(
            "status",
            asks,
            ReasonCode.LOG_FORKED,
            "The ledger given does not have the statement %s.".formatted(statement.number()));
    };
  }
}
