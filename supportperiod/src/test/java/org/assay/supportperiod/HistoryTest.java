package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.pages.PageSource;
import org.assay.supportperiod.Change.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir
  Path folder;

  private static Snapshot saying(String words, int day) {
    return Snapshot.of(
        "Tarn",
        "tarn.html",
        START.plusSeconds(86_400L * day),
        PageSource.sha256(words.getBytes(StandardCharsets.UTF_8)),
        SupportPeriodGrader.read(words));
  }

  private static Kind between(String before, String after) {
    return SnapshotComparison.compare(saying(before, 0), saying(after, 1))
        .getFirst()
        .kind();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Security updates until 31 May 2031. | Security updates until 31 May 2031. | UNCHANGED",
        "Security updates until 31 May 2031. | Security updates: 2031-05-31 | UNCHANGED",
        "Security updates until 31 May 2031. | Security updates until May 2031. | UNCHANGED",
        "Security updates until 31 May 2031. | Security updates until 1 June 2031. | EXTENDED",
        "Security updates until 31 May 2031. | Security updates until 30 May 2031. | SHORTENED",
        "Security updates until 2030. | Security updates until 2029. | SHORTENED",
        "Security updates until 2030. | Security updates until 2031. | EXTENDED",
        "Security updates until 31 May 2031. | Security updates until 2031. | INCOMPARABLE",
        "Security updates until 31 May 2031. | Security updates for 9 years. | WITHDRAWN",
        "Security updates until 31 May 2031. | Lifetime security updates. | WITHDRAWN",
        "Security updates until 31 May 2031. | A nice camera. | WITHDRAWN",
        "Security updates until 31 May 2031. | Security updates may come until 31 May 2031. | INCOMPARABLE",
        "Security updates for 5 years from launch. | Security updates for 4 years from launch. | SHORTENED",
        "Security updates for 5 years from launch. | Security updates for 6 years from launch. | EXTENDED",
        "Security updates for 5 years from launch. | Security updates for 5 years from purchase. | INCOMPARABLE",
        "Security updates for 5 years. | Security updates until 31 May 2031. | INCOMPARABLE",
        "Security updates for 5 years. | This product no longer gets security updates. | WITHDRAWN",
        "A nice camera. | Security updates until 31 May 2031. | INCOMPARABLE",
        "A nice camera. | A better camera. | UNCHANGED",
      })
  void everyTwoSnapshotsAreCompared(String before, String after, Kind kind) {
    assertThat(between(before, after)).isEqualTo(kind);
  }

  @Test
  void aShorteningCarriesBothQuotations() {
    var change = SnapshotComparison.compare(
            saying("Security updates until 31 March 2032.", 0),
            saying("Security updates until 31 March 2030.", 1))
        .getFirst();
    assertThat(change.before()).contains("Security updates until 31 March 2032");
    assertThat(change.after()).contains("Security updates until 31 March 2030");
    assertThat(change.reason())
        .isEqualTo("it ends sooner: 31 March 2030, and 31 March 2032 before");
  }

  @Test
  void eachModelIsComparedWithItself() {
    var changes = SnapshotComparison.compare(
        saying(
            "BX-1: security updates until 1 May 2030. BX-2: security updates until 1 May 2031.", 0),
        saying(
            "BX-1: security updates until 1 May 2031. BX-2: security updates until 1 May 2030.",
            1));
    assertThat(changes).extracting(Change::about).containsExactly("BX-1", "BX-2");
    assertThat(changes).extracting(Change::kind).containsExactly(Kind.EXTENDED, Kind.SHORTENED);
  }

  private static Snapshot of(String product, String words, int day) {
    var snapshot = saying(words, day);
    return new Snapshot(
        product, snapshot.source(), snapshot.seen(), snapshot.sha256(), snapshot.statements());
  }

  @Test
  void onAPageForSeveralProductsOnlyTheOneThatIsWatchedIsCompared() {
    var before =
        "BX-1: security updates until 1 May 2030. BX-2: security updates until 1 May 2031.";
    var after = "BX-1: security updates until 1 May 2030. BX-2: security updates until 1 May 2029.";
    assertThat(SnapshotComparison.compare(of("BX-1", before, 0), of("BX-1", after, 1)))
        .extracting(Change::kind)
        .containsExactly(Kind.UNCHANGED);
    assertThat(SnapshotComparison.compare(of("BX-2", before, 0), of("BX-2", after, 1)))
        .extracting(Change::kind)
        .containsExactly(Kind.SHORTENED);
    assertThat(SnapshotComparison.compare(
            of("BX-2", before, 0), of("BX-2", before.substring(0, 41), 1)))
        .extracting(Change::kind)
        .containsExactly(Kind.WITHDRAWN);
  }

  @Test
  void aRemarkBesideANameIsNoOtherName() {
    var before = "Model | Security updates until\nTarn (new!) | 31 May 2031";
    var after = "Model | Security updates until\nTARN | 31 May 2031";
    assertThat(SnapshotComparison.compare(saying(before, 0), saying(after, 1)))
        .extracting(Change::kind)
        .containsExactly(Kind.UNCHANGED);
  }

  @Test
  void ofTwoModelsInOneSentenceTheOneThatIsLeftOutIsWithdrawn() {
    var changes = SnapshotComparison.compare(
        of("All products", "BX-1 and BX-2 get security updates until 1 May 2030.", 0),
        of(
            "All products",
            "BX-1: security updates until 1 May 2030. BX-3: security updates until 1 May 2030.",
            1));
    assertThat(changes).extracting(Change::about).containsExactly("BX-1", "BX-2", "BX-3");
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(Kind.UNCHANGED, Kind.WITHDRAWN, Kind.INCOMPARABLE);
  }

  @Test
  void aPromiseThatComesBackShorterIsAShortening() {
    var history = SupportHistory.of(List.of(
        saying("Security updates until 31 May 2031.", 0),
        saying("We are mending this page.", 1),
        saying("Security updates until 31 May 2029.", 2)));
    assertThat(history.alarms())
        .extracting(Change::kind)
        .containsExactly(Kind.WITHDRAWN, Kind.SHORTENED);
    assertThat(history.neverShortened().judgement()).isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void anExtensionIsNoShortening() {
    var history = SupportHistory.of(List.of(
        saying("Security updates until 31 May 2031.", 0),
        saying("Security updates until 31 May 2032.", 1)));
    assertThat(history.neverShortened().judgement()).isEqualTo(Judgement.MET);
  }

  @Test
  void oneSnapshotShowsNothing() {
    var history = SupportHistory.of(List.of(saying("Security updates until 31 May 2031.", 0)));
    assertThat(history.neverShortened().judgement()).isEqualTo(Judgement.UNDETERMINED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsAddedIsReadBack(long seed) throws IOException {
    var random = new RandomSupport(seed);
    var file = new HistoryFile(folder.resolve("history.jsonl"));
    var added = new ArrayList<Snapshot>();
    for (int day = 0; day < 12; day++) {
      var snapshot = random.snapshot(START.plusSeconds(day));
      file.append(snapshot);
      added.add(snapshot);
    }
    assertThat(file.read()).isEqualTo(added);
  }

  @Test
  void thereIsNothingInAFileThatIsNotThere() throws IOException {
    assertThat(new HistoryFile(folder.resolve("none.jsonl")).read()).isEmpty();
  }

  @Test
  void whatACrashLeftHalfWrittenIsPassedOverAndCutOffByTheNextWriter() throws IOException {
    var path = folder.resolve("history.jsonl");
    var file = new HistoryFile(path);
    file.append(saying("Security updates until 31 May 2031.", 0));
    var whole = Files.readAllBytes(path);
    file.append(saying("Security updates until 31 May 2032.", 1));
    var both = Files.readAllBytes(path);
    for (int length = whole.length; length < both.length; length++) {
      Files.write(path, java.util.Arrays.copyOf(both, length));
      assertThat(file.read()).hasSize(1);
    }
    file.append(saying("Security updates until 31 May 2033.", 2));
    assertThat(file.read()).hasSize(2);
    assertThat(Files.readAllBytes(path)).startsWith(whole);
  }

  @Test
  void aLineThatWasChangedIsNoticed() throws IOException {
    var path = folder.resolve("history.jsonl");
    var file = new HistoryFile(path);
    file.append(saying("Security updates until 31 May 2031.", 0));
    file.append(saying("Security updates until 31 May 2030.", 1));
    var changed = Files.readString(path).replaceFirst("2031-05-31", "2030-05-31");
    Files.writeString(path, changed);
    assertThatThrownBy(file::read)
        .isInstanceOf(NotReadableException.class)
        .hasMessageContaining("history.jsonl:2")
        .hasMessageContaining("changed or taken out");
  }

  @Test
  void aLineThatWasTakenOutIsNoticed() throws IOException {
    var path = folder.resolve("history.jsonl");
    var file = new HistoryFile(path);
    for (int day = 0; day < 3; day++)
      file.append(saying("Security updates until 31 May 2031.", day));
    var lines = Files.readAllLines(path);
    Files.writeString(path, lines.get(0) + "\n" + lines.get(2) + "\n");
    assertThatThrownBy(file::read).isInstanceOf(NotReadableException.class);
  }

  @Test
  void aBrokenFileIsNotWrittenTo() throws IOException {
    var path = folder.resolve("history.jsonl");
    Files.writeString(path, "{\"format\": \"something else\"}\n");
    var file = new HistoryFile(path);
    assertThatThrownBy(() -> file.append(saying("Security updates until 31 May 2031.", 0)))
        .isInstanceOf(NotReadableException.class);
    assertThat(Files.readString(path)).isEqualTo("{\"format\": \"something else\"}\n");
  }

  @Test
  void anOlderSnapshotIsRefused() throws IOException {
    var file = new HistoryFile(folder.resolve("history.jsonl"));
    file.append(saying("Security updates until 31 May 2031.", 5));
    assertThatThrownBy(() -> file.append(saying("Security updates until 31 May 2031.", 4)))
        .isInstanceOf(NotReadableException.class)
        .hasMessageContaining("nothing was added");
    assertThat(file.read()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noFileOfBytesBreaksTheReader(long seed) throws IOException {
    var random = new java.util.Random(seed);
    var path = folder.resolve("history.jsonl");
    var file = new HistoryFile(path);
    file.append(saying("Security updates until 31 May 2031.", 0));
    var good = Files.readAllBytes(path);
    for (int round = 0; round < 200; round++) {
      var bad = good.clone();
      for (int flip = 0; flip <= round % 4; flip++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      Files.write(path, bad, StandardOpenOption.TRUNCATE_EXISTING);
      try {
        file.read();
      } catch (NotReadableException expected) {
        assertThat(expected).hasMessageContaining("history.jsonl:");
      }
    }
  }
}
