package org.assay.statement.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.ledger.Ledger;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Label;
import org.assay.ledger.entry.ProductBatches;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.note.SignatureKind;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.TrustPolicy;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Batch;
import org.assay.statement.Manufacturer;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;
import org.assay.statement.signing.SigningKey;

/// A manufacturer's office that issues statements, with its keys, its log and its witnesses.
final class Office {

  static final Instant SIGNED = Instant.parse("2026-05-01T10:00:00Z");
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2036-12-31T00:00:00Z");

  static final String ENTRY = "ledger-entry.json";
  static final String PROOF = "ledger-proof.txt";

  private final Path ledger;
  private final SignerKey log;
  private final List<SignerKey> witnesses;

  Office(Path ledger, String origin, int seed) throws IOException {
    this.ledger = ledger;
    this.log = SignerKey.ofSeed(origin, SignatureKind.NOTE, seed(seed));
    this.witnesses = List.of(
        SignerKey.ofSeed("witness.one.example", SignatureKind.COSIGNATURE, seed(101)),
        SignerKey.ofSeed("witness.two.example", SignatureKind.COSIGNATURE, seed(102)),
        SignerKey.ofSeed("witness.three.example", SignatureKind.COSIGNATURE, seed(103)));
    Ledger.create(ledger, log);
  }

  static byte[] seed(int number) {
    var seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return seed;
  }

  Path ledger() {
    return ledger;
  }

  SignerKey log() {
    return log;
  }

  List<SignerKey> witnesses() {
    return witnesses;
  }

  /// A policy in its text form: this log, and how many of the three witnesses have to have signed.
  String policy(int quorum) {
    var text = new StringBuilder("log %s\n".formatted(log.verifier()));
    for (int i = 0; i < witnesses.size(); i++) {
      text.append("witness w%d %s\n".formatted(i + 1, witnesses.get(i).verifier()));
    }
    return quorum == 0
        ? text.append("quorum none\n").toString()
        : text.append("group all-of-them %d w1 w2 w3\nquorum all-of-them\n".formatted(quorum))
            .toString();
  }

  TrustPolicy trust(int quorum) {
    return TrustPolicy.parse("policy", policy(quorum));
  }

  /// Logs events and closes the ledger; the index of the first.
  long log(Event... events) {
    try (var writer =
        LedgerWriter.open(ledger, log, InstantSource.fixed(SIGNED.minusSeconds(60)))) {
      var index = writer.append(List.of(events)).getFirst().index();
      writer.checkpoint();
      return index;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// What is said in the log of a statement.
  static StatementIssued event(StatementOfCompliance statement, SigningKey... keys) {
    return new StatementIssued(
        new StatementNumber(statement.number()),
        Sha256.of(StatementJson.write(statement)),
        Arrays.stream(keys).map(key -> digest(key.certificate())).toList(),
        statement.manufacturers().stream().map(Manufacturer::name).toList(),
        statement.products().stream()
            .map(product -> new ProductBatches(
                product.type(), product.batches().stream().map(Batch::id).toList()))
            .toList(),
        statement.issue().on(),
        statement.supportPeriod().ends(),
        labels(statement),
        Optional.empty());
  }

  private static List<Label> labels(StatementOfCompliance statement) {
    return statement.manufacturers().stream()
        .flatMap(manufacturer -> manufacturer.opinion().stream())
        .filter(ground -> ground.basis() instanceof ByLabel)
        .map(ground -> ((ByLabel) ground.basis()).label())
        .map(label -> new Label(label.number(), label.expires()))
        .distinct()
        .toList();
  }

  private static Sha256 digest(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The bytes of an entry of the log.
  byte[] entry(long index) {
    try {
      return LedgerReader.open(ledger).entry(index).bytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The proof that an entry is in the log, cosigned by so many witnesses.
  String proof(long index, int cosigned) {
    try {
      var proof = LedgerReader.open(ledger).prove(index);
      var checkpoint = proof.checkpoint();
      for (var witness : witnesses.subList(0, cosigned)) {
        checkpoint = checkpoint.cosigned(witness, SIGNED.minusSeconds(30));
      }
      var text = proof.toString();
      return text.substring(0, text.indexOf("\n\n") + 2) + checkpoint;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// What a good statement carries.
  Map<String, byte[]> carried(StatementOfCompliance statement, long index, int cosigned) {
    return Map.of(
        StatementJson.FILE_NAME,
        StatementJson.write(statement),
        ENTRY,
        entry(index),
        PROOF,
        proof(index, cosigned).getBytes(StandardCharsets.UTF_8));
  }

  static byte[] printed(StatementOfCompliance statement) {
    return ((StatementPdf) StatementPdf.print(statement)).bytes();
  }

  static byte[] signed(byte[] pdf, StatementOfCompliance statement, SigningKey key, Instant at) {
    try {
      return new PdfSigner(key, InstantSource.fixed(at))
          .sign(
              pdf,
              StatementPdf.SIGNATURE_FIELD,
              statement.signatory(),
              statement.issue().place());
    } catch (SigningFailed failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Logs, prints and signs.
  byte[] issue(StatementOfCompliance statement, SigningKey key, int cosigned) {
    var index = log(event(statement, key));
    return signed(
        Carried.by(printed(statement), carried(statement, index, cosigned)),
        statement,
        key,
        SIGNED);
  }
}
