package org.assay.register.report.promise;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Changes;

/// What else is set about reports: whether figures are published, and the key that reports can be
/// encrypted with. Older values are kept.
public final class ReportOptions {

  private static final String FIGURES = "report-figures";
  private static final String KEY = "report-public-key";

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;

  public ReportOptions(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// Whether the figures about kept promises are published; they are unless somebody said no.
  public boolean showsFigures() {
    return !newest(FIGURES).equals(Optional.of("no"));
  }

  /// Says whether figures are published.
  public void showFigures(String actor, boolean shown) {
    set(actor, FIGURES, shown ? "yes" : "no");
  }

  /// The public key (armoured PGP, or an age recipient) that reports can be encrypted with.
  public Optional<String> publicKey() {
    return newest(KEY).filter(key -> !key.isEmpty());
  }

  /// Publishes a key; an empty one takes it away.
  public void publishKey(String actor, String key) {
    set(actor, KEY, key.strip());
  }

  private Optional<String> newest(String name) {
    return database.read(handle -> handle
        .createQuery("select value from setting where name = :name order by id desc limit 1")
        .bind("name", name)
        .mapTo(String.class)
        .findOne());
  }

  private void set(String actor, String name, String value) {
    if (newest(name).equals(Optional.of(value))) return;
    database.change(transaction -> {
      transaction.execute(
          "insert into setting (id, name, made_at, made_by, value) values (?, ?, ?, ?, ?)",
          Ids.next(),
          name,
          clock.instant(),
          actor,
          value);
      changes.record(transaction, actor, "setting-changed", "setting:" + name, Map.of());
    });
  }
}
