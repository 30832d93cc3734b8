package org.assay.law.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {

  private static final Problem MISSPELT = new Problem(
      new Position("samples/doorbell/product.yaml", 2, 3),
      "the key 'schem'",
      "a key of a credential: name, scheme, lot",
      "Did you mean 'scheme'?");

  private static String printed(Problem problem, String text) {
    return new ProblemPrinter().print(List.of(problem), Map.of(problem.at().file(), text));
  }

  @Test
  void theMessageIsWrappedAndTheSpotMarked() {
    assertThat(printed(MISSPELT, "credentials:\n- schem: unique-per-product\n")).isEqualTo("""
            samples/doorbell/product.yaml:2:3: found the key 'schem'; expected a key of a
              credential: name, scheme, lot. Did you mean 'scheme'?
                2 | - schem: unique-per-product
                  |   ^
            """);
  }

  @Test
  void noLineIsLongerThanTheScreen() {
    var text = "a".repeat(500) + " bad " + "b".repeat(500);
    var problem =
        new Problem(new Position("f.yaml", 1, 502), "bad", "good ".repeat(30), "Mend it.");
    assertThat(printed(problem, text).lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theMarkStaysBelowTheSpotOfALongLine() {
    var text = "a".repeat(500) + "X" + "b".repeat(500);
    var lines = printed(new Problem(new Position("f.yaml", 1, 501), "X", "Y", "Z."), text)
        .lines()
        .toList();
    assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('X');
  }

  @Test
  void whatWouldSteerATerminalIsNotPrinted() {
    assertThat(printed(MISSPELT, "a: b\n- \u001b[2Jschem: \u202e\n"))
        .doesNotContain("\u001b", "\u202e");
    assertThat(Wording.quoted("\u001b[2J\u202e")).isEqualTo("'\\u001B[2J\\u202E'");
  }

  @Test
  void aPlaceBeyondTheTextIsPrintedWithoutALine() {
    assertThat(printed(MISSPELT, "one line").lines()).hasSize(2);
  }

  @Test
  void severalProblemsAreKeptApart() {
    var printed = new ProblemPrinter().print(List.of(MISSPELT, MISSPELT), Map.of());
    assertThat(printed.split("\n\n")).hasSize(2);
  }

  @Test
  void theCallerMayColourEachPart() {
    var printed = new ProblemPrinter(
            (part, text) -> part == ProblemPrinter.Part.MARK ? "<" + text + ">" : text)
        .print(List.of(MISSPELT), Map.of(MISSPELT.at().file(), "a:\n- schem: b\n"));
    assertThat(printed).endsWith("      |   <^>\n");
  }

  @Test
  void theExceptionCarriesWhatIsNeededToPrint() {
    var problems = new Problems();
    YamlReader.read("f.yaml", "a: 1\na: 2\n", problems);
    var thrown = catchThrowableOfType(BadInputException.class, problems::throwIfAny);
    assertThat(new ProblemPrinter().print(thrown)).endsWith("    2 | a: 2\n      | ^\n");
  }
}
