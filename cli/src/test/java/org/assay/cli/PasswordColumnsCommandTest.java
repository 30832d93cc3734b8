package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several password columns of one lot, audited each on its own and against each other.
class PasswordColumnsCommandTest {
  private static final String SYMBOLS = "23456789bcdfghjkmnpqrstvwxyz";

  @TempDir
  private Path folder;

  private static String random(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) text.append(SYMBOLS.charAt(random.nextInt(28)));
    return text.toString();
  }

  /// The password of the set-up pages is the end of the wireless key, in capitals.
  static String copiedColumn(Path folder) throws IOException {
    var random = new Random(41);
    var rows = new StringBuilder("serial,wifi_password,admin_password\n");
    for (int i = 0; i < 120; i++) {
      var key = random(random, 16);
      rows.append("S%05d,%s,%s\n".formatted(i, key, key.substring(6).toUpperCase(Locale.ROOT)));
    }
    return Files.writeString(folder.resolve("copied.csv"), rows).toString();
  }

  private String twoSoundColumns() throws IOException {
    var random = new Random(42);
    var rows = new StringBuilder("serial,wifi_password,admin_password\n");
    for (int i = 0; i < 120; i++) {
      rows.append("S%05d,%s,%s\n".formatted(i, random(random, 16), random(random, 12)));
    }
    return Files.writeString(folder.resolve("sound.csv"), rows).toString();
  }

  @Test
  void oneThatFollowsFromAnotherIsFoundThoughEachAloneIsSound() throws IOException {
    var lot = copiedColumn(folder);
    for (var format : new String[] {"text", "json", "html"}) {
      var ran = Ran.assay("passwords", "audit", lot, "--effort", "quick", "--format", format);
      assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(ExitCode.NOT_MET);
      switch (format) {
        case "text" ->
          assertThat(ran.out())
              .contains(
                  "NO FAULT FOUND", "column admin_password follows from column", "120 of 120");
        case "json" ->
          assertThat(ran.out())
              .contains("\"from\" : \"wifi_password\"", "\"to\" : \"admin_password\"");
        default -> assertThat(ran.out()).contains("Column against column", "follows from column");
      }
      for (var line : Files.readAllLines(Path.of(lot)).subList(1, 121)) {
        assertThat(ran.out()).doesNotContain(line.substring(line.lastIndexOf(",") + 1));
      }
    }
  }

  @Test
  void columnsThatHaveNothingToDoWithEachOtherAreNotAccused() throws IOException {
    var ran = Ran.assay("passwords", "audit", twoSoundColumns(), "--effort", "quick");
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("None was found to follow from another");
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }
}
