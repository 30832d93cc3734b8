package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `assay survey`, from outside.
class SurveyCommandTest {

  private static final String SAMPLE = Ran.sample("survey/makers.csv");

  @TempDir
  private Path folder;

  @Test
  void theSampleGivesATableAndAPage() throws IOException {
    var out = folder.resolve("out");
    var ran = Ran.assay("survey", SAMPLE, "-o", out.toString());
    assertThat(ran.code()).as("makers fail limbs").isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.linesWiderThan(80).stream().filter(line -> !line.contains(out.toString())))
        .isEmpty();
    assertThat(ran.out())
        .startsWith("13 rows surveyed")
        .contains("Lindenbach, Doorbell: pages/lindenbach-security.html: there is no such file");
    assertThat(Files.readString(out.resolve("survey.csv"))).contains("2 working days");
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("12 makers surveyed")
        .contains("href=\"#row-5\"")
        .contains("You will receive an acknowledgement within 24 hours")
        .doesNotContain("<script");
  }

  @Test
  void theSamePagesGiveTheSameBundle() throws IOException {
    for (var name : new String[] {"one", "two"}) {
      Ran.assay("survey", SAMPLE, "-o", folder.resolve(name).toString());
    }
    assertThat(Files.readString(folder.resolve("two/manifest-sha256.txt")))
        .isEqualTo(Files.readString(folder.resolve("one/manifest-sha256.txt")))
        .contains("  index.html\n");
  }

  @Test
  void aFinishedBundleIsNotChanged() {
    var out = folder.resolve("out").toString();
    assertThat(Ran.assay("survey", SAMPLE, "-o", out).code()).isEqualTo(ExitCode.NOT_MET);
    var again = Ran.assay("survey", SAMPLE, "-o", out);
    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("holds a finished survey").contains("sources.csv -o NEW");
  }

  @Test
  void aBadListIsRefusedWithAllItsMistakesAndNothingIsWritten() throws IOException {
    var list = Files.writeString(folder.resolve("m.csv"), "maker,taken\n,x\nA,y\n");
    var ran = Ran.assay("survey", list.toString(), "-o", folder.resolve("out").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("m.csv:2: found no maker").contains("m.csv:3: found 'y'");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aMakerWhoMeetsEverythingGivesZero() throws IOException {
    var list = Files.writeString(
        folder.resolve("m.csv"),
        "maker,reporting page,notes\nDoorbell,"
            + Path.of(Ran.sample("doorbell/evidence/security.html")).toAbsolutePath()
            + ",mine\n");
    var ran = Ran.assay("survey", list.toString(), "-o", folder.resolve("out").toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEqualTo("assay: note: the column 'notes' is not read\n");
  }
}
