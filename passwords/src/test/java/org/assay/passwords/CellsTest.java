package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Formulas are read by people: what goes on in the same way is told once.
class CellsTest {

  private static final Text TEXT = new Text.Literal("x");

  private static Map<String, Character> table(String symbols) {
    var table = new HashMap<String, Character>();
    for (int digit = 0; digit < symbols.length(); digit++) {
      table.put(Integer.toString(digit), symbols.charAt(digit));
    }
    return table;
  }

  /// Cells from place 0 that read the table by these digits.
  private static String readable(String symbols, int... digits) {
    var cells = new ArrayList<Cells.Cell>();
    for (int digit : digits) {
      var read = new Digit.OfText(TEXT, ByteCut.RADIX_FIRST_5, digit, symbols.length());
      cells.add(new Cells.Cell(cells.size(), List.of(read), table(symbols)));
    }
    return new Cells(digits.length, "?".repeat(digits.length), cells).readable();
  }

  @Test
  void neighbouringDigitsOfANumberAreToldOnce() {
    assertThat(readable("0123456789abcdef", 3, 2, 1, 0))
        .isEqualTo(
            "characters 1 to 4 = base-16 digits 3 to 0 (radix first 5) of " + TEXT.formula());
  }

  @Test
  void anotherAlphabetIsShown() {
    assertThat(readable("acdefghj", 0, 1, 2))
        .isEqualTo("characters 1 to 3 = \"acdefghj\"[radix first 5[0 to 2] base 8 of "
            + TEXT.formula() + "]");
  }

  @Test
  void whatDoesNotGoOnIsToldByItself() {
    assertThat(readable("acdefghj", 0, 1, 5))
        .isEqualTo("characters 1 to 2 = \"acdefghj\"[radix first 5[0 to 1] base 8 of "
            + TEXT.formula() + "]; character 3 = \"acdefghj\"[radix first 5[5] base 8 of "
            + TEXT.formula() + "]");
  }
}
