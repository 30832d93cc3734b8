package org.assay.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.law.ClauseId;
import org.assay.passwords.FactoryPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rooms of the house and the doors between them; ARCHITECTURE.md shows the plan.
class RoomsTest {

  /// Which rooms a room may use, besides itself.
  private static final Map<String, List<String>> DOORS = Map.ofEntries(
      Map.entry("law", List.of()),
      Map.entry("passwords", List.of()),
      Map.entry("labels", List.of("passwords")),
      Map.entry("pages", List.of()),
      Map.entry("ledger", List.of()),
      Map.entry("disclosure", List.of("pages")),
      Map.entry("supportperiod", List.of("pages")),
      Map.entry("survey", List.of("pages", "disclosure", "supportperiod")),
      Map.entry("product", List.of("law")),
      Map.entry(
          "assessment",
          List.of("law", "product", "passwords", "pages", "disclosure", "supportperiod")),
      Map.entry(
          "statement", List.of("law", "product", "pages", "supportperiod", "ledger", "assessment")),
      Map.entry("handling", List.of("disclosure", "ledger")),
      Map.entry(
          "register",
          List.of(
              "law",
              "product",
              "pages",
              "disclosure",
              "supportperiod",
              "ledger",
              "assessment",
              "statement",
              "handling")));

  private static final List<String> ENGINES =
      List.of("passwords", "pages", "disclosure", "supportperiod", "survey", "ledger", "handling");

  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.assay");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "law",
        "passwords",
        "labels",
        "pages",
        "ledger",
        "disclosure",
        "supportperiod",
        "survey",
        "product",
        "assessment",
        "statement",
        "handling",
        "register"
      })
  void aRoomUsesOnlyTheRoomsBelowIt(String room) {
    var open = new ArrayList<>(DOORS.getOrDefault(room, List.of()));
    open.add(room);
    var packages = open.stream().map(name -> "org.assay." + name + "..").toArray(String[]::new);
    DescribedPredicate<JavaClass> closed =
        resideInAPackage("org.assay..").and(not(resideInAnyPackage(packages)));
    noClasses()
        .that()
        .resideInAPackage("org.assay." + room + "..")
        .should()
        .dependOnClassesThat(closed)
        .because("data flows one way: " + room + " knows " + open)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void noCirclesWithinARoom() {
    slices()
        .matching("org.assay.(**)")
        .should()
        .beFreeOfCycles()
        .because("two packages that need each other are one")
        .check(HOUSE);
  }

  @Test
  void theLawNeedsNothingButAYamlReaderAndCel() {
    noClasses()
        .that()
        .resideInAPackage("org.assay.law..")
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(
            "java..",
            "org.assay.law..",
            "org.snakeyaml..",
            "dev.cel..",
            "com.google..",
            "org.jspecify..")))
        .because("what the law says must not hang on how it is shown, stored or served")
        .check(HOUSE);
  }

  @Test
  void anEngineKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ENGINES.stream().map(name -> "org.assay." + name + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "io.javalin..", "org.springframework..", "jakarta..")
        .because("an engine is a plain library that anybody can use")
        .check(HOUSE);
  }

  @Test
  void theRegisterKnowsNoFrontEnd() {
    noClasses()
        .that()
        .resideInAPackage("org.assay.register..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "jakarta..", "io.quarkus..", "io.vertx..")
        .because("what is kept must not hang on how it is shown or served")
        .check(HOUSE);
  }

  @Test
  void aFactoryPasswordGoesIntoTheLotAndOnTheLabelOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.assay.passwords.generation..", "org.assay.labels..")
        .should()
        .callMethod(FactoryPassword.class, "writeTo", Appendable.class)
        .because("a factory password stands in no log, exception, store or page")
        .check(HOUSE);
  }

  @Test
  void neitherTheLedgerNorTheHandlingOfReportsReadsAClock() {
    for (var clock : List.of(java.time.Instant.class, java.time.LocalDate.class)) {
      noClasses()
          .that()
          .resideInAnyPackage("org.assay.ledger..", "org.assay.handling..")
          .should()
          .callMethod(clock, "now")
          .orShould()
          .callMethod(java.time.InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("whoever keeps them says what time it is; a test says another")
          .check(HOUSE);
    }
  }

  @Test
  void theLedgerNeedsNothingButAJsonReader() {
    noClasses()
        .that()
        .resideInAPackage("org.assay.ledger..")
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(
            "java..", "org.assay.ledger..", "com.fasterxml.jackson.core..", "org.jspecify..")))
        .because("what proves something for ten years must not hang on a framework")
        .check(HOUSE);
  }

  @Test
  void checksNameNoClause() {
    noClasses()
        .that()
        .resideInAPackage("org.assay.assessment.checks..")
        .should()
        .callConstructor(ClauseId.class, String.class)
        .because("the law data names the checks; a check that named a clause would turn it round")
        .check(HOUSE);
  }

  @Test
  void theAssessmentHasNoSpecialCaseForOneRegime() throws IOException {
    var id = Pattern.compile("\\b(psti|uk-psti|cra)[.-][a-z0-9]");
    for (var type : HOUSE) {
      if (type.getPackageName().startsWith("org.assay.assessment")
          || type.getPackageName().startsWith("org.assay.law.evaluation")) {
        assertThat(id.matcher(classFile(type)).results().map(found -> found.group()))
            .as("%s names a regime; what one law says belongs into its pack", type.getName())
            .isEmpty();
      }
    }
  }

  private static String classFile(JavaClass type) throws IOException {
    var uri = type.getSource().orElseThrow().getUri().toURL();
    try (var bytes = uri.openStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void nothingIsSimplyCompliant() {
    var reason = "an answer is met, not met, undetermined or not applicable: three of four are "
        + "lost in a boolean";
    noMethods()
        .that()
        .haveRawReturnType(boolean.class)
        .should()
        .haveNameMatching("(is)?[Cc]omplian(t|ce)")
        .because(reason)
        .check(HOUSE);
    noFields()
        .that()
        .haveRawType(boolean.class)
        .should()
        .haveNameMatching("(is)?[Cc]omplian(t|ce)")
        .because(reason)
        .check(HOUSE);
  }

  @Test
  void thePlanNamesEveryRoom() {
    assertThat(HOUSE.stream()
            .map(type -> type.getPackageName().split("\\.", -1)[2])
            .distinct()
            .filter(room -> !room.equals("cli") && !room.equals("benchmarks")))
        .isSubsetOf(DOORS.keySet());
  }
}
