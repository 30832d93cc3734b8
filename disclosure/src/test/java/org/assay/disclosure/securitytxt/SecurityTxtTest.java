package org.assay.disclosure.securitytxt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTxtTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final Path FOLDER = Path.of("src/test/resources/org/assay/disclosure/securitytxt");
  private static final String GOOD = """
      Contact: mailto:security@larkfield.example
      Expires: 2027-08-31T00:00:00Z
      Encryption: https://www.larkfield.example/security/key.asc
      Preferred-Languages: en, cy
      Canonical: https://www.larkfield.example/.well-known/security.txt
      Policy: https://www.larkfield.example/security
      """;

  private static SecurityTxtReport check(String text) {
    return SecurityTxt.check(
        "security.txt", text.getBytes(StandardCharsets.UTF_8), Circumstances.at(NOW));
  }

  private static List<Code> codes(SecurityTxtReport report) {
    return report.remarks().stream().map(Remark::code).toList();
  }

  private static SecurityTxtReport delivered(
      String text, String contentType, int status, String... visited) {
    var addresses = List.of(visited).stream().map(URI::create).toList();
    var delivery = new Delivery(addresses, status, Optional.of(contentType), Optional.empty());
    return SecurityTxt.check(
        visited[0],
        text.getBytes(StandardCharsets.UTF_8),
        new Circumstances(NOW, Optional.of(delivery), Optional.empty()));
  }

  @Test
  void aGoodFileKeepsTheRulesAndIsOnlyAdvisedToBeSigned() {
    assertThat(codes(check(GOOD))).containsExactly(Code.NOT_SIGNED);
    assertThat(check(GOOD).keepsTheRules()).isTrue();
  }

  @Test
  void windowsLineEndsAreAsGoodAsOthers() {
    assertThat(codes(check(GOOD.replace("\n", "\r\n")))).containsExactly(Code.NOT_SIGNED);
  }

  @Test
  void namesAreTheSameInSmallAndCapitalLetters() {
    assertThat(codes(check(GOOD.replace("Contact", "CONTACT").replace("Expires", "expires"))))
        .containsExactly(Code.NOT_SIGNED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "LEADING_BLANK| Contact: https://a.example",
        "NO_COLON|Contact https",
        "EMPTY_NAME|: https://a.example",
        "BAD_NAME|Conté: https://a.example",
        "BLANK_BEFORE_COLON|Contact : https://a.example",
        "NO_BLANK_AFTER_COLON|Contact:https://a.example",
        "NOT_ONE_BLANK_AFTER_COLON|Contact:  https://a.example",
        "EMPTY_VALUE|Contact:",
        "TRAILING_BLANK|Contact: https://a.example ",
        "CONTROL_CHARACTER|Contact: https://a.example/\u0007",
        "MULTIPLE_EXPIRES|Expires: 2027-03-31T00:00:00Z",
        "MULTIPLE_LANGUAGES|Preferred-Languages: fr",
        "NOT_A_URI|Contact: our reception",
        "NOT_A_URI|Policy: www.larkfield.example/security",
        "NOT_A_URI|Policy: https:///security",
        "BARE_MAIL_ADDRESS|Contact: a@b.example",
        "BARE_PHONE_NUMBER|Contact: +44 1632 960123",
        "BAD_MAILTO|Contact: mailto:security",
        "BAD_TEL|Contact: tel:01632-960123",
        "WEB_URI_NOT_HTTPS|Policy: http://a.example/policy",
        "UNUSUAL_SCHEME|Contact: sip:security@a.example",
        "KEY_IN_FILE|Encryption: 1F2E 3D4C 5B6A 7988 97A6 B5C4 D3E2 F101 8A11 22F0",
        "CSAF_NOT_PROVIDER_METADATA|CSAF: https://a.example/csaf/",
        "DUPLICATE_FIELD|Contact: mailto:security@larkfield.example",
        "MISSPELT_FIELD|Acknowledgements: https://a.example/thanks",
        "MISSPELT_FIELD|Contakt: https://a.example/thanks",
        "UNKNOWN_FIELD|Bug-Bounty: yes",
      })
  void aLineThatBreaksARuleIsRemarkedOnWithItsLineAndAMend(Code code, String line) {
    var remark = check(GOOD + line + "\n").remarks().stream()
        .filter(one -> one.code() == code)
        .findFirst();
    assertThat(remark).as(code + " in: " + line).isPresent();
    assertThat(remark.orElseThrow().line()).isEqualTo(7);
    assertThat(remark.orElseThrow().mend()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tel:+44-1632-960123",
        "mailto:security@larkfield.example?subject=Security",
        "https://larkfield.example/form?x=1#top",
        "tel:960123;phone-context=+441632"
      })
  void properContactsAreNotRemarkedOn(String contact) {
    var text = GOOD.replace("mailto:security@larkfield.example", contact);
    assertThat(check(text).keepsTheRules()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T23:59:59Z,EXPIRED",
    "2026-11-24T00:00:00Z,EXPIRED",
    "2026-12-10T00:00:00Z,EXPIRES_SOON",
    "2028-01-01T00:00:00+01:00,EXPIRES_FAR",
    "2027-13-01T00:00:00Z,BAD_EXPIRES",
    "2027-02-30T00:00:00Z,BAD_EXPIRES",
    "2027-03-31,BAD_EXPIRES",
    "Wed 31 Mar 2027,BAD_EXPIRES",
    "2027-03-31T00:00:00,BAD_EXPIRES",
  })
  void theDayOfExpiryIsRead(String expires, Code code) {
    assertThat(codes(check(GOOD.replace("2027-08-31T00:00:00Z", expires)))).contains(code);
  }

  @Test
  void aLeapSecondAndSmallLettersAreADateTime() {
    assertThat(codes(check(GOOD.replace("2027-08-31T00:00:00Z", "2027-06-30t23:59:60z"))))
        .containsExactly(Code.NOT_SIGNED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en,,cy|EMPTY_LANGUAGE",
        "english|BAD_LANGUAGE",
        "en_GB|BAD_LANGUAGE",
        "en, EN|DUPLICATE_LANGUAGE",
        "zz|BAD_LANGUAGE",
        "fr, de|NO_ENGLISH",
      })
  void languagesAreTagsAfterRfc5646(String languages, Code code) {
    assertThat(codes(check(GOOD.replace("en, cy", languages)))).contains(code);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(codes(check("# nothing\n")))
        .contains(
            Code.NO_CONTACT,
            Code.NO_EXPIRES,
            Code.NO_LANGUAGES,
            Code.NO_POLICY,
            Code.NO_CANONICAL,
            Code.NOT_SIGNED);
    assertThat(codes(check(""))).contains(Code.EMPTY_FILE);
    assertThat(codes(check(GOOD.replaceFirst("Encryption.*\n", "")))).contains(Code.NO_ENCRYPTION);
    assertThat(codes(check(GOOD + "CSAF: https://a.example/provider-metadata.json\n"
            + "CSAF: https://b.example/provider-metadata.json\n")))
        .contains(Code.MULTIPLE_CSAF);
  }

  @Test
  void lineEndsAndCharactersAreLookedAt() {
    assertThat(codes(check(GOOD.strip()))).contains(Code.NO_LINE_END);
    assertThat(codes(check(GOOD.replaceFirst("\n", "\r\n")))).contains(Code.MIXED_LINE_ENDS);
    assertThat(codes(check(GOOD + "# one\rtwo\n"))).contains(Code.LONE_CARRIAGE_RETURN);
    assertThat(codes(check("\ufeff" + GOOD))).contains(Code.BYTE_ORDER_MARK);
    var latin = (GOOD + "# Stra\u00dfe\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(codes(SecurityTxt.check("x", latin, Circumstances.at(NOW)))).contains(Code.NOT_UTF8);
    assertThat(codes(check(GOOD + "# x\n".repeat(9_000)))).contains(Code.TOO_LARGE);
  }

  // ---- delivery

  private static final String PLACE = "https://www.larkfield.example/.well-known/security.txt";
  private static final String TEXT = "text/plain; charset=utf-8";

  @Test
  void aFileInItsPlaceIsNotRemarkedOn() {
    assertThat(codes(delivered(GOOD, TEXT, 200, PLACE))).containsExactly(Code.NOT_SIGNED);
  }

  @Test
  void howAFileIsServedIsLookedAt() {
    assertThat(codes(delivered("", TEXT, 404, PLACE))).contains(Code.NO_FILE);
    assertThat(codes(delivered("", TEXT, 500, PLACE))).contains(Code.WRONG_STATUS);
    assertThat(codes(delivered(GOOD, TEXT, 200, PLACE.replace("https", "http"))))
        .contains(Code.NOT_HTTPS);
    assertThat(codes(delivered(GOOD, TEXT, 200, PLACE, "http://www.larkfield.example/x", PLACE)))
        .contains(Code.INSECURE_REDIRECT);
    assertThat(codes(delivered(GOOD, TEXT, 200, "https://www.larkfield.example/security.txt")))
        .contains(Code.LEGACY_LOCATION_ONLY, Code.CANONICAL_MISMATCH);
    assertThat(codes(delivered(GOOD, TEXT, 200, "https://www.larkfield.example/sec.txt")))
        .contains(Code.WRONG_LOCATION);
    assertThat(codes(delivered(GOOD, TEXT, 200, PLACE, "https://other.example/security.txt")))
        .contains(Code.REDIRECTED_ELSEWHERE);
    assertThat(codes(delivered(GOOD, "", 200, PLACE))).contains(Code.NO_CONTENT_TYPE);
    assertThat(codes(delivered(GOOD, "text/html", 200, PLACE)))
        .contains(Code.WRONG_MEDIA_TYPE, Code.NO_CHARSET);
    assertThat(codes(delivered(GOOD, "text/plain; charset=latin1", 200, PLACE)))
        .contains(Code.WRONG_CHARSET);
  }

  // ---- signature

  private static SecurityTxtReport signed(String file, String key, Instant at) throws IOException {
    return signedText(Files.readString(FOLDER.resolve(file)), key, at);
  }

  private static SecurityTxtReport signedText(String text, String key, Instant at)
      throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(key)));
    return SecurityTxt.check(
        "security.txt",
        text.getBytes(StandardCharsets.UTF_8),
        new Circumstances(at, Optional.empty(), Optional.of(bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"security", "rsa"})
  void aGoodSignatureIsFoundGood(String who) throws IOException {
    assertThat(codes(signed("signed-" + who + ".txt", "key-" + who + ".asc", NOW)))
        .containsExactly(Code.SIGNATURE_GOOD);
  }

  @Test
  void aSignatureHoldsWithEitherLineEnd() throws IOException {
    var windows = Files.readString(FOLDER.resolve("signed-security.txt")).replace("\n", "\r\n");
    assertThat(codes(signedText(windows, "key-security.asc", NOW)))
        .containsExactly(Code.SIGNATURE_GOOD);
  }

  @Test
  void oneChangedLetterShows() throws IOException {
    var forged = Files.readString(FOLDER.resolve("signed-security.txt"))
        .replace("security@larkfield", "security@larkfie1d");
    assertThat(codes(signedText(forged, "key-security.asc", NOW))).contains(Code.SIGNATURE_WRONG);
  }

  @Test
  void whatIsWrongWithTheKeyIsSaid() throws IOException {
    assertThat(codes(signed("signed-security.txt", "key-other.asc", NOW)))
        .contains(Code.SIGNATURE_BY_OTHER_KEY);
    assertThat(codes(signed("signed-short.txt", "key-short.asc", NOW))).contains(Code.KEY_EXPIRED);
    assertThat(codes(signed("signed-revoked.txt", "key-revoked.asc", NOW)))
        .contains(Code.KEY_REVOKED);
    assertThat(codes(signed("signed-sha1.txt", "key-rsa.asc", NOW))).contains(Code.WEAK_HASH);
    assertThat(codes(signed("signed-security.txt", "signed-security.txt", NOW)))
        .contains(Code.KEY_UNREADABLE);
    assertThat(codes(signed(
            "signed-security.txt", "key-security.asc", Instant.parse("2026-01-01T00:00:00Z"))))
        .contains(Code.SIGNATURE_FROM_THE_FUTURE);
  }

  @Test
  void withoutAKeyTheSignatureIsNotChecked() throws IOException {
    var text = Files.readString(FOLDER.resolve("signed-security.txt"));
    assertThat(codes(check(text))).containsExactly(Code.SIGNATURE_NOT_CHECKED);
  }

  @Test
  void linesInASignedFileKeepTheirNumbers() throws IOException {
    var text = Files.readString(FOLDER.resolve("signed-security.txt"))
        .replace("Policy: https", "Policy: http");
    var remark = check(text).remarks().stream()
        .filter(one -> one.code() == Code.WEB_URI_NOT_HTTPS)
        .findFirst()
        .orElseThrow();
    assertThat(text.split("\n", -1)[remark.line() - 1]).startsWith("Policy: http");
  }

  @Test
  void aBrokenFrameIsSaidToBeBroken() throws IOException {
    var text = Files.readString(FOLDER.resolve("signed-security.txt"));
    assertThat(codes(check(text + "Contact: https://evil.example\n")))
        .contains(Code.DATA_OUTSIDE_SIGNATURE);
    assertThat(codes(check("Contact: https://evil.example\n" + text)))
        .contains(Code.DATA_OUTSIDE_SIGNATURE);
    assertThat(codes(check(text.replaceFirst("Hash: .*\n", "")))).contains(Code.NO_HASH_HEADER);
    assertThat(codes(check(text.replace("# Larkfield", "-# Larkfield"))))
        .contains(Code.NOT_DASH_ESCAPED);
    assertThat(codes(check(text.substring(0, text.indexOf("-----BEGIN PGP SIGNATURE")))))
        .contains(Code.SIGNATURE_MALFORMED);
    assertThat(codes(check(text.replace("-----END PGP SIGNATURE-----", ""))))
        .contains(Code.SIGNATURE_MALFORMED);
    assertThat(codes(check(text.replaceAll(
            "(?s)SIGNATURE-----\n\n.*\n-----END", "SIGNATURE-----\n\nAAAA\n-----END"))))
        .contains(Code.SIGNATURE_MALFORMED);
  }

  // ---- writing

  @Test
  void aNewFileKeepsTheRules() {
    var file = new NewSecurityTxt(
        List.of("security@larkfield.example", "+44 1632 960123"),
        NOW.plusSeconds(300L * 24 * 3600),
        List.of("https://www.larkfield.example/key.asc"),
        List.of(),
        List.of("en", "cy"),
        List.of(PLACE),
        List.of("https://www.larkfield.example/security"),
        List.of(),
        List.of());
    assertThat(file.checked(NOW).keepsTheRules()).isTrue();
    assertThat(file.text())
        .startsWith("Contact: mailto:security@larkfield.example\nContact: tel:+44-1632-960123\n")
        .contains("Preferred-Languages: en, cy\n");
  }

  @Test
  void everyCodeSaysWhatItIsAndWhereItComesFrom() {
    assertThat(Code.values()).hasSizeGreaterThanOrEqualTo(38);
    assertThat(Set.of(Code.values()).stream().map(Code::id).distinct())
        .hasSize(EnumSet.allOf(Code.class).size());
  }

  // ---- fuzz

  @Test
  void brokenFilesAreReportedAndNeverBreakTheReader() throws IOException {
    var random = new Random(9116);
    var seeds = List.of(
        GOOD,
        Files.readString(FOLDER.resolve("signed-security.txt")),
        Files.readString(FOLDER.resolve("signed-rsa.txt")));
    var key = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("key-security.asc")));
    for (int i = 0; i < 4_000; i++) {
      var bytes = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
      for (int change = 0; change <= random.nextInt(12); change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var report = SecurityTxt.check(
          "fuzz", bytes, new Circumstances(NOW, Optional.empty(), Optional.of(key)));
      assertThat(report.remarks()).isNotEmpty();
    }
  }

  @Test
  void tenMegabytesOfTroubleAreReadInOneGo() {
    for (var piece : List.of(
        "Contact:\n",
        ": \r\n",
        "-----BEGIN PGP SIGNED MESSAGE-----\n",
        "Preferred-Languages: ,",
        "a",
        "- ",
        "\r")) {
      var text = piece.repeat(10_000_000 / piece.length());
      assertThat(check(text).remarks()).hasSizeBetween(1, 1_000);
    }
  }
}
