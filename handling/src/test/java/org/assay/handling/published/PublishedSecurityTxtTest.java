package org.assay.handling.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assay.disclosure.securitytxt.Code;
import org.assay.disclosure.securitytxt.Remark;
import org.assay.handling.promise.Promises;
import org.assay.handling.promise.ReportingPromise;
import org.junit.jupiter.api.Test;

/// RFC 9116.
class PublishedSecurityTxtTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void itSaysWhatThePromiseSays() {
    assertThat(PublishedSecurityTxt.of(Promises.larkfield(), TODAY).text()).isEqualTo("""
        Contact: https://security.larkfield.example/report
        Contact: mailto:security@larkfield.example
        Contact: tel:+44-20-7946-0018
        Expires: 2027-05-01T00:00:00Z
        Encryption: https://security.larkfield.example/key.asc
        Acknowledgments: https://security.larkfield.example/thanks
        Preferred-Languages: en, de
        Canonical: https://security.larkfield.example/.well-known/security.txt
        Policy: https://security.larkfield.example/security
        """);
  }

  @Test
  void onAnyDayOfThreeYearsTheFileKeepsEveryRuleFromMorningToNight() {
    var promise = Promises.larkfield();
    for (var day = TODAY; day.isBefore(TODAY.plusYears(3)); day = day.plusDays(1)) {
      for (var time : List.of(LocalTime.MIN, LocalTime.MAX)) {
        var report = PublishedSecurityTxt.of(promise, day)
            .checked(day.atTime(time).toInstant(ZoneOffset.UTC));
        assertThat(report.keepsTheRules()).isTrue();
        // It is signed, if at all, by whoever serves it.
        assertThat(report.remarks()).extracting(Remark::code).containsExactly(Code.NOT_SIGNED);
      }
    }
  }

  @Test
  void itIsRenewedEveryMonthAndStaysTheSameInBetween() {
    var promise = Promises.larkfield();
    for (var day = TODAY; day.isBefore(TODAY.plusYears(4)); day = day.plusDays(1)) {
      var today = PublishedSecurityTxt.of(promise, day).text();
      var tomorrow = PublishedSecurityTxt.of(promise, day.plusDays(1)).text();
      assertThat(tomorrow.equals(today)).isEqualTo(day.plusDays(1).getDayOfMonth() != 1);
      assertThat(Duration.between(
              day.atStartOfDay(ZoneOffset.UTC).toInstant(), PublishedSecurityTxt.expires(day)))
          .isBetween(Duration.ofDays(150), Duration.ofDays(184));
    }
  }

  @Test
  void theFileIsAtTheTopOfTheHostWhereverTheOfficeIs() {
    assertThat(PublishedSecurityTxt.address(
            with(URI.create("https://larkfield.example:8443/psirt/"), List.of(), List.of())))
        .isEqualTo(URI.create("https://larkfield.example:8443/.well-known/security.txt"));
  }

  private static ReportingPromise with(URI office, List<URI> contacts, List<String> languages) {
    var promise = Promises.larkfield();
    return new ReportingPromise(
        promise.maker(),
        office,
        contacts.isEmpty() ? promise.contacts() : contacts,
        languages.isEmpty() ? promise.languages() : languages,
        promise.acknowledgeWithin(),
        promise.statusUpdateEvery(),
        promise.policy(),
        Optional.of(URI.create("openpgp4fpr:0123456789abcdef0123456789ABCDEF01234567")),
        Optional.empty(),
        promise.coverage(),
        promise.validFrom());
  }

  /// Whatever a promise may hold makes a file that keeps the rules.
  @Test
  void noPromiseMakesABadFile() {
    var random = new Random(9116);
    int made = 0;
    for (int round = 0; round < 20_000; round++) {
      try {
        var contact = URI.create(
            random.nextBoolean()
                ? "mailto:" + random(random, "ab.!%'@+", 6) + "@" + random(random, "xy-.", 6)
                : "tel:+" + random(random, "0123-.()", 9));
        var language = random(random, "aednxo-1", random.nextInt(2, 6));
        var promise = with(Promises.larkfield().office(), List.of(contact), List.of(language));
        var report = PublishedSecurityTxt.of(promise, TODAY)
            .checked(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(report.keepsTheRules())
            .as("%s %s", promise, report.remarks())
            .isTrue();
        made++;
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageNotContaining("null");
      }
    }
    assertThat(made).isGreaterThan(50);
  }

  private static String random(Random random, String letters, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) text.append(letters.charAt(random.nextInt(letters.length())));
    return text.toString();
  }
}
