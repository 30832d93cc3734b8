package org.assay.law;

import static org.assay.law.SmallLaw.clause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Problem;
import org.junit.jupiter.api.Test;

/// A pack with a mistake in it is not used; each mistake is shown where it stands.
class BadPackTest {

  private static final String FACTS = """
      choices:
        Kind: { camera: takes pictures, speaker: makes sound }
      groups:
        Thing:
          about: a thing
          fields:
            kind: { type: Kind, says: which kind }
            made: { type: date, says: when it was made }
            peers: { type: whole-number, says: how many peers }
      facts:
        thing: { type: Thing, says: the thing }
        things: { type: list of Thing, says: all things }
      """;

  /// The clauses of a test begin at this line of clauses.yaml.
  private static final int FIRST = 12;

  private static List<String> problems(String clauses) {
    var thrown = catchThrowableOfType(BadInputException.class, () -> SmallLaw.of(FACTS, clauses));
    return thrown.problems().stream().map(Problem::toString).toList();
  }

  private static String problemIn(String condition) {
    assertThat(condition).doesNotContain("\n");
    var problems = problems(clause("toy.c", "definition", condition));
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  @Test
  void anUnknownFact() {
    assertThat(problemIn("{ says: x, cel: \"thing.knd == 'camera'\" }"))
        .startsWith("clauses.yaml:%d:".formatted(FIRST + 9))
        .contains("'thing.knd == 'camera'' (undefined field 'knd')")
        .contains("expected a CEL expression of type bool over declared facts");
  }

  @Test
  void aTypeError() {
    assertThat(problemIn("{ says: x, cel: \"thing.peers == 'two'\" }"))
        .contains("found no matching overload for '_==_' applied to '(int, string)'");
  }

  @Test
  void anExpressionThatIsNoStatement() {
    assertThat(problemIn("{ says: x, cel: \"thing.peers\" }"))
        .contains("expected type 'bool' but found 'int'");
  }

  @Test
  void aWordThatTheChoiceDoesNotHave() {
    assertThat(problemIn("{ says: x, cel: \"thing.kind == 'camra'\" }"))
        .contains("the word 'camra'")
        .contains("expected a word of Kind: camera, speaker");
    assertThat(problemIn("{ says: x, cel: \"thing.kind in ['camera', 'radio']\" }"))
        .contains("the word 'radio'");
  }

  @Test
  void aDateThatIsNone() {
    assertThat(problemIn("{ says: x, cel: \"thing.made < date('2025-02-30')\" }"))
        .contains("the date '2025-02-30'");
  }

  @Test
  void aMacroThatWouldTakeAbsenceForAnAnswer() {
    assertThat(problemIn("{ says: x, cel: \"has(thing.kind)\" }")).contains("has(...)");
    assertThat(problemIn("{ says: x, cel: \"things.exists(t, t.peers > 1)\" }"))
        .contains("Use `every:` and `some:` for lists");
  }

  @Test
  void aQuantifierOverWhatIsNoList() {
    assertThat(problemIn("{ every: thing, as: t, holds: { says: x, cel: \"true\" } }"))
        .contains("'thing', which is a Thing")
        .contains("expected a list of facts");
    assertThat(problemIn("{ some: thngs, as: t, holds: { says: x, cel: \"true\" } }"))
        .contains("'thngs', which is no declared fact");
  }

  @Test
  void aLeafThatSaysNothing() {
    assertThat(problemIn("{ cel: \"thing.peers > 1\" }")).contains("a condition without 'says'");
  }

  @Test
  void aConditionOfTwoForms() {
    assertThat(problemIn("{ says: x, cel: \"true\", attest: true }"))
        .contains("a condition with cel and attest");
  }

  @Test
  void aReferenceToNoClause() {
    assertThat(problemIn("{ clause: toy.missing }"))
        .contains("the clause 'toy.missing', which does not exist");
    assertThat(problemIn("{ clause: \"Sch 1\" }"))
        .contains("expected a clause id such as psti.sch1.1.3.c");
  }

  @Test
  void aDuplicateId() {
    var one = clause("toy.c", "definition", "{ says: x, cel: \"true\" }");
    assertThat(problems(one + one))
        .singleElement()
        .asString()
        .contains("a second clause 'toy.c'")
        .contains("It stands at clauses.yaml:%d:".formatted(FIRST));
  }

  @Test
  void overlappingDates() {
    var overlapping = clause("toy.c", "definition", "{ says: x, cel: \"true\" }")
        .replace(
            "{ from: 2024-01-01, by: test }",
            "{ from: 2024-01-01, by: one }, { from: 2025-01-01, by: two }");
    assertThat(problems(overlapping))
        .singleElement()
        .asString()
        .contains(
            "a version from 2025-01-01 that overlaps the one before it (from 2024-01-01 until now)")
        .contains("`until: 2024-12-31`");
  }

  @Test
  void clausesThatReferToEachOtherInACircle() {
    var circle = clause("toy.a", "definition", "{ clause: toy.b }")
        + clause("toy.b", "definition", "{ clause: toy.a }");
    assertThat(problems(circle))
        .singleElement()
        .asString()
        .contains("a circle: toy.a -> toy.b -> toy.a");
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnce() {
    var three = clause("toy.a", "definition", "{ says: x, cel: \"thing.nothing\" }")
        + clause("toy.b", "duty", "{ cel: \"true\" }").replace("kind: statute", "kind: rumour")
        + clause(
            "toy.c", "definition", "{ every: nothing, as: t, holds: { says: x, cel: \"true\" } }");
    assertThat(problems(three)).hasSizeGreaterThanOrEqualTo(4);
  }
}
