package org.assay.statement.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A certificate authority on this machine that answers for revocation (CRL and OCSP) and stamps
/// the time (RFC 3161).
final class LocalAuthority implements AutoCloseable {

  private static final String ALGORITHM = "SHA256withECDSA";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Date from = Date.from(now.minus(1, ChronoUnit.DAYS));
  private final Date until = Date.from(now.plus(365, ChronoUnit.DAYS));

  private final AtomicInteger serials = new AtomicInteger(1);
  private final HttpServer server;
  private final KeyPair keys = pair();
  private final KeyPair stampKeys = pair();
  private final X509Certificate root;
  private final X509Certificate stamp;
  final AtomicInteger stamps = new AtomicInteger();

  LocalAuthority() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var name = new X500Name("CN=Test authority,O=Assay tests");
    root = signed(builder(name, name, keys)
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
        .addExtension(
            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
    stamp = signed(revocable(new X500Name("CN=Test time-stamps,O=Assay tests"), stampKeys)
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage,
            true,
            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
    serve("/crl", this::revocationList);
    serve("/ocsp", this::revocationAnswer);
    serve("/tsa", this::timeStamp);
    server.start();
  }

  @FunctionalInterface
  private interface Answer {
    byte[] to(byte[] question) throws Exception;
  }

  private void serve(String path, Answer answer) {
    server.createContext(path, exchange -> answer(exchange, answer));
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      var bytes = answer.to(exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (Exception broken) {
      throw new IOException(broken);
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  X509Certificate root() {
    return root;
  }

  /// A key for a person whose certificate this authority issued.
  SigningKey key(String person) throws Exception {
    var own = pair();
    var certificate = signed(revocable(new X500Name(person), own)
        .addExtension(
            Extension.keyUsage,
            true,
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
    return SigningKey.of(own.getPrivate(), List.of(certificate, root), null);
  }

  private static KeyPair pair() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private JcaX509v3CertificateBuilder revocable(X500Name subject, KeyPair pair) throws Exception {
    var builder =
        builder(X500Name.getInstance(root.getSubjectX500Principal().getEncoded()), subject, pair);
    var list =
        new GeneralName(GeneralName.uniformResourceIdentifier, address("/crl").toString());
    var status =
        new GeneralName(GeneralName.uniformResourceIdentifier, address("/ocsp").toString());
    builder.addExtension(
        Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
          new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null)
        }));
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, status));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
    return builder;
  }

  private JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair)
      throws Exception {
    var builder = new JcaX509v3CertificateBuilder(
        issuer,
        BigInteger.valueOf(serials.getAndIncrement()),
        from,
        until,
        subject,
        pair.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return builder;
  }

  private X509Certificate signed(org.bouncycastle.cert.X509v3CertificateBuilder builder)
      throws Exception {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
  }

  private byte[] revocationList(byte[] unusedQuestion) throws Exception {
    var list = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(now));
    list.setNextUpdate(until);
    list.addCRLEntry(BigInteger.valueOf(999), from, CRLReason.superseded);
    list.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
    return new JcaX509CRLConverter()
        .getCRL(list.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())))
        .getEncoded();
  }

  private byte[] revocationAnswer(byte[] question) throws Exception {
    var asked = new OCSPReq(question);
    var answer = new BasicOCSPRespBuilder(
        new RespID(X500Name.getInstance(root.getSubjectX500Principal().getEncoded())));
    for (var each : asked.getRequestList()) {
      answer.addResponse(each.getCertID(), CertificateStatus.GOOD, Date.from(Instant.now()), until);
    }
    var basic = answer.build(
        new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate()),
        new X509CertificateHolder[] {new X509CertificateHolder(root.getEncoded())},
        Date.from(Instant.now()));
    OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
    return response.getEncoded();
  }

  private byte[] timeStamp(byte[] question) throws Exception {
    stamps.incrementAndGet();
    var calculators = new JcaDigestCalculatorProviderBuilder().build();
    var signer = new JcaSignerInfoGeneratorBuilder(calculators)
        .build(new JcaContentSignerBuilder(ALGORITHM).build(stampKeys.getPrivate()), stamp);
    var tokens = new TimeStampTokenGenerator(
        signer,
        calculators.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
        new ASN1ObjectIdentifier("1.2.3.4.5"));
    tokens.addCertificates(new JcaCertStore(List.of(stamp, root)));
    return new TimeStampResponseGenerator(
            tokens, Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA512))
        .generate(
            new TimeStampRequest(question),
            BigInteger.valueOf(stamps.get()),
            Date.from(Instant.now()))
        .getEncoded();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
