package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingIsLinearTest {

  private static final int SHORT = 20_000;
  private static final int TIMES = 16;

  private static List<String> hostilePieces() {
    return List.of(
        "security updates until ",
        "security and security and ",
        "the the the ",
        "end of end of end of ",
        "31/12/2030 ",
        "5 years ",
        "until 2030-01-01 to 2031-01-01 and ",
        "Model\tSecurity updates until\nA\t1 May 2030\n",
        "a | b | c | d | ",
        "|\n",
        "BX-100 and BX-200, ",
        "as long as as long as your ",
        "twenty two and a half ",
        "((((5)",
        "no no longer not never ",
        "Security\n",
        "- ",
        ": ",
        "1",
        "x",
        "é年\ud83d\ude00",
        "security updates for the Kestrel Pro until 31 May 2030; ",
        "Security updates until 31 May 2030.\n");
  }

  private static long steps(String text) {
    var steps = new Steps();
    SupportPeriodGrader.read(text, steps);
    return steps.count();
  }

  @ParameterizedTest
  @MethodSource("hostilePieces")
  void sixteenTimesTheTextTakesSomeSixteenTimesTheSteps(String piece) {
    var once = piece.repeat(SHORT / piece.length());
    var often = once.repeat(TIMES);
    assertThat(steps(often)).isLessThan(steps(once) * TIMES * 2 + SHORT);
  }

  @ParameterizedTest
  @MethodSource("hostilePieces")
  void noTextTakesMoreThanSomeStepsACharacter(String piece) {
    var text = piece.repeat(SHORT / piece.length());
    assertThat(steps(text)).isLessThan(60L * text.length() + 1000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noTextMadeOfPiecesOfTheGrammarBreaksTheReader(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      var text = random(random);
      assertThatCode(() -> checked(text)).as(text).doesNotThrowAnyException();
    }
  }

  private static void checked(String text) {
    var grade = SupportPeriodGrader.grade(text);
    for (var statement : grade.reading().statements()) {
      assertThat(statement.quote().from()).isBetween(0, text.length());
      assertThat(statement.quote().to()).isBetween(statement.quote().from(), text.length());
      assertThat(statement.promise().code()).isNotEmpty();
    }
  }

  private static final String[] WORDS = {
    "security",
    "updates",
    "until",
    "31",
    "May",
    "2030",
    "2030-05-31",
    "31/05/2030",
    "07/08/2029",
    "5",
    "years",
    "five",
    "to",
    "-",
    "–",
    "end",
    "of",
    "the",
    "Q3",
    "FY29",
    "at least",
    "up to",
    "no",
    "longer",
    "not",
    "after",
    "before",
    ".",
    ",",
    ";",
    ":",
    "?",
    "\n",
    "\n\n",
    "\t",
    "|",
    "BX-100",
    "and",
    "from",
    "launch",
    "purchase",
    "lifetime",
    "as long as",
    "supported",
    "(",
    ")",
    "a",
    "half",
    "month",
    "2030年5月31日",
    "'",
    "’",
    "99999999999",
    "0",
    "00/00/0000",
    "\ud83d",
    "Warranty",
    "feature",
    "contact us",
    "find out",
    "sign in",
    "last",
    "was",
    "ended",
    "+",
    "½"
  };

  private static String random(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(60);
    for (int word = 0; word < length; word++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      if (random.nextInt(5) > 0) text.append(' ');
    }
    return text.toString();
  }
}
