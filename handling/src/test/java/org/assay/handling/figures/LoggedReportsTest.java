package org.assay.handling.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assay.ledger.entry.AnswerKind;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;
import org.junit.jupiter.api.Test;

/// Figures that grow with the ledger are those of the whole ledger.
class LoggedReportsTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final List<AnswerKind> KINDS = List.of(AnswerKind.values());
  private static final Period YEAR = new Period(START, START.plus(Duration.ofDays(365)));

  @Test
  void readInPartsItGivesWhatReadWholeGives() {
    var random = new Random(7);
    var growing = new LoggedReports();
    List<Event> all = new ArrayList<>();
    for (int hour = 0; hour < 2_000; hour++) {
      var event = event(random, hour);
      all.add(event);
      growing.add(event);
      if (hour % 97 == 0) {
        var now = START.plus(Duration.ofHours(hour));
        assertThat(KeptPromises.of(growing, YEAR, now)).isEqualTo(KeptPromises.of(all, YEAR, now));
      }
    }
    // what came later does not change what was so before
    var then = START.plus(Duration.ofHours(500));
    assertThat(KeptPromises.of(growing, YEAR, then))
        .isEqualTo(KeptPromises.of(all.subList(0, 501), YEAR, then));
    assertThat(KeptPromises.of(growing, YEAR, then).received()).isGreaterThan(50);
  }

  private static Event event(Random random, int hour) {
    var at = START.plus(Duration.ofHours(hour));
    var report = digest(random.nextInt(600));
    if (random.nextInt(3) == 0) {
      return new SecurityIssueReported(
          report, at, at.plus(Duration.ofDays(5)), at.plus(Duration.ofDays(14)));
    }
    var kind = KINDS.get(random.nextInt(KINDS.size()));
    boolean ends = kind == AnswerKind.RESOLVED || kind == AnswerKind.CLOSED;
    return new SecurityIssueAnswered(
        report, kind, at, ends ? Optional.empty() : Optional.of(at.plus(Duration.ofDays(14))));
  }

  private static Sha256 digest(int number) {
    return Sha256.of(("report " + number).getBytes(StandardCharsets.UTF_8));
  }
}
