package org.assay.register.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;
import org.jspecify.annotations.Nullable;

/// Sign-ins that are under way in several requests: a passkey's challenge, an outside provider's
/// state. Each is good once and for a few minutes.
public final class Ceremonies {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Database database;
  private final Sealer sealer;
  private final Recogniser recogniser;
  private final InstantSource clock;

  public Ceremonies(Database database, Sealer sealer, Recogniser recogniser, InstantSource clock) {
    this.database = database;
    this.sealer = sealer;
    this.recogniser = recogniser;
    this.clock = clock;
  }

  /// Begins one.
  ///
  /// @param handle what the browser comes back with; it has to be unguessable
  /// @param purpose what it is good for
  /// @param account whom it is for, where that is known
  /// @param content what is to be known then
  public void begin(String handle, String purpose, @Nullable String account, String content) {
    var mark = mark(purpose, handle);
    database.change(transaction -> {
      transaction.execute(
          "delete from ceremony where expires_at < ?", InstantText.write(clock.instant()));
      transaction.execute(
          "insert into ceremony (mark, purpose, account, content, expires_at) values (?, ?, ?, ?, ?)",
          mark,
          purpose,
          account,
          sealer.seal("ceremony:" + mark, content),
          InstantText.write(clock.instant().plus(LIFE)));
    });
  }

  /// What was kept at the beginning, if it counts; it counts no more then.
  ///
  /// @param account whom it has to be for, or null if it has to be for nobody
  public Optional<String> take(String handle, String purpose, @Nullable String account) {
    var mark = mark(purpose, handle);
    return database.write(transaction -> {
      var found = transaction
          .createQuery("""
              select content from ceremony
              where mark = :mark and purpose = :purpose and expires_at > :now
                and coalesce(account, '') = :account""")
          .bind("mark", mark)
          .bind("purpose", purpose)
          .bind("now", clock.instant())
          .bind("account", account == null ? "" : account)
          .map((row, _) -> row.getBytes("content"))
          .findOne();
      var taken = transaction.execute("delete from ceremony where mark = ?", mark);
      return found
          .filter(_ -> taken == 1)
          .map(content -> sealer.openText("ceremony:" + mark, content));
    });
  }

  private String mark(String purpose, String handle) {
    return recogniser.mark("ceremony:" + purpose, handle);
  }
}
