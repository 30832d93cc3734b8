package org.assay.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|GERMAN",
        "de-AT,de;q=0.9|GERMAN",
        "fr, de;q=0.4, en;q=0.2|GERMAN",
        "en-US,en;q=0.9,de;q=0.8|ENGLISH",
        "fr|ENGLISH",
        "*|ENGLISH",
        "de;q=0|ENGLISH",
        ";;;|ENGLISH",
        "''|ENGLISH",
        "x-y-z-;q=a|ENGLISH"
      })
  void theFirstLanguageThatTheOfficeHasIsTaken(String header, Language expected) {
    assertThat(Language.accepted(header)).isEqualTo(expected);
  }

  @Test
  void momentsAreByTheClocksOfLondon() {
    assertThat(Language.ENGLISH.moment(Instant.parse("2026-07-01T23:30:00Z")))
        .isEqualTo("2 July 2026, 00:30 BST");
    assertThat(Language.ENGLISH.moment(Instant.parse("2026-12-01T23:30:00Z")))
        .isEqualTo("1 December 2026, 23:30 GMT");
    assertThat(Language.GERMAN.day(LocalDate.of(2031, 3, 1))).isEqualTo("1. März 2031");
  }

  @Test
  void aLongListOffersItsEndsAndWhatIsNear() {
    assertThat(new Paging(7, 23, "/x?page=").offered()).containsExactly(1, 0, 6, 7, 8, 0, 23);
    assertThat(new Paging(1, 3, "/x?page=").offered()).containsExactly(1, 2, 3);
    assertThat(new Paging(1, 1, "/x?page=").hasAfter()).isFalse();
  }
}
