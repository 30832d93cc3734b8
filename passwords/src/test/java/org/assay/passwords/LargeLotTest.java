package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lot that does not fit into memory gets the same answers as one that does.
class LargeLotTest {
  /// So little that a lot of some thousand rows takes every way of a large one.
  private static final Memory LITTLE = new Memory(300, 1 << 20, 1 << 14, 1 << 26);

  @TempDir
  private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("lot.csv"), text);
  }

  private static Lot large(Path file) {
    Lot lot = LotFile.read(file, Map.of(), LotProgress.SILENT, LITTLE);
    assertThat(lot.isHeld()).isFalse();
    return lot;
  }

  /// Serial, colour and password; passwords from a pool, some rows given twice, some empty.
  private static String csv(int rows, int pool, boolean cases, long seed) {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("serial,colour,password\n");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      if (i > 0 && random.nextInt(50) == 0) {
        lines.add(lines.get(random.nextInt(i)));
        continue;
      }
      String secret = random.nextInt(40) == 0 ? "" : secret(random.nextInt(pool), cases, random);
      lines.add("S" + i + ",\"re\"\"d\"," + secret);
    }
    lines.forEach(line -> csv.append(line).append('\n'));
    return csv.toString();
  }

  private static String secret(int number, boolean cases, Random random) {
    String plain = "key%c%s".formatted('é', Integer.toString(number * 7919 + 46656, 36));
    return cases && random.nextInt(30) == 0 ? plain.toUpperCase(Locale.ROOT) : plain;
  }

  /// What counting in one map says.
  private static Repeats.Count simply(Lot lot) {
    Map<String, Integer> counts = new HashMap<>();
    Set<List<String>> rows = new HashSet<>();
    long same = 0;
    for (int row = 0; row < lot.size(); row++) {
      List<String> cells = List.of(lot.cell(row, 0), lot.cell(row, 1), lot.cell(row, 2));
      if (rows.add(cells)) counts.merge(lot.secret(row), 1, Integer::sum);
      else same++;
    }
    Set<String> folded = new HashSet<>();
    counts.keySet().forEach(secret -> folded.add(secret.toLowerCase(Locale.ROOT)));
    return new Repeats.Count(
        counts.values().stream().filter(n -> n > 1).mapToLong(n -> n).sum(),
        counts.values().stream().filter(n -> n > 1).count(),
        counts.values().stream().mapToLong(n -> n).max().orElse(1),
        (long) counts.size() - folded.size(),
        same,
        new long[0],
        0);
  }

  private static void assertSame(Repeats.Count count, Repeats.Count expected) {
    assertThat(count)
        .usingRecursiveComparison()
        .ignoringFields("lengths", "spilled")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40, 1000, 4000, 1_000_000})
  void repeatsAreCountedExactlyWithAndWithoutMemory(int pool) throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      Path file = file(csv(3000, pool, seed > 1, seed));
      Lot small = LotFile.read(file);
      assertThat(small.isHeld()).isTrue();
      Repeats.Count expected = simply(small);
      assertThat(expected.sameDevice()).isPositive();
      assertSame(Repeats.count(small), expected);
      assertSame(Repeats.count(large(file)), expected);
    }
  }

  @Test
  void fingerprintsThatDoNotFitGoToAFileThatIsGoneAfterwards() throws IOException {
    Random random = new Random(3);
    long[] few = random.longs(500).toArray();
    Set<Long> expected = new LinkedHashSet<>();
    Path spilled;
    try (Fingerprints fingerprints = new Fingerprints(1 << 14)) {
      Set<Long> once = new HashSet<>();
      for (int i = 0; i < 200_000; i++) {
        long value = random.nextInt(4) == 0 ? few[random.nextInt(few.length)] : random.nextLong();
        if (!once.add(value)) expected.add(value);
        fingerprints.add(value);
      }
      spilled = java.util.Objects.requireNonNull(fingerprints.file());
      assertThat(fingerprints.spilled()).isGreaterThan(1_000_000);
      List<Long> repeated = new ArrayList<>();
      fingerprints.repeated(100, portion -> {
        assertThat(portion.length).isBetween(1, 100);
        for (long value : portion) repeated.add(value);
      });
      assertThat(repeated).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(spilled).doesNotExist();
  }

  @Test
  void aFingerprintSaysNothingWithoutItsKey() {
    byte[] input = new byte[15];
    for (int i = 0; i < input.length; i++) input[i] = (byte) i;
    // The example of the paper: key 00 01 .. 0f, input 00 01 .. 0e.
    SipHash paper = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
    assertThat(paper.of(input, 0, 15)).isEqualTo(0xa129ca6149be45e5L);
    assertThat(paper.of(input, 0, 0)).isEqualTo(0x726fdb47dd0e0e31L);
    assertThat(SipHash.secret().of(input, 0, 15)).isNotEqualTo(SipHash.secret().of(input, 0, 15));
  }

  @Test
  void textsWithOneFingerprintAreToldApart() {
    Tally tally = new Tally(new long[] {0, 5, -1});
    byte[] text = "abAB".getBytes(StandardCharsets.UTF_8);
    assertThat(tally.count(5, text, 0, 2)).isZero();
    assertThat(tally.count(5, text, 2, 4)).isZero();
    assertThat(tally.count(5, text, 0, 2)).isEqualTo(1);
    assertThat(tally.count(0, text, 0, 2)).isZero();
    assertThat(tally.has(7)).isFalse();
    assertThat(tally.entries()).isEqualTo(3);
    assertThat(tally.caseOnly()).isEqualTo(1);
  }

  @Test
  void theSampleOfALargeLotIsThatOfASmallOne() throws IOException {
    Path file = file(csv(30_000, 1_000_000, false, 9));
    Lot small = LotFile.read(file, Map.of(), LotProgress.SILENT, Memory.unlimited());
    Lot large = large(file);
    assertThat(large.size()).isEqualTo(small.size());
    assertThat(large.exclusions()).isEqualTo(small.exclusions()).isNotEmpty();
    Lot one = small.sample(2000);
    Lot other = large.sample(2000);
    assertThat(one.size()).isEqualTo(other.size()).isEqualTo(500 + 23 * 64);
    for (int row = 0; row < one.size(); row++) {
      assertThat(other.number(row)).isEqualTo(one.number(row));
      assertThat(other.secret(row).equals(one.secret(row))).isTrue();
      assertThat(other.cell(row, 0)).isEqualTo(one.cell(row, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shuffled counter", "crc", "small pool"})
  void findingsAreTheSameWhereTheLotIsReadAgain(String kind) throws IOException {
    Lot made = WeakLots.make(kind, 320, 5);
    Path file = file(csv(made));
    AuditReport small = PasswordAudit.of(LotFile.read(file), AuditOptions.of(Effort.QUICK));
    AuditReport large = PasswordAudit.of(large(file), AuditOptions.of(Effort.QUICK));
    assertThat(large).isEqualTo(small);
    assertThat(small.findings()).isNotEmpty();
    String program = small.findings().getFirst().program();
    assertThat(Verification.of(program, large(file)))
        .isEqualTo(Verification.of(program, LotFile.read(file)));
  }

  static String csv(Lot lot) {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", lot.columns().stream().map(Column::name).toList()));
    for (int row = 0; row < lot.size(); row++) {
      for (int c = 0; c < lot.columns().size(); c++)
        csv.append(c == 0 ? '\n' : ',')
            .append('"')
            .append(lot.cell(row, c).replace("\"", "\"\""))
            .append('"');
    }
    return csv.append('\n').toString();
  }

  @Test
  void aFormulaIsCountedOverRowsThatTheSampleDoesNotHold() throws IOException {
    StringBuilder csv = new StringBuilder("serial,password\n");
    Random random = new Random(4);
    for (int i = 0; i < 9_000; i++) {
      boolean follows = i < 6_000;
      String secret = follows ? "pw" + (4_000_000 + i) : "x" + random.nextLong(Long.MAX_VALUE);
      csv.append("SN").append(4_000_000 + i).append(',').append(secret).append('\n');
    }
    Memory memory = new Memory(300, 1 << 14, 1 << 14, 1 << 26);
    Lot lot = LotFile.read(file(csv.toString()), Map.of(), LotProgress.SILENT, memory);
    assertThat(lot.isHeld()).isFalse();
    assertThat(lot.sample(PasswordAudit.DISCOVERY).size()).isLessThan(1_000);
    AuditReport report = PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK));
    Finding finding = report.findings().getFirst();
    assertThat(finding.rowsExplained()).isEqualTo(6_000);
    assertThat(Verification.of(finding.program(), lot).explained()).isEqualTo(6_000);
  }

  @Test
  void aFileThatChangesBetweenReadingsIsRefused() throws IOException {
    Path file = file(csv(3000, 1_000_000, false, 11));
    Lot lot = large(file);
    Files.writeString(file, "S,red,late\n", java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(() -> PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)))
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("changed while it was read");
  }

  @Test
  void progressIsToldInStepsOfTheReading() throws IOException {
    Path file = file(csv(320, 1_000_000, false, 12));
    Set<String> steps = new LinkedHashSet<>();
    LotProgress progress = (step, done, total) -> {
      steps.add(step);
      assertThat(done).isBetween(0L, total);
    };
    Lot lot = LotFile.read(file, Map.of(), progress, LITTLE);
    assertThat(PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)).rows()).isPositive();
    assertThat(steps).contains("reading", "choosing a sample", "looking for repeats");
  }
}
