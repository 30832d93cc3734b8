package org.assay.law.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a file, the reader neither breaks nor hangs: it answers or says why not.
@Timeout(120)
class YamlFuzzTest {

  private static final String SOUND = """
      # a dossier
      product: { name: "Wren \\u00e9", kind: other, types: [{ name: 'W''1' }, ~] }
      credentials:
        - name: >-
            folded
            text
          lot: evidence/lot.csv
        - name: |+
            literal

          scheme: user-defined
      ends: 2031-03-31
      ? complex
      : - - nested
        - !!str 12
      """;

  private static final List<String> PIECES = List.of(
      ":",
      ": ",
      "- ",
      "? ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "#",
      " #",
      "&a",
      "*a",
      "!",
      "!!int ",
      "|",
      ">-",
      "'",
      "\"",
      "%",
      "@",
      "`",
      "~",
      "\t",
      "\n",
      "\r\n",
      "\r",
      "  ",
      "---\n",
      "...\n",
      "%YAML 1.2\n",
      "\\",
      "\\u12",
      "\\x",
      "<<: ",
      "\u0085",
      "\u2028",
      "\uFEFF",
      "\u0000",
      "\uD83D\uDD14",
      "\uD800",
      "0x",
      ".inf",
      "0o9",
      "=",
      "null",
      "a: b\n",
      "\"\\uD83D\\uDD14\"",
      "|9",
      ">0\n");

  private final Random random = new Random(20240429L);

  private static void read(String text) {
    var problems = new Problems();
    var value = YamlReader.read("f.yaml", text, problems);
    assertThat(value.isEmpty() && problems.isEmpty())
        .as("neither answer nor reason")
        .isFalse();
    assertThat(new ProblemPrinter().print(problems.inReadingOrder(), Map.of("f.yaml", text)))
        .doesNotContain("\u0000", "\u001b");
    var lines = text.lines().count();
    assertThat(problems.inReadingOrder())
        .allSatisfy(problem -> assertThat(problem.at().line()).isBetween(1, (int) lines + 1));
  }

  private String spoilt(String text) {
    var spoilt = new StringBuilder(text);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      spoil(spoilt);
    }
    return spoilt.toString();
  }

  private void spoil(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(8));
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      case 1 -> text.delete(at, end);
      case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
      default -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    }
  }

  @Test
  void spoiltFiles() {
    for (int i = 0; i < 2_000; i++) {
      read(spoilt(SOUND));
    }
  }

  @Test
  void piecesOfYamlInAnyOrder() {
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      read(text.toString());
    }
  }

  @Test
  void bytesThatAreNoText(@TempDir Path folder) throws IOException {
    var sound = SOUND.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 300; i++) {
      var bytes = sound.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      var problems = new Problems();
      var value = YamlReader.readFile(Files.write(folder.resolve("f"), bytes), "f", problems);
      assertThat(value.isEmpty() && problems.isEmpty()).isFalse();
    }
  }

  /// Each of these grows without end in a reader that is careless.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{", "- ", "? ", "a: ", "{a: ", "[[", "!", "&a ", "'", "\"", "|\n", "a\n", "a: 1\n",
        "\n", "#", "# \n", "- a\n", "\t", " ", "a,", "{},", ":", "\\", "---\n", "\"\\", "a b ",
        "? a\n: "
      })
  void oneThingOverAndOver(String piece) {
    read(piece.repeat(40_000 / piece.length()));
    read("k: " + piece.repeat(40_000 / piece.length()));
  }
}
