package org.assay.register.report.promise;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Changes;
import org.jdbi.v3.core.Handle;

/// The promise of the office to finders, version by version. A report is held to the version that
/// counted when it came in, so a new version never takes anything from it.
public final class PublishedPromises {

  private static final String NAME = "reporting-promise";
  private static final String VERSIONS = """
      select id, made_at, made_by, value from setting
      where name = 'reporting-promise' order by id desc""";

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;
  private final Map<String, PublishedPromise> known = new ConcurrentHashMap<>();

  public PublishedPromises(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// Publishes a new version; the older ones are kept.
  ///
  /// @param actor the account, or `office`
  public PublishedPromise publish(String actor, UkDivision division, ReportingPromise promise) {
    var version = new PublishedPromise(Ids.next(), clock.instant(), actor, division, promise);
    database.change(transaction -> {
      transaction.execute(
          "insert into setting (id, name, made_at, made_by, value) values (?, ?, ?, ?, ?)",
          version.id(),
          NAME,
          version.madeAt(),
          actor,
          division.name() + "\n" + promise.toJson());
      changes.record(transaction, actor, "promise-published", "promise:" + version.id(), Map.of());
    });
    return version;
  }

  /// The version that counts now: of those whose first day has come, the newest; nothing if none
  /// was published yet.
  public Optional<PublishedPromise> current() {
    return database.read(handle -> current(handle, clock.instant()));
  }

  /// The version that counts at an instant, within a transaction.
  public Optional<PublishedPromise> current(Handle handle, Instant now) {
    var today = now.atZone(PromiseClock.LONDON).toLocalDate();
    return versions(handle).stream()
        .filter(version -> !version.promise().validFrom().isAfter(today))
        .findFirst();
  }

  /// One version.
  ///
  /// @throws NoSuchElementException if there is none
  public PublishedPromise version(String id) {
    var cached = known.get(id);
    if (cached != null) return cached;
    return history().stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("no version '%s' of the promise".formatted(id)));
  }

  /// All versions, the newest first.
  public List<PublishedPromise> history() {
    return database.read(this::versions);
  }

  private List<PublishedPromise> versions(Handle handle) {
    return handle
        .createQuery(VERSIONS)
        .map((row, _) -> version(
            row.getString("id"),
            Instant.parse(row.getString("made_at")),
            row.getString("made_by"),
            row.getString("value")))
        .list();
  }

  private PublishedPromise version(String id, Instant madeAt, String madeBy, String value) {
    return known.computeIfAbsent(id, _ -> {
      var parts = value.split("\n", 2);
      var promise = ReportingPromise.fromJson("the promise " + id, parts[1]);
      return new PublishedPromise(id, madeAt, madeBy, UkDivision.valueOf(parts[0]), promise);
    });
  }
}
