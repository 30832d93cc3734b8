package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextPageTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextFitsAndLosesNoWord(int seed) {
    var random = new Random(seed);
    var words = words(random);
    var indent = "│ ".repeat(random.nextInt(60));
    var printed = Written.of(out -> new TextPage(out, false)
        .hanging(indent, indent + "  ", List.of(Span.plain(words), Span.quiet(" (end)"))));
    assertThat(printed.lines())
        .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(80));
    assertThat(printed.replaceAll("[│\\s]", "")).isEqualTo(words.replaceAll("\\s", "") + "(end)");
  }

  private static String words(Random random) {
    var alphabet = "abcdefghijk  ..-/é茶🫖".codePoints().toArray();
    var words = new StringBuilder();
    int length = random.nextInt(400);
    for (int at = 0; at < length; at++) {
      boolean gap = random.nextInt(random.nextBoolean() ? 8 : 200) == 0;
      words.appendCodePoint(gap ? ' ' : alphabet[random.nextInt(alphabet.length)]);
    }
    return words.toString();
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.of("茶")).isEqualTo(2);
    assertThat(Columns.of("🫖")).isEqualTo(2);
    assertThat(Columns.of("e\u0301")).isEqualTo(1);
    assertThat(Columns.of("✓ │ …")).isEqualTo(5);
  }

  @Test
  void whatCouldSteerATerminalIsTakenOut() {
    assertThat(Span.plain("red\u001b[31m\ttext\u202e\u0007").words())
        .isEqualTo("red\uFFFD[31m text\uFFFD\uFFFD");
  }
}
