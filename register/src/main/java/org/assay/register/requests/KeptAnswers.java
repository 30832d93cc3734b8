package org.assay.register.requests;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The answers that programs got, so that a request that is sent again, since its answer was
/// lost, is not carried out twice.
public final class KeptAnswers {

  /// How long an answer is kept.
  public static final Duration KEPT = Duration.ofHours(24);

  private final Database database;
  private final InstantSource clock;

  public KeptAnswers(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is known of a request before it is carried out.
  public sealed interface Before {
    /// Nothing: it is carried out now.
    record New() implements Before {}

    /// It was answered.
    record Answered(Answer answer) implements Before {}

    /// It is being carried out, or its process ended before the answer was known.
    record Unfinished() implements Before {}

    /// The key came with another request.
    record Another() implements Before {}
  }

  /// An answer.
  ///
  /// @param body empty if there is none
  /// @param location the address of what was made, if any
  public record Answer(
      int status, @Nullable String mediaType, @Nullable String location, String body) {

    @Override
    public String toString() {
      return "answer " + status;
    }
  }

  /// Begins a request: of those that come with the same key, one is new.
  ///
  /// @param request a digest of all that it asks for
  public Before begin(String account, String key, String request) {
    return database.write(transaction -> {
      var now = clock.instant();
      transaction.execute(
          "delete from kept_answer where made_at < ?", InstantText.write(now.minus(KEPT)));
      var begun = transaction
          .createUpdate("""
              insert into kept_answer (account, key, request, made_at)
              values (:account, :key, :request, :at) on conflict (account, key) do nothing""")
          .bind("account", account)
          .bind("key", key)
          .bind("request", request)
          .bind("at", now)
          .execute();
      return begun == 1 ? new Before.New() : earlier(transaction, account, key, request);
    });
  }

  private static Before earlier(Handle transaction, String account, String key, String request) {
    return transaction
        .createQuery("""
            select request, status, media_type, location, body from kept_answer
            where account = :account and key = :key""")
        .bind("account", account)
        .bind("key", key)
        .<Before>map((row, _) -> {
          if (!row.getString("request").equals(request)) return new Before.Another();
          if (row.getString("status") == null) return new Before.Unfinished();
          return new Before.Answered(new Answer(
              row.getInt("status"),
              row.getString("media_type"),
              row.getString("location"),
              Objects.requireNonNullElse(row.getString("body"), "")));
        })
        .one();
  }

  /// Keeps the answer of a request.
  public void keep(String account, String key, Answer answer) {
    database.change(transaction -> transaction
        .createUpdate("""
            update kept_answer set status = :status, media_type = :type, location = :location, body = :body
            where account = :account and key = :key and status is null""")
        .bind("status", answer.status())
        .bind("type", answer.mediaType())
        .bind("location", answer.location())
        .bind("body", answer.body())
        .bind("account", account)
        .bind("key", key)
        .execute());
  }

  /// Forgets a request that was not carried out: it may be sent again.
  public void forget(String account, String key) {
    database.change(transaction -> transaction.execute(
        "delete from kept_answer where account = ? and key = ? and status is null", account, key));
  }
}
