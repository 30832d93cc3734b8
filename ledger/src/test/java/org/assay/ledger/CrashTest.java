package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assay.ledger.note.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever was committed is there, whenever the writer dies.
class CrashTest {

  @TempDir
  Path folder;

  // ---- killed

  @Test
  void aWriterThatIsKilledLosesNothing() throws Exception {
    killed(6);
  }

  @Test
  @Tag("slow")
  void aWriterThatIsKilledTwoHundredTimesLosesNothing() throws Exception {
    killed(200);
  }

  private void killed(int rounds) throws Exception {
    Ledgers.newLedger(folder).close();
    var random = new Random(20251203);
    var before = LedgerReader.open(folder).checkpoint();
    for (int round = 0; round < rounds; round++) {
      long committed = committedUntilKilled(round, 1 + random.nextInt(400));
      var ledger = LedgerReader.open(folder);
      assertThat(ledger.size()).isGreaterThanOrEqualTo(committed);
      assertThat(ledger.since(before)).isInstanceOf(Consistency.Continued.class);
      assertIntact(ledger, before);
      before = ledger.checkpoint();
      Ledgers.open(folder).close();
    }
    assertThat(before.size()).isPositive();
  }

  /// Starts a writer in a process of its own and kills it some time after its first commit.
  private long committedUntilKilled(int seed, int milliseconds) throws Exception {
    var said = Files.createTempFile("ledger-writer", ".txt");
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            folder.toString(),
            String.valueOf(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(said.toFile())
        .start();
    while (Files.size(said) == 0 && process.isAlive()) Thread.sleep(5);
    Thread.sleep(milliseconds);
    process.destroyForcibly().waitFor();
    long committed = 0;
    for (var line : Files.readAllLines(said)) {
      if (line.startsWith("committed ")) committed = Long.parseLong(line.substring(10));
    }
    return committed;
  }

  private static void assertIntact(LedgerReader ledger, Checkpoint before) throws IOException {
    var report = LedgerAudit.of(ledger, List.of(before), done -> {});
    assertThat(report.findings())
        .filteredOn(finding -> finding.kind() != AuditFinding.Kind.ISSUED_TWICE)
        .isEmpty();
  }

  // ---- torn at every step

  /// How the machine goes down while a file is written.
  private enum Death {
    /// Before anything of it is there.
    BEFORE,
    /// With the first half of it in the file beside its place.
    HALFWAY,
    /// When it is in its place.
    AFTER
  }

  private static final class PowerCut extends RuntimeException {}

  /// Goes down at a given file.
  private static final class MortalFiles extends DurableFiles {
    private final int last;
    private final Death death;
    private final AtomicInteger written = new AtomicInteger();

    MortalFiles(int last, Death death) {
      this.last = last;
      this.death = death;
    }

    @Override
    void put(Path file, byte[] contents) throws IOException {
      int number = written.getAndIncrement();
      if (number > last) throw new PowerCut();
      if (number < last || death == Death.AFTER) super.put(file, contents);
      if (number == last && death == Death.HALFWAY) {
        var half = java.util.Arrays.copyOf(contents, contents.length / 2);
        Files.write(file.resolveSibling("." + file.getFileName() + ".part"), half);
      }
      if (number == last) throw new PowerCut();
    }
  }

  @Test
  void atEveryFileAndInEveryWay() throws IOException {
    int steps = 0;
    for (var death : Death.values()) {
      boolean survived = false;
      for (int last = 0; !survived; last++) {
        survived = survives(folder.resolve(death + "-" + last), last, death);
        steps++;
      }
    }
    assertThat(steps).isGreaterThanOrEqualTo(27);
  }

  /// Commits 300 entries, dies while committing 500 others, and goes on with 400 of a third kind.
  private static boolean survives(Path folder, int last, Death death) throws IOException {
    var before = Ledgers.of(folder, 300);
    boolean survived = dies(folder, last, death);
    var after = LedgerReader.open(folder);
    assertThat(after.size()).isIn(300L, 800L);
    if (survived) assertThat(after.size()).isEqualTo(800);
    try (var writer = Ledgers.open(folder)) {
      var first =
          writer.append(IntStream.range(2000, 2400).mapToObj(Ledgers::issued).toList());
      assertThat(first.getFirst().index()).isEqualTo(after.size());
      writer.checkpoint();
    }
    var ledger = LedgerReader.open(folder);
    assertThat(LedgerAudit.of(ledger, List.of(before.checkpoint(), after.checkpoint()), d -> {})
            .findings())
        .isEmpty();
    assertThat(ledger.entry(after.size()).entry().event()).isEqualTo(Ledgers.issued(2000));
    assertThat(ledger.prove(ledger.size() - 1).hashes()).isNotEmpty();
    return survived;
  }

  private static boolean dies(Path folder, int last, Death death) throws IOException {
    try (var writer =
        LedgerWriter.open(folder, Ledgers.KEY, Ledgers.NOON, new MortalFiles(last, death))) {
      writer.append(IntStream.range(1000, 1500).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      return true;
    } catch (PowerCut cut) {
      return false;
    } catch (IOException failed) {
      if (failed.getCause() != null && failed.getCause().getCause() instanceof PowerCut)
        return false;
      throw failed;
    }
  }

  // ---- damaged afterwards

  @Test
  void aFileThatIsCutOffOrGoneIsTold() throws IOException {
    Ledgers.of(folder, 600);
    var files = new ArrayList<Path>();
    try (var all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".writer"))
          .filter(file -> !file.endsWith("log.vkey"))
          .forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(6);
    for (var file : files) {
      var whole = Files.readAllBytes(file);
      for (int length = whole.length - 1; length >= 0; length -= 1 + whole.length / 5) {
        Files.write(file, java.util.Arrays.copyOf(whole, length));
        assertTold(file);
      }
      Files.delete(file);
      assertTold(file);
      Files.write(file, whole);
    }
    assertThat(LedgerAudit.of(LedgerReader.open(folder), List.of(), done -> {}).findings())
        .isEmpty();
  }

  private void assertTold(Path file) throws IOException {
    if (file.endsWith("checkpoint")) {
      assertThatThrownBy(() -> LedgerReader.open(folder)).isInstanceOf(LedgerException.class);
    } else {
      assertThat(
              LedgerAudit.of(LedgerReader.open(folder), List.of(), done -> {}).findings())
          .as("%s cut off", file)
          .isNotEmpty();
    }
  }
}
