package org.assay.assessment.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.assessment.Check;
import org.assay.assessment.Checks;
import org.assay.assessment.samples.Mutations.Mutation;
import org.assay.law.ClauseId;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Verdict;
import org.assay.law.facts.FactPath;
import org.assay.law.input.BadInputException;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever leaves a fact out never gains: with one field of a sample's `product.yaml` left out,
/// every clause, the scope and the whole answer stay as they were or become undetermined.
class MutationTest {

  private static final Checks CHECKS = remembering(Samples.CHECKS);

  @TempDir
  private Path copy;

  static Stream<String> samples() {
    return Samples.names().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void leavingOutAFieldNeverMakesAnAnswerBetterNorTurnsItRound(String sample) throws IOException {
    var gained = new ArrayList<String>();
    int undetermined = 0;
    int read = 0;
    var commands = commands(sample);
    copyFiles(Samples.folder(sample));
    var whole = assess(Samples.read(sample), commands);
    for (var mutation : mutations(sample)) {
      var dossier = read(mutation);
      if (dossier.isEmpty() || mutation.required()) {
        if (dossier.isPresent()) {
          gained.add(mutation.left() + " is required, but the dossier was read without it");
        }
        continue;
      }
      read++;
      var less = assess(dossier.get(), commands);
      for (int at = 0; at < commands.size(); at++) {
        gained.addAll(gained(mutation, commands.get(at), whole.get(at), less.get(at)));
        undetermined += becameUndetermined(whole.get(at), less.get(at));
      }
    }
    assertThat(gained).isEmpty();
    assertThat(read).as("fields that can be left out").isGreaterThan(20);
    assertThat(undetermined).as("answers that a field left out opens").isPositive();
  }

  private static List<ReadmeRow.Command> commands(String sample) {
    return Samples.rows(sample).stream()
        .map(ReadmeRow::command)
        .filter(command -> command.verb().equals("check"))
        .toList();
  }

  private static List<Assessment> assess(Dossier dossier, List<ReadmeRow.Command> commands) {
    return commands.stream()
        .map(command -> Samples.assess(dossier, command, CHECKS).getFirst())
        .toList();
  }

  private static List<Mutation> mutations(String sample) throws IOException {
    return Mutations.of(
        Files.readString(Samples.folder(sample).resolve(DossierReader.PRODUCT_FILE)),
        Samples.LAW.facts().root());
  }

  /// The dossier without the field, if it still is one.
  private Optional<Dossier> read(Mutation mutation) throws IOException {
    Files.writeString(copy.resolve(DossierReader.PRODUCT_FILE), mutation.text());
    try {
      return Optional.of(DossierReader.read(copy, Samples.LAW.facts()));
    } catch (BadInputException refused) {
      return Optional.empty();
    }
  }

  private static List<String> gained(
      Mutation mutation, ReadmeRow.Command command, Assessment whole, Assessment less) {
    var gained = new ArrayList<String>();
    var where = "without " + mutation.left() + ", " + command + ": ";
    if (!isSameOrOpen(whole.verdict(), less.verdict())) {
      gained.add(where + whole.verdict() + " became " + less.verdict());
    }
    for (var before : whole.evaluation().reached().values()) {
      less.evaluation()
          .of(before.clause().id())
          .filter(after -> !isSameOrOpen(before, after))
          .ifPresent(after -> gained.add(where + turned(before, after)));
    }
    return gained;
  }

  private static boolean isSameOrOpen(Verdict before, Verdict after) {
    return after == before || after == Verdict.UNDETERMINED;
  }

  private static boolean isSameOrOpen(ClauseFinding before, ClauseFinding after) {
    return isSameOrOpen(before.verdict(), after.verdict())
        && (after.truth() == before.truth() || after.truth() == Truth.UNKNOWN);
  }

  private static String turned(ClauseFinding before, ClauseFinding after) {
    return before.clause().id() + " " + before.verdict() + " became " + after.verdict();
  }

  /// Whether the field left out opened a clause that had been decided.
  private static int becameUndetermined(Assessment whole, Assessment less) {
    boolean decided = whole.evaluation().reached().values().stream()
        .filter(before -> before.truth().decided())
        .anyMatch(before -> less.evaluation()
            .of(before.clause().id())
            .filter(after -> after.truth() == Truth.UNKNOWN)
            .isPresent());
    return decided ? 1 : 0;
  }

  private void copyFiles(Path sample) throws IOException {
    try (var files = Files.walk(sample)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = copy.resolve(sample.relativize(file).toString());
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(file, to);
      }
    }
  }

  @Test
  void aShortenedPeriodIsNotHealedByLeavingOutWhatStandsNow() throws IOException {
    copyFiles(Samples.folder("camera"));
    var shortened = Files.readString(copy.resolve(DossierReader.PRODUCT_FILE))
        .replaceAll("(?m)^    - \\{ published: 2026-.*\\R", "");
    assertThat(neverShortened(shortened)).isEqualTo(Verdict.NOT_MET);
    var withoutPage = shortened.replaceFirst("(?m)^  page: evidence/updates-page.*\\R", "");
    assertThat(neverShortened(withoutPage)).isEqualTo(Verdict.NOT_MET);
    assertThat(neverShortened(withoutPage.replaceFirst("(?m)^  ends: .*\\R", "")))
        .isEqualTo(Verdict.UNDETERMINED);
  }

  private Verdict neverShortened(String product) throws IOException {
    Files.writeString(copy.resolve(DossierReader.PRODUCT_FILE), product);
    var dossier = DossierReader.read(copy, Samples.LAW.facts());
    return assess(dossier, commands("camera"))
        .getFirst()
        .evaluation()
        .of(new ClauseId("psti.sch1.3.6"))
        .orElseThrow()
        .verdict();
  }

  private record Asked(String dossier, FactPath element) {}

  /// The same checks, each run once for a dossier whatever is asked of it.
  private static Checks remembering(Checks checks) {
    return new Checks(checks.names().stream()
        .map(name -> remembering(checks.named(name).orElseThrow()))
        .toList());
  }

  private static Check remembering(Check check) {
    Map<Asked, Observation> seen = new HashMap<>();
    return new Check(check.name(), (dossier, element) -> {
      var asked = new Asked(dossier.sha256(), element);
      var known = seen.get(asked);
      if (known == null) {
        known = check.measurement().observe(dossier, element);
        seen.put(asked, known);
      }
      return known;
    });
  }
}
