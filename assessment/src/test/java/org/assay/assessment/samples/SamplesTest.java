package org.assay.assessment.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.ClauseId;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Ways;
import org.assay.law.facts.FactPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the table in every sample's README is what Assay answers.
class SamplesTest {

  static Stream<String> samples() {
    return Samples.names().stream();
  }

  static Stream<ReadmeRow> rows() {
    return samples().flatMap(name -> Samples.rows(name).stream());
  }

  private static final Map<ReadmeRow, List<Assessment>> ASSESSED = new HashMap<>();

  private static List<Assessment> assess(ReadmeRow row) {
    return ASSESSED.computeIfAbsent(
        row,
        each ->
            Samples.assess(Samples.read(each.command().sample()), each.command(), Samples.CHECKS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void theReadmeOfEachSampleAsksAboutThatSample(String name) {
    assertThat(Samples.rows(name))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.command().sample()).isEqualTo(name));
  }

  @Test
  void theSamplesTogetherShowEveryVerdict() {
    assertThat(rows().map(ReadmeRow::verdict))
        .contains("MET", "NOT MET", "UNDETERMINED", "NOT APPLICABLE", "IN SCOPE", "OUT OF SCOPE");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theCommandGivesTheVerdictThatTheReadmeSays(ReadmeRow row) {
    assertThat(assess(row)).allSatisfy(assessment -> {
      var answer = answer(row, assessment);
      assertThat(answer).as(row.place()).isEqualTo(row.verdict());
      assertThat(exitCode(answer)).as("exit code, %s", row.place()).isEqualTo(row.exitCode());
    });
  }

  private static String answer(ReadmeRow row, Assessment assessment) {
    if (row.command().verb().equals("check")) {
      return assessment.verdict().name().replace('_', ' ');
    }
    return switch (assessment.scope().truth()) {
      case TRUE -> "IN SCOPE";
      case FALSE -> "OUT OF SCOPE";
      case UNKNOWN -> "UNDETERMINED";
    };
  }

  /// The exit codes of the commands, as README and help give them.
  private static int exitCode(String answer) {
    return switch (answer) {
      case "UNDETERMINED" -> 3;
      case "NOT MET" -> 4;
      default -> 0;
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theClausesThatTheReadmeNamesComeOutAsItSays(ReadmeRow row) {
    assertThat(row.clauses()).as(row.place()).isNotEmpty();
    for (var assessment : assess(row)) {
      for (var named : row.clauses()) {
        var finding = finding(assessment, named.clause());
        assertThat(comesOut(finding))
            .as("%s: %s", row.place(), named.clause())
            .isEqualTo(named.comesOut());
        assertThat(missing(finding))
            .as("%s: what %s lacks", row.place(), named.clause())
            .containsAll(named.without());
      }
    }
  }

  static Stream<ReadmeRow> failingManufacturers() {
    return rows()
        .filter(
            row -> row.verdict().equals("NOT MET") && row.command().role().equals("manufacturer"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failingManufacturers")
  void theReadmeNamesEveryDutyThatFailsByItself(ReadmeRow row) {
    var named = row.clauses().stream().map(ReadmeRow.Decides::clause).toList();
    assertThat(assess(row).getFirst().evaluation().reached().values().stream()
            .filter(finding -> finding.isDuty() && finding.verdict() == Verdict.NOT_MET)
            .filter(SamplesTest::failsByItself)
            .map(finding -> finding.clause().id().text()))
        .as(row.place())
        .isNotEmpty()
        .isSubsetOf(named);
  }

  /// Whether what the clause says itself fails, and not only what the clauses say to which it
  /// refers.
  private static boolean failsByItself(ClauseFinding finding) {
    return finding.proof().filter(SamplesTest::failsByItself).isPresent();
  }

  private static boolean failsByItself(Proof proof) {
    return proof.truth() == Truth.FALSE
        && switch (proof) {
          case Proof.All all -> all.parts().stream().anyMatch(SamplesTest::failsByItself);
          case Proof.Any any -> any.parts().stream().anyMatch(SamplesTest::failsByItself);
          case Proof.When when -> when.then().filter(SamplesTest::failsByItself).isPresent();
          case Proof.OfClause other -> false;
          case Proof.Not not -> true;
          case Proof.Quantified quantified -> true;
          case Proof.Declared leaf -> true;
          case Proof.Measured leaf -> true;
          case Proof.Attested leaf -> true;
        };
  }

  private static ClauseFinding finding(Assessment assessment, String clause) {
    return assessment
        .evaluation()
        .of(new ClauseId(clause))
        .orElseThrow(() -> new AssertionError("the question does not lead to " + clause));
  }

  private static String comesOut(ClauseFinding finding) {
    return switch (finding.verdict()) {
      case MET -> finding.isDuty() ? "met" : "holds";
      case NOT_MET -> finding.isDuty() ? "not met" : "does not hold";
      case UNDETERMINED -> "undetermined";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  /// The facts that would decide the clause, alone or together with others.
  private static Stream<String> missing(ClauseFinding finding) {
    return Ways.toDecide(finding).stream().flatMap(way -> way.facts().stream()).map(FactPath::text);
  }

  private static Stream<Proof> leaves(ClauseFinding finding) {
    return Stream.concat(finding.applies().stream(), finding.proof().stream())
        .flatMap(SamplesTest::leaves);
  }

  private static Stream<Proof> leaves(Proof proof) {
    return switch (proof) {
      case Proof.All all -> all.parts().stream().flatMap(SamplesTest::leaves);
      case Proof.Any any -> any.parts().stream().flatMap(SamplesTest::leaves);
      case Proof.Not not -> leaves(not.part());
      case Proof.When when ->
        Stream.concat(Stream.of(when.given()), when.then().stream()).flatMap(SamplesTest::leaves);
      case Proof.Quantified quantified ->
        Stream.concat(
            Stream.of(quantified),
            quantified.elements().stream()
                .flatMap(each -> Stream.concat(each.where().stream(), each.proof().stream()))
                .flatMap(SamplesTest::leaves));
      case Proof.OfClause other -> Stream.of();
      case Proof.Declared leaf -> Stream.of(leaf);
      case Proof.Measured leaf -> Stream.of(leaf);
      case Proof.Attested leaf -> Stream.of(leaf);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aPersonSettlesWhatAReaderCannotTellAndNothingElse(ReadmeRow row) {
    boolean unsure = row.command().sample().equals("tablet-children");
    for (var assessment : assess(row)) {
      assertThat(assessment.evaluation().reached().values().stream()
              .flatMap(SamplesTest::leaves)
              .filter(Proof.Measured.class::isInstance)
              .map(Proof.Measured.class::cast)
              .filter(Proof.Measured::settledByAttestation)
              .map(leaf -> leaf.check().text())
              .distinct())
          .as("the tablet's page says 'kept safe', which may mean security updates")
          .isEqualTo(unsure ? List.of("support-period.security-updates-promised") : List.of());
    }
  }

  private static Verdict onThatDay(String sample, String day) {
    var command = ReadmeRow.Command.parse("./assay check samples/" + sample + " --on " + day);
    return Samples.assess(Samples.read(sample), command, Samples.CHECKS)
        .getFirst()
        .verdict();
  }

  @Test
  void theRouterMayBeSoldFromTheDayOnWhichTheLawAcceptsItsLabel() {
    assertThat(onThatDay("router", "2025-12-03")).isEqualTo(Verdict.NOT_MET);
    assertThat(onThatDay("router", "2025-12-04")).isEqualTo(Verdict.MET);
  }

  @Test
  void theRouterMayBeSoldUntilTheDayOnWhichItsLabelExpires() {
    var expires = LocalDate.parse(
        Samples.read("router").facts().textAt(new FactPath("labels[0].expires")).orElseThrow());
    assertThat(onThatDay("router", expires.toString())).isEqualTo(Verdict.MET);
    assertThat(onThatDay("router", expires.plusDays(1).toString())).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void theCameraFailsOnWhatIsDeclaredOnWhatIsMeasuredAndOnWhatIsAttested() {
    var row = Samples.rows("camera").getFirst();
    Set<Class<?>> kinds = assess(row).getFirst().evaluation().reached().values().stream()
        .filter(finding -> finding.isDuty() && finding.verdict() == Verdict.NOT_MET)
        .flatMap(SamplesTest::leaves)
        .filter(leaf -> leaf.truth() == Truth.FALSE)
        .map(Object::getClass)
        .collect(Collectors.toSet());
    assertThat(kinds).contains(Proof.Declared.class, Proof.Measured.class, Proof.Attested.class);
  }
}
