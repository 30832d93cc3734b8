package org.assay.statement.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.statement.Signatory;
import org.assay.statement.Spelling;
import org.assay.statement.StatementOfCompliance;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/// What a certificate says of who holds its key (RFC 5280 section 4.1.2.6, X.520).
///
/// @param subject the whole name for messages
/// @param name the person's name: given name and surname, or else the common name; null where the
///     common name is the organization's, as in a seal
/// @param function the title
/// @param organization the organization
public record CertifiedPerson(
    String subject,
    @Nullable String name,
    @Nullable String function,
    @Nullable String organization) {

  /// Reads the subject of a certificate.
  public static CertifiedPerson of(X509Certificate certificate) {
    return of(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
  }

  static CertifiedPerson of(X500Name subject) {
    var organization = first(subject, BCStyle.O);
    return new CertifiedPerson(
        first(subject, BCStyle.CN).orElse(subject.toString()),
        name(subject, organization).orElse(null),
        first(subject, BCStyle.T).orElse(null),
        organization.orElse(null));
  }

  /// The name of who issued a certificate.
  static String issuerOf(X509Certificate certificate) {
    var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    return first(issuer, BCStyle.CN).or(() -> first(issuer, BCStyle.O)).orElse(issuer.toString());
  }

  private static Optional<String> name(X500Name subject, Optional<String> organization) {
    return personal(subject)
        .or(() -> first(subject, BCStyle.CN)
            .filter(common ->
                organization.filter(seal -> Spelling.same(seal, common)).isEmpty()));
  }

  // The common name may carry a degree that given name and surname do not; it is what others
  // show.
  private static Optional<String> personal(X500Name subject) {
    var given = first(subject, BCStyle.GIVENNAME);
    var surname = first(subject, BCStyle.SURNAME);
    if (given.isEmpty() || surname.isEmpty()) {
      return Optional.empty();
    }
    return first(subject, BCStyle.CN)
        .filter(common -> common.contains(surname.get()))
        .or(() -> Optional.of(given.get() + " " + surname.get()));
  }

  private static Optional<String> first(X500Name subject, ASN1ObjectIdentifier attribute) {
    return Stream.of(subject.getRDNs(attribute))
        .map(found -> IETFUtils.valueToString(found.getFirst().getValue()))
        .map(CertifiedPerson::unescaped)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String unescaped(String value) {
    return value.replaceAll("\\\\(.)", "$1").strip();
  }

  /// Where the certificate says something else than the statement: a sentence for each, with both
  /// quoted.
  public List<String> contradictions(Signatory signatory) {
    var found = new ArrayList<String>();
    contradiction("name", signatory.name(), name).ifPresent(found::add);
    contradiction("function", signatory.function(), function).ifPresent(found::add);
    return found;
  }

  private static Optional<String> contradiction(
      String what, String given, @Nullable String certified) {
    return certified == null || Spelling.same(given, certified)
        ? Optional.empty()
        : Optional.of("the statement gives the %s of the signatory as '%s', its certificate as '%s'"
            .formatted(what, given, certified));
  }

  /// That the organization is no party of a statement: no manufacturer, no authorised
  /// representative, and not who prepared it. Empty where the certificate names none.
  public Optional<String> strangeness(StatementOfCompliance statement) {
    if (organization == null) return Optional.empty();
    return parties(statement).stream().anyMatch(party -> Spelling.same(party, organization))
        ? Optional.empty()
        : Optional.of("the certificate is of '%s', which is no party of the statement"
            .formatted(organization));
  }

  private static List<String> parties(StatementOfCompliance statement) {
    var names = new ArrayList<String>();
    statement.manufacturers().forEach(manufacturer -> {
      names.add(manufacturer.name());
      manufacturer.authorisedRepresentatives().forEach(party -> names.add(party.name()));
    });
    names.add(statement.preparation().name());
    return names;
  }
}
