package org.assay.server.reporting;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assay.handling.figures.KeptPromises;
import org.assay.handling.figures.Period;
import org.assay.handling.promise.PromiseClock;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.register.journal.Anchor;

/// Works the figures out from the ledger. What was read of it is kept, so that only what came
/// since is read again; the figures themselves are made anew once a minute at most.
@Singleton
class FigureSource {

  private static final long KEPT_SECONDS = 60;

  private final Anchor anchor;
  private final InstantSource clock;
  private final List<Event> events = new ArrayList<>();
  private long read;
  private KeptPromises last;

  FigureSource(Anchor anchor, InstantSource clock) {
    this.anchor = anchor;
    this.clock = clock;
    this.last = over(Instant.EPOCH.plusSeconds(1), Instant.EPOCH);
  }

  /// The figures of the last twelve months.
  synchronized KeptPromises lastYear() {
    var now = clock.instant();
    long before = read;
    readOn();
    if (before != read || now.isAfter(last.asOf().plusSeconds(KEPT_SECONDS))) {
      var year = now.atZone(PromiseClock.LONDON).minusYears(1).toInstant();
      last = over(now, year);
    }
    return last;
  }

  private KeptPromises over(Instant now, Instant from) {
    return KeptPromises.of(events, new Period(from, now.plusSeconds(1)), now);
  }

  private void readOn() {
    try {
      var reader = anchor.reader();
      if (reader.size() == read) return;
      try (var entries = reader.entries(read)) {
        entries
            .map(logged -> logged.entry().event())
            .filter(FigureSource::isAboutReports)
            .forEach(events::add);
      }
      read = reader.size();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isAboutReports(Event event) {
    return event instanceof SecurityIssueReported || event instanceof SecurityIssueAnswered;
  }
}
