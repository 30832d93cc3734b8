package org.assay.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerritoriesTest {

  /// Eight of them, so that an order made by chance would be seen.
  private static final String EIGHT = "{ T8: h, T3: c, T5: e, T1: a, T7: g, T2: b, T6: f, T4: d }";

  private static final LawFiles FILES = SmallLaw.files("facts: {}\n", "");

  private static Optional<byte[]> withEightTerritories(String path) {
    return FILES
        .bytes(path)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
            .replace("{ GB: Great Britain, NI: Northern Ireland }", EIGHT)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aClauseThatNamesNoneAppliesInAllInTheOrderOfTheRegime() {
    var law = LawReader.read(TerritoriesTest::withEightTerritories);
    assertThat(law.clause(new ClauseId("toy.scope")).versions().getFirst().territories())
        .extracting(Territory::code)
        .containsExactly("T8", "T3", "T5", "T1", "T7", "T2", "T6", "T4");
  }
}
