package org.assay.disclosure.securitytxt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// For each rule a file that breaks that rule and no other.
class EachRuleAloneTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final String PLACE = "https://larkfield.example/.well-known/security.txt";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String GOOD = """
      Contact: mailto:security@larkfield.example
      Expires: 2027-08-31T00:00:00Z
      Encryption: https://larkfield.example/security/key.asc
      Preferred-Languages: en, cy
      Canonical: https://larkfield.example/.well-known/security.txt
      Policy: https://larkfield.example/security
      """;

  /// What these say goes for files as a whole and is tested where it arises.
  private static final Set<Code> ELSEWHERE = EnumSet.of(
      Code.BAD_CERTIFICATE,
      Code.TOO_MANY_REDIRECTS,
      Code.SIGNATURE_MALFORMED,
      Code.NO_HASH_HEADER,
      Code.NOT_DASH_ESCAPED,
      Code.DATA_OUTSIDE_SIGNATURE,
      Code.SIGNATURE_NOT_CHECKED,
      Code.KEY_UNREADABLE,
      Code.SIGNATURE_BY_OTHER_KEY,
      Code.SIGNATURE_WRONG,
      Code.SIGNATURE_FROM_THE_FUTURE,
      Code.SIGNATURE_BEFORE_KEY,
      Code.SIGNATURE_EXPIRED,
      Code.KEY_NOT_BOUND,
      Code.KEY_NOT_FOR_SIGNING,
      Code.KEY_EXPIRED,
      Code.KEY_REVOKED,
      Code.WEAK_HASH,
      Code.SIGNATURE_GOOD);

  /// An empty file lacks everything that a file must have.
  private static final Set<Code> FOLLOWS_FROM_EMPTY = EnumSet.of(
      Code.NO_CONTACT, Code.NO_EXPIRES, Code.NO_LANGUAGES, Code.NO_CANONICAL, Code.NO_POLICY);

  private static Arguments file(Code code, String text) {
    return Arguments.of(code, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static Arguments line(Code code, String line) {
    return file(code, GOOD + line + "\n");
  }

  private static Arguments changed(Code code, String old, String now) {
    assertThat(GOOD).contains(old);
    return file(code, GOOD.replace(old, now));
  }

  private static Arguments served(
      Code code, String text, String type, int status, String... visited) {
    return served(code, text, type, status, Optional.empty(), visited);
  }

  private static Arguments served(
      Code code, String text, String type, int status, Optional<String> other, String... visited) {
    var delivery = new Delivery(
        Stream.of(visited).map(URI::create).toList(), status, Optional.of(type), other);
    return Arguments.of(code, text.getBytes(StandardCharsets.UTF_8), Optional.of(delivery));
  }

  static Stream<Arguments> broken() {
    var all = new ArrayList<Arguments>();
    delivery(all);
    lines(all);
    fields(all);
    return all.stream();
  }

  private static void delivery(List<Arguments> all) {
    all.add(served(Code.NO_FILE, GOOD, TEXT, 404, PLACE));
    all.add(served(Code.NO_FILE, GOOD, TEXT, 410, PLACE));
    all.add(served(Code.WRONG_STATUS, GOOD, TEXT, 503, PLACE));
    var plain = PLACE.replace("https", "http");
    all.add(served(Code.NOT_HTTPS, GOOD, TEXT, 200, plain, PLACE));
    all.add(served(
        Code.INSECURE_REDIRECT, GOOD, TEXT, 200, PLACE, "http://larkfield.example/s", PLACE));
    all.add(served(
        Code.WRONG_LOCATION,
        GOOD.replace("/.well-known/", "/about/"),
        TEXT,
        200,
        PLACE.replace("/.well-known/", "/about/")));
    all.add(served(
        Code.LEGACY_LOCATION_ONLY,
        GOOD.replace("/.well-known/", "/"),
        TEXT,
        200,
        PLACE.replace("/.well-known/", "/")));
    all.add(served(
        Code.LOCATIONS_DIFFER,
        GOOD,
        TEXT,
        200,
        Optional.of("https://larkfield.example/security.txt"),
        PLACE));
    all.add(served(
        Code.REDIRECTED_ELSEWHERE,
        GOOD,
        TEXT,
        200,
        PLACE,
        "https://www.larkfield.example/.well-known/security.txt"));
    all.add(served(Code.NO_CONTENT_TYPE, GOOD, "", 200, PLACE));
    all.add(served(Code.WRONG_MEDIA_TYPE, GOOD, "text/html; charset=utf-8", 200, PLACE));
    all.add(served(Code.WRONG_CHARSET, GOOD, "text/plain; charset=latin1", 200, PLACE));
    all.add(served(Code.NO_CHARSET, GOOD, "text/plain", 200, PLACE));
    all.add(served(
        Code.CANONICAL_MISMATCH, GOOD.replace("/.well-known/", "/elsewhere/"), TEXT, 200, PLACE));
  }

  private static void lines(List<Arguments> all) {
    all.add(file(Code.TOO_LARGE, GOOD + "# x\n".repeat(9_000)));
    all.add(file(Code.EMPTY_FILE, ""));
    all.add(Arguments.of(
        Code.NOT_UTF8,
        (GOOD + "# Stra\u00dfe\n").getBytes(StandardCharsets.ISO_8859_1),
        Optional.empty()));
    all.add(file(Code.BYTE_ORDER_MARK, "\ufeff" + GOOD));
    all.add(line(Code.CONTROL_CHARACTER, "# a bell: \u0007"));
    all.add(line(Code.LONE_CARRIAGE_RETURN, "# one\rtwo"));
    all.add(file(Code.NO_LINE_END, GOOD.strip()));
    all.add(file(Code.MIXED_LINE_ENDS, GOOD.replaceFirst("\n", "\r\n")));
    all.add(line(Code.LEADING_BLANK, " Hiring: https://larkfield.example/jobs"));
    all.add(line(Code.NO_COLON, "Contact us"));
    all.add(line(Code.EMPTY_NAME, ": https://larkfield.example/"));
    all.add(line(Code.BLANK_BEFORE_COLON, "Hiring : https://larkfield.example/jobs"));
    all.add(line(Code.NO_BLANK_AFTER_COLON, "Hiring:https://larkfield.example/jobs"));
    all.add(line(Code.NOT_ONE_BLANK_AFTER_COLON, "Hiring:  https://larkfield.example/jobs"));
    all.add(line(Code.EMPTY_VALUE, "Hiring: "));
    all.add(line(Code.TRAILING_BLANK, "Hiring: https://larkfield.example/jobs "));
  }

  private static void fields(List<Arguments> all) {
    all.add(changed(
        Code.NO_CONTACT,
        "Contact: mailto:security@larkfield.example",
        "Hiring: https://larkfield.example/jobs"));
    all.add(changed(Code.NO_EXPIRES, "Expires: 2027-08-31T00:00:00Z\n", ""));
    all.add(line(Code.MULTIPLE_EXPIRES, "Expires: 2027-08-30T00:00:00Z"));
    all.add(changed(Code.BAD_EXPIRES, "2027-08-31T00:00:00Z", "31 August 2027"));
    all.add(changed(Code.EXPIRED, "2027-08-31", "2026-08-31"));
    all.add(changed(Code.EXPIRES_FAR, "2027-08-31", "2029-08-31"));
    all.add(changed(Code.EXPIRES_SOON, "2027-08-31", "2026-12-01"));
    all.add(line(Code.MULTIPLE_LANGUAGES, "Preferred-Languages: en"));
    all.add(changed(Code.BAD_LANGUAGE, "en, cy", "en, english"));
    all.add(changed(Code.EMPTY_LANGUAGE, "en, cy", "en,,cy"));
    all.add(changed(Code.DUPLICATE_LANGUAGE, "en, cy", "en, EN"));
    all.add(changed(Code.NO_LANGUAGES, "Preferred-Languages: en, cy\n", ""));
    all.add(changed(Code.NO_ENGLISH, "en, cy", "fr, cy"));
    all.add(line(Code.NOT_A_URI, "Contact: at the reception"));
    all.add(line(Code.BARE_MAIL_ADDRESS, "Contact: psirt@larkfield.example"));
    all.add(line(Code.BARE_PHONE_NUMBER, "Contact: +44 1632 960123"));
    all.add(line(Code.BAD_MAILTO, "Contact: mailto:security"));
    all.add(line(Code.BAD_TEL, "Contact: tel:01632-960123"));
    all.add(line(Code.WEB_URI_NOT_HTTPS, "Hiring: http://larkfield.example/jobs"));
    all.add(line(Code.UNUSUAL_SCHEME, "Contact: sip:security@larkfield.example"));
    all.add(line(Code.KEY_IN_FILE, "Encryption: 1F2E3D4C5B6A798897A6B5C4D3E2F1018A1122F0"));
    all.add(line(Code.BAD_FINGERPRINT, "Encryption: openpgp4fpr:1F2E3D4C"));
    all.add(changed(
        Code.NO_CANONICAL, "Canonical: https://larkfield.example/.well-known/security.txt\n", ""));
    all.add(line(Code.CSAF_NOT_PROVIDER_METADATA, "CSAF: https://larkfield.example/csaf/"));
    all.add(line(
        Code.MULTIPLE_CSAF,
        "CSAF: https://larkfield.example/provider-metadata.json\n"
            + "CSAF: https://larkfield.example/2/provider-metadata.json"));
    all.add(line(Code.DUPLICATE_FIELD, "Policy: https://larkfield.example/security"));
    all.add(line(Code.MISSPELT_FIELD, "Acknowledgements: https://larkfield.example/thanks"));
    all.add(line(Code.UNKNOWN_FIELD, "Bug-Bounty: yes"));
    all.add(line(Code.BAD_NAME, "Gr\u00fc\u00dfe: yes"));
    all.add(changed(
        Code.NO_ENCRYPTION, "Encryption: https://larkfield.example/security/key.asc\n", ""));
    all.add(changed(Code.NO_POLICY, "Policy: https://larkfield.example/security\n", ""));
    all.add(file(Code.NOT_SIGNED, GOOD));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aFileThatBreaksOneRuleIsRemarkedOnForThatRuleOnly(
      Code code, byte[] bytes, Optional<Delivery> delivery) {
    var report = SecurityTxt.check(
        "security.txt", bytes, new Circumstances(NOW, delivery, Optional.empty()));
    var found = EnumSet.noneOf(Code.class);
    report.remarks().forEach(remark -> found.add(remark.code()));
    if (code != Code.NOT_SIGNED) found.remove(Code.NOT_SIGNED);
    if (code == Code.EMPTY_FILE) found.removeAll(FOLLOWS_FROM_EMPTY);
    if (code == Code.BAD_NAME) found.remove(Code.UNKNOWN_FIELD);
    assertThat(found).containsExactly(code);
    assertThat(report.remarks()).allSatisfy(remark -> assertThat(remark.mend()).isNotBlank());
  }

  @Test
  void everyRuleHasSuchAFile() {
    var shown = EnumSet.noneOf(Code.class);
    broken().forEach(arguments -> shown.add((Code) arguments.get()[0]));
    shown.addAll(ELSEWHERE);
    assertThat(EnumSet.complementOf(shown)).isEmpty();
  }
}
