package org.assay.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TruthTest {

  static Stream<Arguments> pairs() {
    return Arrays.stream(Truth.values())
        .flatMap(one -> Arrays.stream(Truth.values()).map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void deMorganHolds(Truth one, Truth other) {
    assertThat(one.and(other).not()).isEqualTo(one.not().or(other.not()));
    assertThat(one.or(other).not()).isEqualTo(one.not().and(other.not()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void orderDoesNotMatter(Truth one, Truth other) {
    assertThat(one.and(other)).isEqualTo(other.and(one));
    assertThat(one.or(other)).isEqualTo(other.or(one));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void learningWhatAnUnknownIsNeverOverturnsWhatWasDecided(Truth one, Truth other) {
    for (var learnt : one.decided() ? List.of(one) : List.of(Truth.TRUE, Truth.FALSE)) {
      assertThat(one.and(other).decided() ? one.and(other) : learnt.and(other))
          .isEqualTo(learnt.and(other));
      assertThat(one.or(other).decided() ? one.or(other) : learnt.or(other))
          .isEqualTo(learnt.or(other));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void falseDecidesAConjunctionAndTrueADisjunction(Truth one, Truth other) {
    boolean bothTrue = one == Truth.TRUE && other == Truth.TRUE;
    boolean oneFalse = one == Truth.FALSE || other == Truth.FALSE;
    assertThat(one.and(other))
        .isEqualTo(oneFalse ? Truth.FALSE : bothTrue ? Truth.TRUE : Truth.UNKNOWN);
  }
}
