package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.assay.passwords.picture.DependencyMap;
import org.assay.passwords.picture.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

  private static final int ROWS = 384;

  private static Lot lot(int rows, IntFunction<String> password) {
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++)
      cells.add(List.of("SN%08d".formatted(serial(row)), password.apply(row)));
    return Lot.of("lot.csv", List.of("serial", "password"), cells);
  }

  /// Serial numbers in no order, each once.
  private static int serial(int row) {
    return (int) (row * 7_919_129L % 100_000_000);
  }

  private static Portrait portrait(Lot lot) {
    return Portrait.of(lot, PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)))
        .orElseThrow();
  }

  private static Grid against(Portrait portrait, String across) {
    return portrait.grids().stream()
        .filter(grid -> grid.across().equals(across))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isDiagonal(Grid grid) {
    return grid.cells().stream().allMatch(cell -> Math.abs(cell.column() - cell.row()) <= 1);
  }

  @Test
  void aCounterIsALineAlongTheRows() {
    var portrait = portrait(lot(ROWS, row -> "%06d".formatted(400_000 + 3 * row)));
    assertThat(isDiagonal(against(portrait, "row of the lot"))).isTrue();
    assertThat(isDiagonal(against(portrait, "rank of serial"))).isFalse();
    var finding = portrait.findings().getFirst().orElseThrow();
    assertThat(isDiagonal(finding.predicted().orElseThrow())).isTrue();
    assertThat(finding.coverage().stretches())
        .allMatch(stretch -> stretch.follow() == stretch.tried());
  }

  @Test
  void aProductionLineIsABandOfTheLot() {
    var random = new Random(11);
    var portrait = portrait(lot(
        ROWS,
        row -> row >= 96 && row < 192
            ? "%08d".formatted(serial(row))
            : "%08d".formatted(random.nextInt(100_000_000))));
    var stretches = portrait.findings().getFirst().orElseThrow().coverage().stretches();
    for (int i = 0; i < stretches.size(); i++) {
      boolean inBand = i * 4 >= 96 && i * 4 < 192;
      assertThat(stretches.get(i).follow()).isEqualTo(inBand ? stretches.get(i).tried() : 0);
    }
  }

  @Test
  void aCopiedCharacterDependsOnItsOwnCharacterAlone() {
    var portrait = portrait(lot(2000, row -> "%08d".formatted(serial(row))));
    var map = portrait.dependencies().orElseThrow();
    int last = map.strengths().size() - 1;
    assertThat(map.outputs().get(last)).isEqualTo("character 8");
    var strengths = map.strengths().get(last);
    assertThat(strengths.getLast()).isGreaterThan(.95);
    assertThat(strengths.subList(0, strengths.size() - 1)).allMatch(strength -> strength < .2);
  }

  @Test
  void exclusiveOrsShowWhichBitsMakeWhich() {
    var portrait =
        portrait(lot(ROWS, row -> "%08X".formatted(serial(row) ^ serial(row) << 3 ^ 0x5A5A5A5A)));
    var bits = portrait.findings().getFirst().orElseThrow().bits().orElseThrow();
    assertThat(bits.kind()).isEqualTo(DependencyMap.Kind.BITS);
    assertThat(bits.strengths()).hasSize(bits.outputs().size());
    assertThat(bits.strengths())
        .allMatch(row -> row.stream().filter(strength -> strength == 1).count() <= 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomPasswordsDependOnNothingAndShowNoCharacterTooOften(long seed) {
    var lot = SoundLots.any(1500, seed);
    var report = PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK));
    var portrait = Portrait.of(lot, report).orElseThrow();
    portrait
        .dependencies()
        .ifPresent(map -> assertThat(map.strengths())
            .allMatch(row -> row.stream().allMatch(strength -> strength < .25)));
    var symbols = portrait.symbols();
    for (int place = 0; place < symbols.places().size(); place++) {
      for (int character = 0; character < symbols.characters().length(); character++)
        assertThat(Math.abs(symbols.excess(place, character))).isLessThan(6);
    }
    assertThat(portrait.repetition().steps().getLast().repeats()).isZero();
  }

  @Test
  void repeatsAreCountedAsTheLotIsRead() {
    var steps = portrait(lot(ROWS, row -> "%06d".formatted(row < 192 ? serial(row) % 900_000 : 7)))
        .repetition()
        .steps();
    assertThat(steps.get(steps.size() / 2 - 1).repeats()).isLessThan(3);
    assertThat(steps.getLast().devices()).isEqualTo(ROWS);
    assertThat(steps.getLast().repeats()).isGreaterThanOrEqualTo(191);
  }

  @Test
  void aPortraitHoldsNoPassword() {
    var lot = lot(60, row -> "Kx%06d".formatted(serial(row) % 1_000_000));
    var text = portrait(lot).toString();
    for (int row = 0; row < lot.size(); row++) assertThat(text).doesNotContain(lot.secret(row));
  }

  @Test
  void aSmallLotHasAsManyStretchesAsDevices() {
    var finding =
        portrait(lot(30, row -> "%08d".formatted(serial(row)))).findings().getFirst();
    assertThat(finding.orElseThrow().coverage().stretches())
        .hasSize(30)
        .allMatch(stretch -> stretch.tried() == 1);
  }

  @Test
  void tooFewDevicesAreNotDrawn() {
    var lot = lot(12, row -> "%08d".formatted(serial(row)));
    assertThat(Portrait.of(lot, PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK))))
        .isEmpty();
  }
}
