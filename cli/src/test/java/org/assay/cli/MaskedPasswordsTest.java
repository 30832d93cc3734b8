package org.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a command writes, no password of the lot stands in it: reports in every format,
/// formulas run again, errors, progress, and what other commands on lots say.
class MaskedPasswordsTest {

  private static final Path PRACTICE =
      Path.of("../passwords/src/test/resources/org/assay/passwords/practice");
  /// Shorter passwords may stand in a report by chance, such as a number of rows.
  private static final int SHORTEST = 8;

  @TempDir
  private Path folder;

  /// Lots of different kinds: random, words, a copy, digests, counters.
  static Stream<Path> lots() throws IOException {
    var lots = new ArrayList<Path>();
    try (var files = Files.list(PRACTICE)) {
      for (var file : files.sorted().toList()) {
        if (file.getFileName().toString().startsWith("sample-")
            && passwords(file).stream().allMatch(password -> password.length() >= SHORTEST)) {
          lots.add(file);
        }
      }
    }
    assertThat(lots).hasSizeGreaterThan(9);
    return IntStream.range(0, 4).mapToObj(i -> lots.get(i * lots.size() / 4));
  }

  private static List<String> passwords(Path lot) throws IOException {
    var lines = Files.readAllLines(lot);
    int column = Arrays.asList(lines.getFirst().split(",")).indexOf("password");
    assertThat(column).as(lot.toString()).isNotNegative();
    return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
  }

  private static void assertMasked(Ran ran, List<String> passwords) {
    for (var password : passwords) {
      assertThat(ran.out()).doesNotContain(password);
      assertThat(ran.err()).doesNotContain(password);
    }
  }

  @ParameterizedTest
  @MethodSource("lots")
  void inReportsAndInFormulasThatAreRunAgain(Path lot) throws IOException {
    var passwords = passwords(lot);
    for (var format : List.of("text", "html", "json")) {
      var ran = Ran.inColour(
          "passwords", "audit", lot.toString(), "--effort", "quick", "--format", format);
      assertThat(ran.code()).as(ran.err()).isIn(ExitCode.MET, ExitCode.NOT_MET);
      assertMasked(ran, passwords);
      if (format.equals("json")) {
        for (var program : programs(ran.out())) {
          var formula = Files.writeString(folder.resolve("formula.json"), program);
          for (var again : List.of("text", "json")) {
            assertMasked(
                Ran.assay(
                    "passwords",
                    "verify-formula",
                    formula.toString(),
                    lot.toString(),
                    "--format",
                    again),
                passwords);
          }
        }
      }
    }
  }

  private static List<String> programs(String report) throws IOException {
    var programs = new ArrayList<String>();
    try (JsonParser json = new JsonFactory().createParser(report)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("program")) {
          json.nextToken();
          long from = json.currentTokenLocation().getCharOffset();
          json.skipChildren();
          programs.add(report.substring((int) from, (int) json.currentLocation().getCharOffset()));
        }
      }
    }
    return programs;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void inErrorsOverDamagedFiles(int seed) throws IOException {
    var lot = PRACTICE.resolve("sample-01.csv");
    var passwords = passwords(lot);
    var random = new Random(seed);
    var damaged = folder.resolve("damaged.csv");
    int refused = 0;
    for (int trial = 0; trial < 12; trial++) {
      Files.write(damaged, mutated(Files.readAllBytes(lot), random));
      for (var command : List.of(
          List.of("passwords", "audit", damaged.toString(), "--effort", "quick"),
          List.of(
              "passwords",
              "generate",
              "--identifiers",
              damaged.toString(),
              "-o",
              folder.resolve("new.csv").toString()))) {
        var ran = Ran.assay(command.toArray(String[]::new));
        Files.deleteIfExists(folder.resolve("new.csv"));
        assertThat(ran.code()).as(ran.err()).isNotEqualTo(ExitCode.FAILED);
        if (ran.code() == ExitCode.BAD_INPUT) refused++;
        assertMasked(ran, passwords);
      }
    }
    assertThat(refused).isGreaterThan(12);
  }

  /// A few marks, control characters, wrong bytes, lines doubled or cut, or the head torn off.
  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] marks = "\",;\n\r\t=\0".getBytes(UTF_8);
    byte[] out = bytes;
    if (random.nextInt(4) == 0) {
      int newline = new String(bytes, UTF_8).indexOf('\n');
      out = Arrays.copyOfRange(out, newline + 1, out.length);
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(out.length);
      switch (random.nextInt(4)) {
        case 0 -> out[at] = marks[random.nextInt(marks.length)];
        case 1 -> out[at] = (byte) random.nextInt(256);
        case 2 -> out = Arrays.copyOf(out, Math.max(1, at));
        default -> {
          byte[] longer = Arrays.copyOf(out, out.length + 40);
          System.arraycopy(
              out,
              at,
              longer,
              Math.min(at + 40, longer.length - (out.length - at)),
              out.length - at);
          out = longer;
        }
      }
    }
    return out;
  }

  @Test
  void inWhatTheCommandsOnSetsAndLabelsSay() throws IOException {
    var lot = PRACTICE.resolve("sample-01.csv");
    var passwords = passwords(lot);
    var set = folder.resolve("set").toString();
    assertThat(Ran.assay("passwords", "fingerprints", "new", set).code()).isZero();
    for (var command : List.of("add", "check", "add")) {
      assertMasked(Ran.assay("passwords", "fingerprints", command, set, lot.toString()), passwords);
    }
    for (var sheet : List.of("a4-24", "20x10")) {
      assertMasked(
          Ran.assay(
              "passwords",
              "labels",
              lot.toString(),
              "--sheet",
              sheet,
              "-o",
              folder.resolve(sheet + ".pdf").toString()),
          passwords);
    }
  }
}
