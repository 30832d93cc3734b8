package org.assay.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assay.server.security.Parts.Accepted;
import org.assay.server.security.Parts.Hole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

  private static final Hole HOLE =
      new Hole("io.netty:netty-codec", "4.1.133", "CVE-2026-42583", "https://example.com/");

  @TempDir
  Path folder;

  @Test
  void anOlderPartIsToldAndAMendedOrAcceptedOneIsNot() {
    assertThat(Parts.open(Map.of(HOLE.part(), "4.1.132.Final"), List.of(HOLE), List.of()))
        .containsExactly(
            "io.netty:netty-codec 4.1.132.Final: CVE-2026-42583, mended in 4.1.133 (https://example.com/)");
    assertThat(Parts.open(Map.of(HOLE.part(), "4.1.133.Final"), List.of(HOLE), List.of()))
        .isEmpty();
    assertThat(Parts.open(Map.of(HOLE.part(), "4.1.1"), List.of(HOLE), List.of("CVE-2026-42583")))
        .isEmpty();
    assertThat(Parts.open(Map.of("other:part", "1"), List.of(HOLE), List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4.1.132.Final,4.1.133,true",
    "4.1.133.Final,4.1.133,false",
    "1.9,1.10,true",
    "2.21.6,2.21.6,false",
    "3.33.2,3.33.1.1,false",
    "3.33.1,3.33.1.1,true",
    "42.7.11,42.7.7,false",
  })
  void versionsAreComparedNumberByNumber(String version, String other, boolean older) {
    assertThat(Parts.older(version, other)).isEqualTo(older);
  }

  @Test
  void whatIsAcceptedIsRead() {
    assertThat(Parts.accepted("""
        # words
        [[IgnoredVulns]]
        id = "CVE-1"
        ignoreUntil = 2027-01-31
        reason = "not used here"

        [[IgnoredVulns]]
        id = "CVE-2"
        """))
        .containsExactly(
            new Accepted("CVE-1", "2027-01-31", "not used here"), new Accepted("CVE-2", "", ""));
  }

  /// .ci/scan never says that it scanned where it did not.
  @ParameterizedTest
  @CsvSource({"0,0,nothing was found", "1,4,a known hole", "127,3,NOT SCANNED", "128,3,NOT SCANNED"
  })
  void theScriptTellsWhatTheScannerFound(int found, int code, String words) throws Exception {
    var scanner = folder.resolve("osv-scanner");
    Files.writeString(scanner, "#!/bin/sh\nexit " + found + "\n");
    assertThat(scanner.toFile().setExecutable(true)).isTrue();
    var list = Files.writeString(folder.resolve("list.json"), "{}");
    var told = scan(folder + ":" + System.getenv("PATH"), list, code);
    assertThat(told).contains(words);
  }

  @Test
  void withoutAScannerOrAListNothingWasScanned() throws Exception {
    var list = Files.writeString(folder.resolve("list.json"), "{}");
    assertThat(scan("/usr/bin:/bin", list, 3)).contains("NOT SCANNED: there is no osv-scanner");
    assertThat(scan("/usr/bin:/bin", folder.resolve("none"), 3))
        .contains("NOT SCANNED: there is no list of parts");
  }

  private static String scan(String path, Path list, int code)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("bash", "../.ci/scan", list.toString()).redirectErrorStream(true);
    builder.environment().put("PATH", path);
    var process = builder.start();
    var told = new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(told).isEqualTo(code);
    return told;
  }
}
