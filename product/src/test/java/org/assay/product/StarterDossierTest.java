package org.assay.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactsReader;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Problem;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterDossierTest {

  @TempDir
  private Path parent;

  private List<String> filesIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private List<String> refused(Path folder) {
    var thrown = catchThrowableOfType(
        BadInputException.class, () -> StarterDossier.write(folder, Vocabulary.SMALL));
    return thrown.problems().stream()
        .map(Problem::toString)
        .map(message -> message.replace(parent.toString(), "DIR"))
        .toList();
  }

  @Test
  void aNewDossierReadsBackWithoutAProblem() {
    var folder = parent.resolve("thermostat");
    StarterDossier.write(folder, Vocabulary.shipped());
    var facts = DossierReader.read(folder, Vocabulary.shipped()).facts();
    assertThat(facts.root().known()).containsOnlyKeys("product");
    assertThat(facts.root().fields("product").orElseThrow().known())
        .containsOnlyKeys("name", "brand", "model", "purpose");
  }

  @Test
  void itComesWithTheSchemaThatItsFirstLineNames() throws IOException {
    var folder = parent.resolve("new").resolve("thermostat");
    var written = StarterDossier.write(folder, Vocabulary.shipped());
    assertThat(written)
        .containsExactly(
            folder.resolve("product.yaml"),
            folder.resolve("product.schema.json"),
            folder.resolve("evidence").resolve("README.md"));
    assertThat(filesIn(folder))
        .containsExactly("evidence/README.md", "product.schema.json", "product.yaml");
    assertThat(Files.readString(folder.resolve("product.yaml")))
        .startsWith("# yaml-language-server: $schema=product.schema.json\n");
    assertThat(folder.resolve("product.schema.json"))
        .hasContent(DossierSchema.of(Vocabulary.shipped()));
  }

  @Test
  void whoeverSwitchesOnEveryFactHasADossierThatFitsTheVocabulary() {
    var schema = Vocabulary.shipped();
    var problems = new Problems();
    var facts = YamlReader.read("product.yaml", StarterText.allSwitchedOn(schema, "s"), problems)
        .flatMap(value -> FactsReader.read(value, schema, problems))
        .orElseThrow();
    assertThat(problems.inReadingOrder()).isEmpty();
    assertThat(facts.root().known().keySet())
        .containsExactlyElementsOf(schema.root().fields().keySet());
  }

  @Test
  void everyFactOfTheVocabularyIsInIt() {
    var schema = Vocabulary.shipped();
    var text = StarterText.of(schema, "s");
    for (FactType type : schema.named().values()) {
      if (type instanceof FactType.Group group) {
        assertThat(text)
            .contains(group.fields().keySet().stream().map(key -> key + ":").toList());
      }
    }
  }

  @Test
  void explanationsFitTheScreen() {
    assertThat(
            StarterText.of(Vocabulary.shipped(), "s").lines().filter(line -> line.contains("# ")))
        .allMatch(line -> line.length() <= 80 || line.contains(": "));
  }

  @Test
  void theTextOfASmallVocabulary() {
    var text = StarterText.of(Vocabulary.SMALL, "product.schema.json");
    assertThat(text.substring(text.indexOf("# ----"))).isEqualTo("""
            # ---- Small -------------------------------------------------------------------

            # Every secret.
            credentials:
              #- # What the credential is called. Needed.
              #  name: admin
              #
              #  # How the value comes about.
              #  # One of:
              #  # - unique-per-product: each unit has its own
              #  # - user-defined: the user sets it
              #  scheme: user-defined
              #
              #  # The lot, one row per unit.
              #  lot:  # a file
              #
              #  # Which pages show it.
              #  pages:  # a list in brackets

            # When support ends.
            #ends:  # a date

            # What people signed off.
            attestations:
              #- # Which clause. Needed.
              #  clause: …
              #
              #  # Which element.
              #  of:  # a text
              #
              #  # What was found. Needed.
              #  # One of:
              #  # - met: it is met
              #  # - not-met: it is not met
              #  outcome: met
              #
              #  # Who. Needed.
              #  name: …
              #
              #  # In which function. Needed.
              #  function: …
              #
              #  # When. Needed.
              #  on: 2026-05-31
              #
              #  # Why. Needed.
              #  why: …
              #
              #  # Which file shows it.
              #  evidence:  # a file
            """);
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    var mine = Files.writeString(parent.resolve("product.yaml"), "mine");
    assertThat(refused(parent))
        .containsExactly(
            "DIR/product.yaml:1:1: found a file that exists already; expected a folder "
                + "without one. Nothing was written. Choose another folder, or move the file away.");
    assertThat(mine).hasContent("mine");
    assertThat(filesIn(parent)).containsExactly("product.yaml");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotWrittenThrough() throws IOException {
    Files.createSymbolicLink(parent.resolve("product.yaml"), parent.resolve("elsewhere.yaml"));
    assertThat(refused(parent)).hasSize(1);
    assertThat(parent.resolve("elsewhere.yaml")).doesNotExist();
  }

  @Test
  void aFileWhereTheFolderShouldBe() throws IOException {
    var file = Files.writeString(parent.resolve("thermostat"), "x");
    assertThat(refused(file))
        .containsExactly("DIR/thermostat:1:1: found a file; expected a folder, or nothing yet. "
            + "Choose another folder.");
  }

  @Test
  void whatElseIsInTheFolderStaysThere() throws IOException {
    Files.writeString(parent.resolve("notes.txt"), "mine");
    StarterDossier.write(parent, Vocabulary.SMALL);
    assertThat(filesIn(parent))
        .containsExactly("evidence/README.md", "notes.txt", "product.schema.json", "product.yaml");
  }
}
