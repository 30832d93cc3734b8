package org.assay.statement.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.assay.statement.StatementPdf;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Signs what nobody should sign: with certificates that were not valid, or are not for signing.
final class Forger {

  private static final int SPACE = 9472;

  private Forger() {}

  static byte[] signed(byte[] pdf, KeyPair key, List<X509Certificate> chain, Instant at) {
    try (var document = Loader.loadPDF(pdf)) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
      var field = (PDSignatureField)
          document.getDocumentCatalog().getAcroForm().getField(StatementPdf.SIGNATURE_FIELD);
      field.setValue(signature);
      field.getCOSObject().setNeedToBeUpdated(true);
      document.setDocumentId(at.toEpochMilli());
      var options = new SignatureOptions();
      options.setPreferredSignatureSize(SPACE);
      document.addSignature(signature, options);
      var out = new ByteArrayOutputStream();
      var external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(cms(external.getContent().readAllBytes(), key, chain));
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  @SuppressWarnings("JdkObsolete") // the library asks for a Hashtable
  private static byte[] cms(byte[] content, KeyPair key, List<X509Certificate> chain) {
    try {
      var generator = new CMSSignedDataGenerator();
      var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
      var id = new ESSCertIDv2(java.security.MessageDigest.getInstance("SHA-256")
          .digest(chain.getFirst().getEncoded()));
      attributes.put(
          PKCSObjectIdentifiers.id_aa_signingCertificateV2,
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {id}))));
      var signer = new JcaSignerInfoGeneratorBuilder(
              new JcaDigestCalculatorProviderBuilder().build())
          .setSignedAttributeGenerator(
              new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)) {
                @Override
                @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
                protected Hashtable<ASN1ObjectIdentifier, Attribute> createStandardAttributeTable(
                    java.util.Map parameters) {
                  var table = super.createStandardAttributeTable(parameters);
                  table.remove(org.bouncycastle.asn1.cms.CMSAttributes.signingTime);
                  return table;
                }
              })
          .build(
              new JcaContentSignerBuilder("SHA256withRSA").build(key.getPrivate()),
              chain.getFirst());
      generator.addSignerInfoGenerator(signer);
      generator.addCertificates(new JcaCertStore(chain));
      return generator
          .generate(new CMSProcessableByteArray(content), false)
          .toASN1Structure()
          .getEncoded("DER");
    } catch (CMSException
        | IOException
        | OperatorCreationException
        | CertificateEncodingException
        | java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
