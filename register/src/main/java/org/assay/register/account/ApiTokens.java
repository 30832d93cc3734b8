package org.assay.register.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.database.InstantText;
import org.assay.register.journal.Changes;
import org.assay.register.secrets.Recogniser;
import org.jdbi.v3.core.mapper.RowMapper;

/// The tokens of programs: made by an account for itself, good for some scopes and some time.
public final class ApiTokens {

  /// A token lives a year at most.
  public static final Duration LONGEST = Duration.ofDays(366);

  /// What a token begins with, so that a scanner finds one that got out.
  public static final String PREFIX = "assay_";

  private static final Duration USED_STEP = Duration.ofMinutes(10);
  private static final int MOST = 50;
  private static final String COLUMNS = "t.id as token_id, t.account, t.label, t.scopes,"
      + " t.made_at as token_made_at, t.expires_at, t.last_used_at, t.revoked_at";

  private static final RowMapper<ApiToken> ROW = (row, _) -> new ApiToken(
      row.getString("token_id"),
      row.getString("account"),
      row.getString("label"),
      Scope.read(row.getString("scopes")),
      Instant.parse(row.getString("token_made_at")),
      Instant.parse(row.getString("expires_at")),
      Optional.ofNullable(InstantText.read(row.getString("last_used_at"))),
      Optional.ofNullable(InstantText.read(row.getString("revoked_at"))));

  private final Database database;
  private final Recogniser recogniser;
  private final Changes changes;
  private final InstantSource clock;

  public ApiTokens(Database database, Recogniser recogniser, Changes changes, InstantSource clock) {
    this.database = database;
    this.recogniser = recogniser;
    this.changes = changes;
    this.clock = clock;
  }

  /// A program that shows a token.
  public record Holder(Account account, ApiToken token) {}

  /// Makes a token.
  ///
  /// @return the token, which is kept nowhere
  /// @throws RefusedException if it has no label, no scope, or a life that is too long
  public String make(String account, String label, Set<Scope> scopes, Duration life) {
    var shown = label.strip();
    if (shown.isEmpty() || shown.length() > 100) {
      throw new RefusedException("label", "Say in 1 to 100 characters what the token is for");
    }
    if (scopes.isEmpty()) throw new RefusedException("scopes", "Choose what the token is good for");
    if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
      throw new RefusedException("days", "A token lives 1 to 366 days");
    }
    return database.write(transaction -> {
      var token = PREFIX + Tokens.random();
      var id = Ids.next();
      var now = clock.instant();
      refuseTooMany(account, now);
      transaction
          .createUpdate("""
              insert into api_token (id, mark, account, label, scopes, made_at, expires_at)
              values (:id, :mark, :account, :label, :scopes, :at, :expires)""")
          .bind("id", id)
          .bind("mark", mark(token))
          .bind("account", account)
          .bind("label", shown)
          .bind("scopes", Scope.write(scopes))
          .bind("at", now)
          .bind("expires", now.plus(life))
          .execute();
      changes.record(
          transaction,
          account,
          "token-made",
          "token:" + id,
          Map.of("scopes", Scope.write(scopes), "expires", now.plus(life).toString()));
      return token;
    });
  }

  private void refuseTooMany(String account, Instant now) {
    if (of(account).stream().filter(token -> token.counts(now)).count() >= MOST) {
      throw new RefusedException("label", "An account has 50 tokens at most; revoke some first");
    }
  }

  /// Who holds a token: nobody, if it expired or was revoked, or if its account is closed.
  public Optional<Holder> check(String token) {
    if (!token.startsWith(PREFIX) || !Tokens.wellFormed(token.substring(PREFIX.length()))) {
      return Optional.empty();
    }
    var now = clock.instant();
    var found = database.read(handle -> handle
        .createQuery("select " + COLUMNS + ", " + Accounts.COLUMNS
            + " from api_token t join account a on a.id = t.account where t.mark = :mark")
        .bind("mark", mark(token))
        .map((row, context) -> new Holder(
            Objects.requireNonNull(Accounts.ROW.map(row, context)),
            Objects.requireNonNull(ROW.map(row, context))))
        .findOne());
    var counting =
        found.filter(holder -> holder.account().open() && holder.token().counts(now));
    counting.ifPresent(holder -> used(holder.token(), now));
    return counting;
  }

  private void used(ApiToken token, Instant now) {
    if (token.lastUsedAt().filter(at -> now.isBefore(at.plus(USED_STEP))).isPresent()) return;
    database.change(transaction -> transaction.execute(
        "update api_token set last_used_at = ? where id = ?", InstantText.write(now), token.id()));
  }

  /// The tokens of an account, newest first.
  public List<ApiToken> of(String account) {
    return database.read(handle -> handle
        .createQuery("select " + COLUMNS
            + " from api_token t where t.account = :account order by t.id desc limit 200")
        .bind("account", account)
        .map(ROW)
        .list());
  }

  /// Revokes a token of an account.
  ///
  /// @return whether there was one to revoke
  public boolean revoke(String actor, String account, String id) {
    return database.write(transaction -> {
      var revoked = transaction.execute(
          "update api_token set revoked_at = ? where id = ? and account = ? and revoked_at is null",
          InstantText.write(clock.instant()),
          id,
          account);
      if (revoked == 1)
        changes.record(transaction, actor, "token-revoked", "token:" + id, Map.of());
      return revoked == 1;
    });
  }

  private String mark(String token) {
    return recogniser.mark("api-token", token);
  }
}
