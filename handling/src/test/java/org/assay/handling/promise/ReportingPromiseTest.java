package org.assay.handling.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportingPromiseTest {

  private static final String JSON = Promises.larkfield().toJson();

  private static List<PromiseProblem> problems(String text) {
    return catchThrowableOfType(
            BadPromiseException.class, () -> ReportingPromise.fromJson("promise.json", text))
        .problems();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(ReportingPromise.fromJson("promise.json", JSON)).isEqualTo(Promises.larkfield());
  }

  @Test
  void itIsWrittenInOneWay() {
    assertThat(JSON).isEqualTo("""
        {
          "format" : "assay-reporting-promise/1",
          "maker" : "Larkfield Home Ltd",
          "office" : "https://security.larkfield.example/",
          "contacts" : [
            "https://security.larkfield.example/report",
            "mailto:security@larkfield.example",
            "tel:+44-20-7946-0018"
          ],
          "languages" : [
            "en",
            "de"
          ],
          "acknowledgeWithin" : "5 working days",
          "statusUpdateEvery" : "14 calendar days",
          "policy" : "https://security.larkfield.example/security",
          "encryptionKey" : "https://security.larkfield.example/key.asc",
          "acknowledgements" : "https://security.larkfield.example/thanks",
          "coverage" : "All connectable products that Larkfield Home Ltd makes, with their apps and online services.",
          "validFrom" : "2026-11-01"
        }
        """);
  }

  @Test
  void theOptionalMembersMayBeAbsent() {
    var without = JSON.lines()
        .filter(line -> !line.contains(".asc") && !line.contains("thanks"))
        .toList();
    var promise = ReportingPromise.fromJson("promise.json", String.join("\n", without));
    assertThat(promise.encryptionKey()).isEmpty();
    assertThat(promise.acknowledgements()).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
    var wrong = JSON.replace("\"en\"", "\"not a tag\"")
        .replace("5 working days", "soon")
        .replace("\"maker\"", "\"makr\"")
        .replace("mailto:security@", "mailto:security")
        .replace("2026-11-01", "2026-11-31");
    assertThat(problems(wrong))
        .extracting(PromiseProblem::toString)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("promise.json:3:3: found the member 'makr'"),
            one -> assertThat(one).startsWith("promise.json:7:5: found 'mailto:securitylarkfield"),
            one ->
                assertThat(one).startsWith("promise.json:11:5: found 'not a tag' at 'languages'"),
            one -> assertThat(one)
                .isEqualTo(
                    "promise.json:14:25: found 'soon' at 'acknowledgeWithin'; expected a number"
                        + " of days from 1 to 366, as in '5 working days' or '14 calendar days'. Mend the"
                        + " value."),
            one -> assertThat(one).startsWith("promise.json:20:17: found '2026-11-31'"),
            one -> assertThat(one).startsWith("promise.json:21:1: found no member 'maker'"));
  }

  static Stream<Arguments> slips() {
    return Stream.of(
        Arguments.of("https://security.larkfield.example/\"", "http://a.example/\"", "'office'"),
        Arguments.of("https://security.larkfield.example/\"", "https://a.example\"", "'office'"),
        Arguments.of("https://security.larkfield.example/\"", "https://a.example/?q\"", "'office'"),
        Arguments.of("assay-reporting-promise/1", "assay-reporting-promise/2", "'format'"),
        Arguments.of("tel:+44-20-7946-0018", "ftp://a.example/", "'contacts'"),
        Arguments.of("tel:+44-20-7946-0018", "tel:0800", "'contacts'"),
        Arguments.of("tel:+44-20-7946-0018", "mailto:security@larkfield.example", "2 of them"),
        Arguments.of("Larkfield Home Ltd\",", "\\u0007\",", "'maker'"),
        Arguments.of("https://security.larkfield.example/key.asc", "data:,x", "'encryptionKey'"),
        Arguments.of(
            "https://security.larkfield.example/thanks", "no address", "'acknowledgements'"),
        Arguments.of("\"de\"", "\"en\"", "1 of them"),
        Arguments.of("\"de\"", "12", "12"),
        Arguments.of("\"Larkfield Home Ltd\",", "[1, [2]],", "a list at 'maker'"),
        Arguments.of("\"2026-11-01\"", "null", "null at 'validFrom'"),
        Arguments.of("{\n", "{ \"maker\" : \"again\",", "Duplicate"),
        Arguments.of("}\n", "} {}", "more after the end"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void aSlipIsNamed(String right, String slip, String found) {
    assertThat(JSON).contains(right);
    assertThat(problems(JSON.replace(right, slip)))
        .first()
        .extracting(PromiseProblem::found)
        .asString()
        .contains(found);
  }

  @Test
  void aTextThatIsNoObjectIsRefused() {
    for (var text : List.of("", " ", "[]", "\"promise\"", "{", "{]", "null", "\u0000")) {
      assertThat(problems(text)).as(text).hasSize(1);
    }
  }

  /// Any text is either read or refused with problems that have a place.
  @Test
  void noTextBreaksTheReader() {
    var random = new Random(29147);
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder(JSON);
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, at + 1);
          case 1 -> text.insert(at, (char) random.nextInt(32, 127));
          default -> text.setLength(at);
        }
      }
      try {
        assertThat(ReportingPromise.fromJson("p", text.toString()).contacts()).isNotEmpty();
      } catch (BadPromiseException refused) {
        assertThat(refused.problems()).isNotEmpty().allMatch(one -> one.line() > 0);
      }
    }
  }

  @Test
  void aPromiseThatCannotBePublishedCannotBeMade() {
    var good = Promises.larkfield();
    assertThatThrownBy(() -> new ReportingPromise(
            " ",
            URI.create("http://larkfield.example/"),
            List.of(),
            good.languages(),
            good.acknowledgeWithin(),
            good.statusUpdateEvery(),
            good.policy(),
            good.encryptionKey(),
            good.acknowledgements(),
            good.coverage(),
            good.validFrom()))
        .hasMessageContaining("maker: ")
        .hasMessageContaining("office: ")
        .hasMessageContaining("contacts: ");
  }
}
