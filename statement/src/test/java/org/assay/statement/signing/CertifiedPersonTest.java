package org.assay.statement.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.statement.Signatory;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;

/// What the certificate says of the signatory, beside what the statement says.
class CertifiedPersonTest {

  private static CertifiedPerson person(String name) {
    return CertifiedPerson.of(new X500Name(name));
  }

  @Test
  void nameAndFunctionAreReadFromTheCertificate() {
    var ada = person("O=Larkfield Instruments Ltd,CN=Ada Whitlock,T=Head of product security");
    assertThat(ada.name()).isEqualTo("Ada Whitlock");
    assertThat(ada.function()).isEqualTo("Head of product security");
    assertThat(ada.organization()).isEqualTo("Larkfield Instruments Ltd");
  }

  @Test
  void givenNameAndSurnameMakeAName() {
    assertThat(person("CN=awh-2026,GIVENNAME=Ada,SURNAME=Whitlock").name())
        .isEqualTo("Ada Whitlock");
    assertThat(person("CN=Dr Ada Whitlock,GIVENNAME=Ada,SURNAME=Whitlock").name())
        .isEqualTo("Dr Ada Whitlock");
  }

  @Test
  void charactersThatAreEscapedInNamesAreReadAsTheyAre() {
    assertThat(person("CN=Whitlock\\, Ada \\+ Co").name()).isEqualTo("Whitlock, Ada + Co");
  }

  @Test
  void theSealOfAFirmNamesNoPerson() {
    var seal = person("O=Larkfield Instruments Ltd,CN=Larkfield Instruments Ltd");
    assertThat(seal.name()).isNull();
    assertThat(seal.contradictions(new Signatory("Ada Whitlock", "Head of security")))
        .isEmpty();
  }

  @Test
  void anotherNameAndAnotherFunctionAreContradictionsWithBothQuoted() {
    var ada = person("CN=Ada Whitlock,T=Head of product security");
    assertThat(ada.contradictions(new Signatory("Jane Hall", "Director")))
        .containsExactly(
            "the statement gives the name of the signatory as 'Jane Hall', its certificate as 'Ada Whitlock'",
            "the statement gives the function of the signatory as 'Director', its certificate as 'Head of product security'");
  }

  @Test
  void caseBlanksAndComposedAccentsMakeNoOtherPerson() {
    var zoe = person("CN=Zoe\u0308  MÜLLER");
    assertThat(zoe.contradictions(new Signatory("Zoë Müller", "Director"))).isEmpty();
  }
}
