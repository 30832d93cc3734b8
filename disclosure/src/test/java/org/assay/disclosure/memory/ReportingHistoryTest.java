package org.assay.disclosure.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.memory.Change.Kind;
import org.assay.pages.PageSource;
import org.assay.pages.memory.UnreadableMemoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingHistoryTest {

  private static final String UPDATES =
      "We send you a status update every week until the issue is resolved.";

  @TempDir
  private Path folder;

  private static Snapshot seen(String day, String acknowledged, String updates) {
    var html = ("<h1>Report a security vulnerability</h1><p>Report security issues to"
            + " security@tarn.example.</p><p>We acknowledge reports within " + acknowledged
            + ".</p><p>" + updates + "</p>")
        .getBytes(StandardCharsets.UTF_8);
    var report = PolicyLinter.lint(PageSource.read("page.html", html, "text/html"));
    return Snapshot.of("Tarn", "https://tarn.example/s", Instant.parse(day + "T09:00:00Z"), report);
  }

  private static Change change(Snapshot earlier, Snapshot later, Limb limb) {
    return SnapshotComparison.compare(earlier, later).stream()
        .filter(change -> change.limb() == limb)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2 days, 10 days, WEAKER",
    "2 days, 1 day, STRONGER",
    "48 hours, 2 days, UNCHANGED",
    "2 working days, 2 working days, UNCHANGED",
    "2 working days, 5 days, WEAKER",
    "5 working days, 6 days, INCOMPARABLE",
    "2 days, 2 working days, WEAKER",
    "10 days, 24 hours, STRONGER",
  })
  void aTimeThatGrowsRaisesTheAlarm(String was, String is, Kind kind) {
    var change = change(
        seen("2026-01-01", was, UPDATES), seen("2026-02-01", is, UPDATES), Limb.ACKNOWLEDGEMENT);
    assertThat(change.kind()).isEqualTo(kind);
    assertThat(change.before().orElseThrow()).contains(was);
    assertThat(change.after().orElseThrow()).contains(is);
  }

  @Test
  void whatIsNoLongerStatedIsWithdrawn() {
    var change = change(
        seen("2026-01-01", "2 days", UPDATES),
        seen("2026-02-01", "2 days", "We look into every report."),
        Limb.STATUS_UPDATES);
    assertThat(change.kind()).isEqualTo(Kind.WITHDRAWN);
    assertThat(change.before()).contains(UPDATES);
  }

  @Test
  void aPageThatIsGoneWithdrawsAllThatItStated() {
    var before = seen("2026-01-01", "2 days", UPDATES);
    var gone = Snapshot.gone(
        "Tarn", "https://tarn.example/s", Instant.parse("2026-02-01T00:00:00Z"), "0".repeat(64));
    assertThat(ReportingHistory.of(List.of(before, gone)).alarms())
        .extracting(Change::limb)
        .contains(Limb.CONTACT, Limb.ACKNOWLEDGEMENT, Limb.STATUS_UPDATES, Limb.UNTIL_RESOLUTION);
  }

  @Test
  void pagesOfDifferentSourcesAreNotCompared() {
    var one = seen("2026-01-01", "2 days", UPDATES);
    var other = new Snapshot("Beck", "b.html", one.seen(), one.sha256(), one.limbs());
    assertThat(ReportingHistory.of(List.of(one, other)).changes()).isEmpty();
  }

  @Test
  void aHistoryIsReadAsItWasKept() throws IOException {
    var file = new HistoryFile(folder.resolve("h.jsonl"));
    assertThat(file.read()).isEmpty();
    var first = seen("2026-01-01", "2 working days", UPDATES);
    var second = seen("2026-02-01", "10 days", "Nothing \"else\"\\ \u00e9.");
    file.append(first);
    file.append(second);
    assertThat(file.read()).containsExactly(first, second);
  }

  @Test
  void anOlderSnapshotIsRefused() throws IOException {
    var file = new HistoryFile(folder.resolve("h.jsonl"));
    file.append(seen("2026-02-01", "2 days", UPDATES));
    assertThatExceptionOfType(UnreadableMemoryException.class)
        .isThrownBy(() -> file.append(seen("2026-01-01", "2 days", UPDATES)))
        .withMessageContaining("older than one that is kept");
    assertThat(file.read()).hasSize(1);
  }

  @Test
  void whatACrashLeftHalfWrittenIsCutOffAndAChangedLineIsNoticed() throws IOException {
    var path = folder.resolve("h.jsonl");
    var file = new HistoryFile(path);
    file.append(seen("2026-01-01", "2 days", UPDATES));
    Files.writeString(path, "{\"format\":\"assay-rep", StandardOpenOption.APPEND);
    assertThat(file.read()).hasSize(1);
    file.append(seen("2026-02-01", "2 days", UPDATES));
    assertThat(file.read()).hasSize(2);
    Files.writeString(path, Files.readString(path).replaceFirst("2 days", "9 days"));
    assertThatExceptionOfType(UnreadableMemoryException.class)
        .isThrownBy(file::read)
        .withMessageContaining("h.jsonl:2: it does not follow the line before it");
  }
}
