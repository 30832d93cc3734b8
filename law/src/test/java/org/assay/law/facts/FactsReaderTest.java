package org.assay.law.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.input.Position;
import org.assay.law.input.Problem;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {

  private static final FactSchema SCHEMA = schema("""
      choices:
        Scheme:
          unique-per-product: each unit has its own
          user-defined: the user sets it
          "5.1": the provision
      groups:
        Credential:
          about: One secret.
          fields:
            name: { type: text, required: true, says: what the credential is called }
            scheme: { type: Scheme, says: how the value comes about }
            lot: { type: file, says: the lot }
        Support:
          about: The support period.
          fields:
            ends: { type: date, says: the end }
            address: { type: web-address, says: where }
            published: { type: boolean, says: whether it is published }
            acknowledgement: { type: period, says: how fast }
            peers: { type: whole-number, says: how many }
      facts:
        credentials: { type: list of Credential, says: every secret }
        support: { type: Support, says: the support period }
        country: { type: country, says: where }
        batches: { type: list of text, says: which batches }
      """);

  private static FactSchema schema(String text) {
    var problems = new Problems();
    var file = YamlReader.read("facts.yaml", text, problems).orElseThrow();
    var schema = FactSchemaReader.read(List.of(file), problems);
    problems.throwIfAny();
    return schema.orElseThrow();
  }

  private final Problems problems = new Problems();

  private Optional<Facts> read(String text) {
    return YamlReader.read("product.yaml", text, problems)
        .flatMap(value -> FactsReader.read(value, SCHEMA, problems));
  }

  private Facts sound(String text) {
    var facts = read(text);
    assertThat(problems.inReadingOrder()).isEmpty();
    return facts.orElseThrow();
  }

  private List<String> problemsOf(String text) {
    assertThat(read(text)).isNotNull();
    return problems.inReadingOrder().stream().map(Problem::toString).toList();
  }

  @Test
  void factsAreTypedAndKnowTheirPlace() {
    var facts = sound("""
        credentials:
          - name: admin
            scheme: user-defined
            lot: evidence/lot.csv
          - { name: service }
        support: { ends: 2031-03-31, published: true, peers: 0x10, acknowledgement: P2D }
        country: GB
        """);
    var admin = facts.root().each("credentials").getFirst();
    assertThat(admin.text("name")).contains("admin");
    assertThat(admin.field("lot").orElseThrow().at())
        .isEqualTo(new Position("product.yaml", 4, 10));
    var support = facts.root().fields("support").orElseThrow();
    assertThat(support.date("ends")).contains(LocalDate.of(2031, 3, 31));
    assertThat(support.truth("published")).contains(true);
    assertThat(support.wholeNumber("peers")).contains(16L);
    assertThat(support.text("ends")).contains("2031-03-31");
    assertThat(facts.root().seenByConditions()).containsEntry("country", "GB");
  }

  @Test
  void whatIsAbsentOrNullIsUnknownAndAnEmptyListIsKnown() {
    var facts = sound("country: ~\nsupport:\nbatches: []\n");
    assertThat(facts.root().known()).containsOnlyKeys("batches");
    assertThat(facts.root().list("batches")).contains(List.of());
    assertThat(facts.root().list("credentials")).isEmpty();
  }

  @Test
  void aGroupOfWhichNothingIsKnownIsUnknown() {
    assertThat(sound("support:\n  ends:\n  published: ~\n").root().known()).isEmpty();
    assertThat(sound("support: {}\n").root().known()).isEmpty();
  }

  @Test
  void aFactIsFoundByItsPath() {
    var facts = sound("credentials: [{ name: a }, { name: b, lot: l.csv }]\nbatches: [x]\n");
    assertThat(facts.at("credentials[1].lot")).map(FactValue::seenByConditions).contains("l.csv");
    assertThat(facts.at("batches[0]")).map(FactValue::seenByConditions).contains("x");
    for (String path : List.of(
        "credentials[0].lot",
        "credentials[2]",
        "credentials[99999999999]",
        "batches[0].x",
        "",
        "[0]")) {
      assertThat(facts.at(path)).as(path).isEmpty();
    }
  }

  @Test
  void aMisspeltKey() {
    assertThat(problemsOf("credentials:\n  - name: a\n    schem: user-defined\n"))
        .containsExactly("product.yaml:3:5: found the key 'schem'; expected a fact of "
            + "credentials[0]: name, scheme, lot. Did you mean 'scheme'?");
  }

  @Test
  void aKeyThatNothingResembles() {
    assertThat(problemsOf("colour: red\n"))
        .containsExactly(
            "product.yaml:1:1: found the key 'colour'; expected a fact of the dossier: "
                + "credentials, support, country, batches. Correct its spelling or remove it.");
  }

  @Test
  void aRequiredFactThatIsMissing() {
    assertThat(problemsOf("credentials:\n  - scheme: user-defined\n  - name:\n"))
        .containsExactly(
            "product.yaml:2:5: found credentials[0] without 'name'; expected name: what the "
                + "credential is called. Add it: without it nobody can tell what this is about.",
            "product.yaml:3:10: found credentials[1] without 'name'; expected name: what the "
                + "credential is called. Add it: without it nobody can tell what this is about.");
  }

  @Test
  void aRequiredFactThatIsMisspeltIsReportedOnce() {
    assertThat(problemsOf("credentials: [{ nam: a }]\n"))
        .containsExactly(
            "product.yaml:1:17: found the key 'nam'; expected a fact of credentials[0]: "
                + "name, scheme, lot. Did you mean 'name'?");
  }

  @Test
  void anEmptyElementOfAList() {
    assertThat(problemsOf("batches:\n  -\n  - b\n"))
        .containsExactly("product.yaml:2:4: found nothing; expected batches[0]: text. Remove the "
            + "element or fill it in: a list that is given is complete.");
  }

  @Test
  void aDateThatNoCalendarHas() {
    assertThat(problemsOf("support: { ends: 2026-02-30 }\n"))
        .containsExactly("product.yaml:1:18: found 2026-02-30, which no calendar has; expected a "
            + "date such as 2026-05-31. February 2026 has 28 days.");
  }

  @Test
  void aMonthThatNoCalendarHas() {
    assertThat(problemsOf("support: { ends: 2026-13-01 }\n"))
        .containsExactly("product.yaml:1:18: found 2026-13-01, which no calendar has; expected a "
            + "date such as 2026-05-31. Months go from 01 to 12.");
  }

  @Test
  void aDateInAnotherOrder() {
    assertThat(problemsOf("support: { ends: 31/03/2031 }\n"))
        .containsExactly("product.yaml:1:18: found the text '31/03/2031'; expected a date such as "
            + "2026-05-31. Write year-month-day, with two digits each for the month and the day.");
  }

  @Test
  void yesIsNotTrue() {
    assertThat(problemsOf("support: { published: yes }\n"))
        .containsExactly("product.yaml:1:23: found the text 'yes'; expected true or false. Write "
            + "true, without quotes.");
  }

  @Test
  void aWordThatTheChoiceDoesNotHave() {
    assertThat(problemsOf("credentials: [{ name: a, scheme: unique }]\n"))
        .containsExactly("product.yaml:1:34: found the text 'unique'; expected unique-per-product, "
            + "user-defined or 5.1. Use one of these words, or remove the key if unknown.");
  }

  @Test
  void aWordThatYamlTakesForANumber() {
    assertThat(problemsOf("credentials: [{ name: a, scheme: 5.1 }]\n"))
        .containsExactly("product.yaml:1:34: found the number 5.1; expected text. Put it in quotes "
            + "if it is meant as text: '5.1'.");
  }

  @Test
  void textThatIsANumber() {
    assertThat(problemsOf("credentials: [{ name: 0012 }]\n"))
        .containsExactly(
            "product.yaml:1:23: found the number 0012; expected text. Put it in quotes "
                + "if it is meant as text: '0012'.");
  }

  @Test
  void blankText() {
    assertThat(problemsOf("credentials: [{ name: '  ' }]\n"))
        .containsExactly("product.yaml:1:23: found a blank text; expected text. Write the text, or "
            + "remove the key if unknown.");
  }

  @Test
  void oneThingWhereAListIsExpected() {
    assertThat(problemsOf("batches: A\n"))
        .containsExactly(
            "product.yaml:1:10: found the text 'A'; expected a list. Start each element "
                + "on a line of its own with '- '.");
  }

  @Test
  void oneThingWhereAGroupIsExpected() {
    assertThat(problemsOf("support: yes\n"))
        .containsExactly("product.yaml:1:10: found the text 'yes'; expected the facts of support: "
            + "ends, address, published, acknowledgement, peers. Write one `key: value` on each "
            + "line.");
  }

  @Test
  void aDossierThatIsAList() {
    assertThat(problemsOf("- a\n"))
        .containsExactly("product.yaml:1:1: found a list of 1; expected the facts of the dossier: "
            + "credentials, support, country, batches. Write one `key: value` on each line.");
  }

  @Test
  void aNumberThatIsNotWholeOrTooLarge() {
    assertThat(problemsOf("support: { peers: 1.5 }\n"))
        .containsExactly("product.yaml:1:19: found the number 1.5; expected a whole number. Write "
            + "digits only, for example 3.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "-9007199254740992",
        "0xFFFFFFFFFFFFFFFFFF",
        "99999999999999999999999999"
      })
  void aNumberTooLarge(String number) {
    assertThat(problemsOf("support: { peers: " + number + " }\n"))
        .containsExactly(
            "product.yaml:1:19: found the number " + number + "; expected a whole number"
                + " of at most 9007199254740991. Check the number of digits.");
  }

  @ParameterizedTest
  @CsvSource({
    "UK, Did you mean 'GB'?",
    "gb, Did you mean 'GB'?",
    "Germany, Did you mean 'DE'?",
    "CHN, Did you mean 'CN'?",
    "Atlantis, 'Use the code of ISO 3166-1 (GB, DE, CN, …).'"
  })
  void aCountryThatIsNotACode(String written, String advice) {
    assertThat(problemsOf("country: " + written + "\n"))
        .containsExactly("product.yaml:1:10: found '" + written
            + "'; expected a country code of two " + "capital letters, such as GB. " + advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "www.example.com | Write the whole address, with https:// in front.",
        "https://example.com/a b | Write %20 for a space.",
        "ftp://example.com | 'Copy the address from the browser: it begins with https:// or http://.'",
        "https://user:secret@example.com | 'Copy the address from the browser: it begins with https:// or http://.'",
        "https:///path | 'Copy the address from the browser: it begins with https:// or http://.'"
      })
  void anAddressThatIsNone(String written, String advice) {
    assertThat(problemsOf("support: { address: '" + written + "' }\n"))
        .containsExactly("product.yaml:1:21: found '" + written + "'; expected a web address, such "
            + "as https://www.example.com/security. " + advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://localhost:8080/x?y=z#w",
        "https://www.example.com./",
        "https://[::1]/x",
        "https://m\u00fcnchen.example/stra\u00dfe",
        "https://example.com?q"
      })
  void addressesAsBrowsersShowThem(String address) {
    assertThat(sound("support: { address: '" + address + "' }\n").at("support.address"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2 days", "P", "PT", "P2", "p2d", "48H", "P1.5D", "P2D ", "PT2D", "P1D2Y"})
  void aPeriodThatIsNone(String written) {
    assertThat(problemsOf("support: { acknowledgement: '" + written + "' }\n"))
        .containsExactly(
            "product.yaml:1:29: found '" + written + "'; expected a period, such as P5Y "
                + "(years), P18M (months), P14D (days) or PT48H (hours). Write P, then numbers with Y, M,"
                + " W or D; hours and minutes go after a T.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P5Y", "P18M", "P2W", "P14D", "PT48H", "P1Y6M", "P1DT12H", "PT30M"})
  void periodsOfIso8601(String written) {
    assertThat(
            sound("support: { acknowledgement: " + written + " }\n").at("support.acknowledgement"))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../lot.csv | Copy the file into the folder and write its path from there, without . and ..",
        "a/../../lot.csv | Copy the file into the folder and write its path from there, without . and ..",
        "./lot.csv | Copy the file into the folder and write its path from there, without . and ..",
        ".. | Copy the file into the folder and write its path from there, without . and ..",
        "/etc/passwd | Copy the file into the folder and write its path from there, without . and ..",
        "C:/lot.csv | Copy the file into the folder and write its path from there, without . and ..",
        "lots/ | Copy the file into the folder and write its path from there, without . and ..",
        "lots//a.csv | Copy the file into the folder and write its path from there, without . and ..",
        "..\\lot.csv | Write / between the names of folders and file.",
        "https://example.com/lot.csv | Save the page as a file in the folder and name that file."
      })
  void aFileThatIsNotInsideTheFolder(String written, String advice) {
    assertThat(problemsOf("credentials: [{ name: a, lot: '" + written + "' }]\n"))
        .containsExactly("product.yaml:1:31: found '" + written + "'; expected a file inside the "
            + "dossier's folder, such as evidence/lot.csv. " + advice);
  }

  @Test
  void aFileNameWithAControlCharacterIsShownHarmless() {
    assertThat(problemsOf("credentials: [{ name: a, lot: \"a\\0b\" }]\n"))
        .containsExactly("product.yaml:1:31: found 'a\\u0000b'; expected a file inside the "
            + "dossier's folder, such as evidence/lot.csv. Copy the file into the folder and write "
            + "its path from there, without . and ..");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lot.csv",
        "evidence/lot 1.csv",
        ".well-known/security.txt",
        "a..b",
        "...",
        "\u00fc.txt"
      })
  void filesInsideTheFolder(String written) {
    assertThat(
            sound("credentials: [{ name: a, lot: '" + written + "' }]\n").at("credentials[0].lot"))
        .map(FactValue::seenByConditions)
        .contains(written);
  }

  @Test
  void everythingIsReportedAtOnceAndTheRestIsStillRead() {
    var facts = read("country: UK\nbatches: [a, 1]\nsupport: { ends: never, published: true }\n");
    assertThat(problems.size()).isEqualTo(3);
    assertThat(facts.orElseThrow().root().seenByConditions())
        .isEqualTo(Map.of("batches", List.of("a"), "support", Map.of("published", true)));
  }
}
