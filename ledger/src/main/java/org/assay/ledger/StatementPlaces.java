package org.assay.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/// Where in a ledger statements are spoken of. Whoever asks about one statement goes through the
/// ledger once; a process that asks again, as an office does for its visitors, goes through what is
/// new since it asked last.
///
/// What is remembered are places only. What stands there is read each time.
final class StatementPlaces {

  private static final int MOST_LEDGERS = 8;
  private static final Pattern NAMED =
      Pattern.compile("\"(?:statement|supersedes|by)\"\\s*:\\s*\"([A-Z0-9-]+)\"");
  private static final byte[] ANY = "\"statement".getBytes(StandardCharsets.US_ASCII);
  private static final LinkedHashMap<Path, StatementPlaces> ASKED =
      new LinkedHashMap<>(16, 0.75f, true);

  private boolean asked;
  private @Nullable Checkpoint upTo;
  private PlaceTable places = new PlaceTable();

  private StatementPlaces() {}

  /// All entries that name a statement.
  static List<LoggedEntry> about(LedgerReader ledger, StatementNumber statement)
      throws IOException {
    return of(ledger.folder().root()).entries(ledger, statement);
  }

  private static StatementPlaces of(Path root) {
    synchronized (ASKED) {
      var known =
          ASKED.computeIfAbsent(root.toAbsolutePath().normalize(), _ -> new StatementPlaces());
      if (ASKED.size() > MOST_LEDGERS) ASKED.pollFirstEntry();
      return known;
    }
  }

  private synchronized List<LoggedEntry> entries(LedgerReader ledger, StatementNumber statement)
      throws IOException {
    boolean first = !asked;
    asked = true;
    if (first || !remembered(ledger)) return StatementStatus.search(ledger, statement);
    var found = new ArrayList<LoggedEntry>();
    for (long place : places.of(statement.value()).toArray()) found.add(ledger.entry(place));
    return found;
  }

  // Of a copy that is older than what was seen last nothing is remembered, nor of one that has
  // another history.
  private boolean remembered(LedgerReader ledger) throws IOException {
    var known = upTo;
    var now = ledger.checkpoint();
    if (known != null && known.origin().equals(now.origin()) && known.size() > now.size()) {
      return false;
    }
    if (known == null || !(ledger.since(known) instanceof Consistency.Continued)) {
      places = new PlaceTable();
      upTo = null;
      known = null;
    }
    ledger.eachWith(ANY, known == null ? 0 : known.size(), this::remember);
    upTo = now;
    return true;
  }

  private void remember(LoggedEntry logged) {
    NAMED
        .matcher(new String(logged.bytes(), StandardCharsets.UTF_8))
        .results()
        .forEach(named -> places.add(named.group(1), logged.index()));
  }
}
