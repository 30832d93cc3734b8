package org.assay.register.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  @Test
  void aHashSaysHowItWasMade() {
    var hash = PasswordHash.of("three random words");
    assertThat(hash)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(PasswordHash.fits("three random words", hash)).isTrue();
    assertThat(PasswordHash.fits("three random word", hash)).isFalse();
    assertThat(PasswordHash.outdated(hash)).isFalse();
    assertThat(PasswordHash.of("three random words")).isNotEqualTo(hash);
  }

  /// Made by the reference implementation: `echo -n password | argon2 somesalt -id -t 2 -k 256 -p
  /// 1`.
  @Test
  void theHashOfTheReferenceImplementationIsUnderstood() {
    var hash =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertThat(PasswordHash.fits("password", hash)).isTrue();
    assertThat(PasswordHash.fits("Password", hash)).isFalse();
    assertThat(PasswordHash.outdated(hash)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "aaaaaaaaaaaaaaaa", "ababababababababab", "amy is the best of all", ""})
  void aPasswordThatIsEasyToGuessIsRefused(String password) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Passwords.hash("amy", password));
  }
}
