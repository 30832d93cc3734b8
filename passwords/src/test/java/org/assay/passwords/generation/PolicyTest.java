package org.assay.passwords.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PolicyTest {

  @Test
  void thePoliciesThatComeAlongGiveSixtyBitsAndSayWhereTheyAreFrom() {
    assertThat(PracticePolicies.all()).hasSize(5).allSatisfy(policy -> {
      assertThat(policy.bits()).isGreaterThanOrEqualTo(60);
      assertThat(policy.source()).isNotBlank();
    });
    assertThat(PracticePolicies.named("bsi.tr03148").orElseThrow().length()).isEqualTo(20);
  }

  @Test
  void entropyIsTheLogarithmOfHowManyThereAre() {
    assertThat(policy(13, SymbolSet.NO_WORDS, 1, false).bits())
        .isCloseTo(13 * Math.log(28) / Math.log(2), within(1e-9));
  }

  @Test
  void aCheckSymbolAddsNothing() {
    assertThat(policy(13, SymbolSet.NO_WORDS, 1, true).bits())
        .isEqualTo(policy(12, SymbolSet.NO_WORDS, 1, false).bits());
  }

  @Test
  void textsWithTooFewKindsAreNotCounted() {
    var symbols = new SymbolSet("own", "01abX");
    long expected = 0;
    for (int n = 0; n < 625; n++) {
      var text = new StringBuilder();
      for (int i = 0, rest = n; i < 4; i++, rest /= 5)
        text.append(symbols.symbols().charAt(rest % 5));
      if (CharacterClass.in(text.toString()).size() >= 2) expected++;
    }
    assertThat(Policy.admissible(4, symbols, 2)).isEqualTo(BigInteger.valueOf(expected));
  }

  @Test
  void aPolicyThatIsWeakerThanItSaysIsRefused() {
    assertThatThrownBy(() -> PracticePolicies.read(
            new StringReader("weak.length = 8\nweak.alphabet = hex\nweak.minimum-bits = 60\n")))
        .hasMessage(
            "policy 'weak': 8 characters out of 16 give 32.0 bits, the policy wants 60.0; take more characters");
    assertThatThrownBy(() -> PracticePolicies.read(new StringReader("odd.alphabet = hex\n")))
        .hasMessage("policy 'odd': length is missing");
  }

  @Test
  void charactersThatDoHarmInAFileAreRefused() {
    for (char harmful : "=+-@\"',;| é\t".toCharArray()) {
      assertThatThrownBy(() -> SymbolSet.of("abc" + harmful))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> SymbolSet.of("abca")).hasMessageContaining("'a' comes twice");
  }

  @Test
  void aWrongCharacterAlwaysChangesTheCheckSymbol() {
    for (var symbols :
        new SymbolSet[] {SymbolSet.NO_WORDS, SymbolSet.of("abcdefg"), SymbolSet.DIGITS}) {
      var text = symbols.symbols().substring(0, 6);
      for (int place = 0; place < 6; place++) {
        for (char other : symbols.symbols().toCharArray()) {
          if (other == text.charAt(place)) continue;
          var wrong = text.substring(0, place) + other + text.substring(place + 1);
          assertThat(CheckSymbol.of(wrong, symbols)).isNotEqualTo(CheckSymbol.of(text, symbols));
        }
      }
    }
    assertThat(CheckSymbol.of("7992739871", SymbolSet.DIGITS)).isEqualTo('3');
  }

  static Policy policy(int length, SymbolSet symbols, int classes, boolean check) {
    return new Policy("own", length, symbols, classes, check, 0, "own");
  }
}
