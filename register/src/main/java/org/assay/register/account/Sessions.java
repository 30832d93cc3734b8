package org.assay.register.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.database.InstantText;
import org.assay.register.secrets.Recogniser;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Who is signed in. Each session is a row, looked at with each request: a session that ended,
/// expired or was revoked counts no more from that moment on.
///
/// Signing in and out is kept in these rows, for as long as [#KEPT], and not in the ledger, which
/// would keep for ever when somebody worked.
public final class Sessions {

  /// How long a session that ended is listed before its row is deleted.
  public static final Duration KEPT = Duration.ofDays(90);

  private static final Duration SEEN_STEP = Duration.ofMinutes(1);
  private static final String COLUMNS =
      "s.id as session_id, s.account, s.signed_in_by, s.made_at as session_made_at, s.confirmed_at,"
          + " s.seen_at, s.expires_at, s.ended_at";

  private static final RowMapper<Session> ROW = (row, _) -> new Session(
      row.getString("session_id"),
      row.getString("account"),
      SignInKind.kept(row.getString("signed_in_by")),
      Instant.parse(row.getString("session_made_at")),
      Instant.parse(row.getString("confirmed_at")),
      Instant.parse(row.getString("seen_at")),
      Instant.parse(row.getString("expires_at")),
      Optional.ofNullable(InstantText.read(row.getString("ended_at"))));

  private final Database database;
  private final Recogniser recogniser;
  private final InstantSource clock;

  public Sessions(Database database, Recogniser recogniser, InstantSource clock) {
    this.database = database;
    this.recogniser = recogniser;
    this.clock = clock;
  }

  /// A session that was just opened.
  ///
  /// @param token for the browser alone
  public record Opened(String token, Session session) {

    @Override
    public String toString() {
      return "session " + session.id();
    }
  }

  /// Opens a session, within the transaction of the sign-in.
  public Opened open(Handle transaction, String account, SignInKind kind) {
    var token = Tokens.random();
    var now = clock.instant();
    var session = new Session(
        Ids.next(), account, kind, now, now, now, now.plus(Session.LONGEST), Optional.empty());
    transaction
        .createUpdate("""
            insert into session (id, mark, account, signed_in_by, made_at, confirmed_at, seen_at, expires_at)
            values (:id, :mark, :account, :kind, :at, :at, :at, :expires)""")
        .bind("id", session.id())
        .bind("mark", mark(token))
        .bind("account", account)
        .bind("kind", kind.code())
        .bind("at", now)
        .bind("expires", session.expiresAt())
        .execute();
    forgetOld(transaction, now);
    return new Opened(token, session);
  }

  /// Opens a session.
  public Opened open(String account, SignInKind kind) {
    return database.write(transaction -> open(transaction, account, kind));
  }

  /// Ends a session and opens another in its place, for the proof that was just given.
  public Opened replace(Session old, SignInKind kind) {
    return database.write(transaction -> {
      var _ = end(transaction, old.account(), old.id(), clock.instant());
      return open(transaction, old.account(), kind);
    });
  }

  /// Who holds a token: nobody, if its session ended, expired or was revoked, or if the account
  /// is closed.
  public Optional<SignedIn> check(String token) {
    if (!Tokens.wellFormed(token)) return Optional.empty();
    var now = clock.instant();
    var found = database.read(handle -> handle
        .createQuery("select " + COLUMNS + ", " + Accounts.COLUMNS
            + " from session s join account a on a.id = s.account where s.mark = :mark")
        .bind("mark", mark(token))
        .map((row, context) -> new SignedIn(
            Objects.requireNonNull(Accounts.ROW.map(row, context)),
            Objects.requireNonNull(ROW.map(row, context))))
        .findOne());
    var counting =
        found.filter(signedIn -> signedIn.account().open() && signedIn.session().counts(now));
    counting.ifPresent(signedIn -> seen(signedIn.session(), now));
    return counting;
  }

  private void seen(Session session, Instant now) {
    if (now.isBefore(session.seenAt().plus(SEEN_STEP))) return;
    database.change(transaction -> transaction.execute(
        "update session set seen_at = ? where id = ?", InstantText.write(now), session.id()));
  }

  /// The sessions of an account, newest first, with those that ended lately.
  public List<Session> of(String account) {
    return database.read(handle -> handle
        .createQuery("select " + COLUMNS
            + " from session s where s.account = :account order by s.id desc limit 100")
        .bind("account", account)
        .map(ROW)
        .list());
  }

  /// Ends one session of an account.
  ///
  /// @return whether there was one to end
  public boolean end(String account, String session) {
    return database.write(transaction -> end(transaction, account, session, clock.instant()));
  }

  private static boolean end(Handle transaction, String account, String session, Instant now) {
    return transaction.execute(
            "update session set ended_at = ? where id = ? and account = ? and ended_at is null",
            InstantText.write(now),
            session,
            account)
        == 1;
  }

  /// Ends all sessions of an account but one.
  ///
  /// @return how many
  public int endOthers(String account, String kept) {
    return database.write(transaction -> transaction.execute(
        "update session set ended_at = ? where account = ? and id <> ? and ended_at is null",
        InstantText.write(clock.instant()),
        account,
        kept));
  }

  static void endAll(Handle transaction, String account, Instant now) {
    transaction.execute(
        "update session set ended_at = ? where account = ? and ended_at is null",
        InstantText.write(now),
        account);
  }

  private static void forgetOld(Handle transaction, Instant now) {
    transaction.execute(
        "delete from session where expires_at < ?", InstantText.write(now.minus(KEPT)));
  }

  private String mark(String token) {
    return recogniser.mark("session", token);
  }
}
