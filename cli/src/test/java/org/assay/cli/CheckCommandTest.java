package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "speaker, 2026-06-15, 0",
    "kettle, 2026-11-20, 3",
    "camera, 2026-11-02, 4",
    "router, 2025-12-03, 4",
    "router, 2025-12-04, 0",
    "tablet-adults, 2026-06-15, 0",
  })
  void theExitCodeIsTheVerdict(String sample, String on, int code) {
    assertThat(Ran.assay("check", Ran.sample(sample), "--on", on).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"speaker", "kettle", "camera", "router", "tablet-children"})
  void theReportFitsATerminalOf80Columns(String sample) {
    for (var option : List.of("--role=manufacturer", "--full", "--role=distributor")) {
      var ran = Ran.assay("check", Ran.sample(sample), "--on", "2026-06-15", option);
      assertThat(ran.linesWiderThan(80)).isEmpty();
    }
  }

  @Test
  void colourChangesNothingButColour() {
    String[] question = {"check", Ran.sample("camera"), "--on", "2026-11-02"};
    var plain = Ran.assay(question);
    var colour = Ran.inColour(question);
    assertThat(plain.out()).doesNotContain("\u001b");
    assertThat(colour.out()).contains("\u001b");
    assertThat(colour.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
  }

  @ParameterizedTest
  @EnumSource(CheckCommand.Format.class)
  void theSameQuestionGivesTheSameBytes(CheckCommand.Format format) throws IOException {
    var word = format.name().toLowerCase(Locale.ROOT);
    String[] question = {
      "check", Ran.sample("kettle"), "--on", "2026-11-20", "--format", word, "-o", ""
    };
    var first = folder.resolve("first");
    var second = folder.resolve("second");
    for (var file : List.of(first, second)) {
      question[question.length - 1] = file.toString();
      var ran = Ran.assay(question);
      assertThat(ran.code()).isEqualTo(ExitCode.UNDETERMINED);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).isEqualTo("assay: undetermined; the report is in " + file + "\n");
    }
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.size(first)).isGreaterThan(1000);
  }

  @Test
  void aStarterDossierIsUndetermined() {
    var dossier = folder.resolve("mine").toString();
    assertThat(Ran.assay("new", dossier).out())
        .isEqualTo("Wrote %s. Fill it in, then run: assay check %s%n"
            .formatted(Path.of(dossier, "product.yaml"), dossier));
    assertThat(Ran.assay("check", dossier).code()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(Ran.assay("scope", dossier).code()).isEqualTo(ExitCode.UNDETERMINED);
  }
}
