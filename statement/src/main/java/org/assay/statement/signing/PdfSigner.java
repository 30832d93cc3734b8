package org.assay.statement.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.assay.statement.Signatory;
import org.jspecify.annotations.Nullable;

/// Signs printed statements as PAdES (ETSI EN 319 142-1).
///
/// Several threads may use one signer.
///
/// ```java
/// var signer = new PdfSigner(key, InstantSource.system());
/// byte[] signed = signer.sign(pdf.bytes(), StatementPdf.SIGNATURE_FIELD, signatory, "Hexley");
/// ```
public final class PdfSigner {

  // A signature with its chain fills some three kilobytes; a time-stamp as much again or more.
  private static final int SPACE = 9472;
  private static final int SPACE_WITH_TIME_STAMP = 32 * 1024;

  private final SigningKey key;
  private final InstantSource clock;
  private final @Nullable TimeStamping timeStamping;

  /// Signs at baseline B: no network is used.
  public PdfSigner(SigningKey key, InstantSource clock) {
    this(key, clock, null);
  }

  /// Signs with time-stamps where somebody stamps them.
  public PdfSigner(SigningKey key, InstantSource clock, @Nullable TimeStamping timeStamping) {
    this.key = key;
    this.clock = clock;
    this.timeStamping = timeStamping;
  }

  /// The document with a signature in the named empty field, as an increment to it.
  ///
  /// @throws SigningFailed if key, authority or document fail
  public byte[] sign(byte[] pdf, String field, Signatory signatory, String place)
      throws SigningFailed {
    var when = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var block = new SignatureBlock(signatory, place, when, key.certificate());
    try {
      return signed(
          new InMemoryDocument(pdf), parameters(field, block), service(pdf, field, block));
    } catch (DSSException | AlertException | IllegalArgumentException refused) {
      throw new SigningFailed("the statement cannot be signed: " + refused.getMessage(), refused);
    } catch (GeneralSecurityException refused) {
      throw new SigningFailed("the key does not sign: " + refused.getMessage(), refused);
    }
  }

  /// The names of the signature fields of a document that nobody has signed yet, in their order.
  ///
  /// @throws IllegalArgumentException if it is no PDF
  public static List<String> emptyFields(byte[] pdf) {
    return SignatureField.empty(pdf);
  }

  private byte[] signed(
      InMemoryDocument document, PAdESSignatureParameters parameters, PAdESService service)
      throws GeneralSecurityException {
    var algorithm = SignatureAlgorithm.getAlgorithm(
        parameters.getEncryptionAlgorithm(), parameters.getDigestAlgorithm());
    var data = service.getDataToSign(document, parameters).getBytes();
    var value = new SignatureValue(algorithm, key.sign(algorithm.getJCEId(), data));
    var out = new ByteArrayOutputStream();
    try {
      service.signDocument(document, parameters, value).writeTo(out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private PAdESService service(byte[] pdf, String field, SignatureBlock block) {
    var drawn = new DrawnBlock(block, SignatureField.in(pdf, field));
    var service = new PAdESService(Trust.of(key, timeStamping));
    service.setPdfObjFactory(new VisibleSignatures(drawn));
    if (timeStamping != null) {
      service.setTspSource(Trust.clock(timeStamping));
    }
    return service;
  }

  private PAdESSignatureParameters parameters(String field, SignatureBlock block) {
    var parameters = new PAdESSignatureParameters();
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(tokens());
    parameters.setDigestAlgorithm(DigestAlgorithm.valueOf(key.digest()));
    parameters.setSignatureLevel(level());
    parameters.setContentSize(timeStamping == null ? SPACE : SPACE_WITH_TIME_STAMP);
    parameters.bLevel().setSigningDate(Date.from(block.when()));
    parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
    parameters.setSignerName(block.signatory().name());
    parameters.setLocation(block.place());
    parameters.setReason(
        "Statement of compliance, signed as " + block.signatory().function());
    parameters.setAppName("Assay");
    parameters.setImageParameters(VisibleSignatures.in(field));
    return parameters;
  }

  private List<CertificateToken> tokens() {
    return key.chain().stream().map(CertificateToken::new).toList();
  }

  private eu.europa.esig.dss.enumerations.SignatureLevel level() {
    return switch (timeStamping == null ? SignatureLevel.B : timeStamping.level()) {
      case B -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B;
      case T -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_T;
      case LT -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LT;
      case LTA -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LTA;
    };
  }
}
