package org.assay.law.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlFieldsTest {

  private final Problems problems = new Problems();

  private YamlFields fields(String text) {
    return YamlReader.read("law.yaml", text, problems)
        .flatMap(value -> value.asFields("a clause", problems))
        .orElseThrow();
  }

  private List<String> reported() {
    return problems.inReadingOrder().stream().map(Problem::toString).toList();
  }

  private record Clause(String title, LocalDate from, List<String> binds) {}

  private static Optional<Clause> clause(YamlFields fields) {
    var title = fields.text("title");
    var from = fields.date("from");
    var binds = fields.optionalTexts("binds");
    return fields.made(() -> new Clause(title, from, binds));
  }

  @Test
  void aSoundMapBecomesAValue() {
    assertThat(clause(fields("title: T\nfrom: 2024-04-29\nbinds: [importer]\n")))
        .contains(new Clause("T", LocalDate.of(2024, 4, 29), List.of("importer")));
  }

  @Test
  void everythingWrongIsReportedAtOnceAndNothingIsMade() {
    assertThat(clause(fields("titel: T\nfrom: 2024-02-30\nbinds: importer\n"))).isEmpty();
    assertThat(reported())
        .containsExactly(
            "law.yaml:1:1: found a clause without 'title'; expected a value for 'title'. Add "
                + "`title:` with its value.",
            "law.yaml:1:1: found the key 'titel'; expected a key of a clause: title, from, binds. "
                + "Did you mean 'title'?",
            "law.yaml:2:7: found 2024-02-30, which no calendar has; expected a date such as "
                + "2026-05-31. February 2024 has 29 days.",
            "law.yaml:3:8: found the text 'importer'; expected a list. Start each element on a line "
                + "of its own with '- '.");
  }

  @Test
  void aRequiredKeyWithNothingBehindItIsMissing() {
    fields("title:\n").text("title");
    assertThat(reported())
        .containsExactly("law.yaml:1:7: found nothing; expected a value for 'title'. Add `title:` "
            + "with its value.");
  }

  @Test
  void numbersAndTruthAreNoText() {
    var fields = fields("a: 1.10\nb: true\nc: [x]\nd: {e: f, g: h}\n");
    List.of("a", "b", "c", "d").forEach(fields::text);
    assertThat(reported())
        .containsExactly(
            "law.yaml:1:4: found the number 1.10; expected text. Put it in quotes if it is meant as "
                + "text: '1.10'.",
            "law.yaml:2:4: found true; expected text. Put it in quotes if it is meant as text: "
                + "'true'.",
            "law.yaml:3:4: found a list of 1; expected text. Write one text here.",
            "law.yaml:4:4: found a map (e, g); expected text. Write one text here.");
  }

  @Test
  void blankTextIsNoText() {
    fields("a: ' \u00a0 '\n").text("a");
    assertThat(reported())
        .containsExactly("law.yaml:1:4: found a blank text; expected text. Write the text, or "
            + "remove the key if unknown.");
  }

  @Test
  void aWordOutsideAClosedSet() {
    var fields = fields("kind: statut\nform: x\n");
    var words = Map.of("statute", 1);
    assertThat(fields.word("kind", words)).isEmpty();
    assertThat(fields.optionalWord("form", words)).isEmpty();
    assertThat(reported())
        .containsExactly(
            "law.yaml:1:7: found 'statut'; expected statute. Did you mean 'statute'?",
            "law.yaml:2:7: found 'x'; expected statute. Use one of these words.");
  }

  @Test
  void somethingElseThanAMap() {
    YamlReader.read("law.yaml", "- a\n", problems).orElseThrow().asFields("a clause", problems);
    assertThat(reported())
        .containsExactly(
            "law.yaml:1:1: found a list of 1; expected the keys of a clause. Write one "
                + "`key: value` on each line.");
  }

  @Test
  void elementsThatCannotBeReadDoNotHideTheOthers() {
    var made = fields("clauses:\n- {title: A, from: 2024-04-29}\n- {title: B}\n- x\n")
        .each("clauses", "a clause", YamlFieldsTest::clause);
    assertThat(made).extracting(Clause::title).containsExactly("A");
    assertThat(reported())
        .containsExactly(
            "law.yaml:3:3: found a clause without 'from'; expected a value for 'from'. Add `from:` "
                + "with its value.",
            "law.yaml:4:3: found the text 'x'; expected the keys of a clause. Write one "
                + "`key: value` on each line.");
  }
}
