package org.assay.register.account;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.assay.register.journal.Changes;
import org.jdbi.v3.core.Handle;

/// The passwords of accounts, of which only a hash is kept.
public final class Passwords {

  /// A password has so many characters at least (NCSC: three random words) …
  public static final int SHORTEST = 12;

  /// … and so many at most, since hashing is dear.
  public static final int LONGEST = 200;

  // Compared with where there is no account or no password, so that it takes as long.
  private static final String NOBODYS = PasswordHash.of(Tokens.random());

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;

  public Passwords(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// Sets the password of an account. It is hashed before the transaction, which would wait for
  /// it.
  ///
  /// @throws RefusedException if it is too easy to guess
  public void set(String actor, Account account, String password) {
    var hash = hash(account.signInName(), password);
    database.change(transaction -> set(transaction, actor, account.id(), hash));
  }

  /// What is kept of a new password.
  ///
  /// @throws RefusedException if it is too easy to guess
  public static String hash(String signInName, String password) {
    var plain = normal(password);
    if (plain.length() < SHORTEST || plain.length() > LONGEST) {
      throw new RefusedException(
          "password",
          "A password has %d to %d characters; three random words make a good one"
              .formatted(SHORTEST, LONGEST));
    }
    if (plain.chars().distinct().count() < 6
        || plain.toLowerCase(Locale.ROOT).contains(signInName)) {
      throw new RefusedException(
          "password",
          "This password is too easy to guess: do not use your sign-in name or the same few characters");
    }
    return PasswordHash.of(plain);
  }

  /// Sets the password of an account, within a transaction.
  ///
  /// @param hash as [#hash] made it
  public void set(Handle transaction, String actor, String account, String hash) {
    transaction
        .createUpdate("""
            insert into account_password (account, hash, set_at) values (:account, :hash, :at)
            on conflict (account) do update set hash = :hash, set_at = :at""")
        .bind("account", account)
        .bind("hash", hash)
        .bind("at", clock.instant())
        .execute();
    changes.record(transaction, actor, "password-set", "account:" + account, Map.of());
  }

  /// Whether an account has a password.
  public boolean has(String account) {
    return kept(account).isPresent();
  }

  /// Whether a password is that of an account. It takes as long where there is no account. A hash
  /// of another cost is made again.
  public boolean fits(Optional<Account> account, String password) {
    var kept = account.filter(Account::open).flatMap(found -> kept(found.id()));
    var plain = normal(password.length() > LONGEST ? "" : password);
    var fits = PasswordHash.fits(plain, kept.orElse(NOBODYS)) && kept.isPresent();
    if (fits && PasswordHash.outdated(kept.get())) renew(account.orElseThrow().id(), plain);
    return fits;
  }

  private void renew(String account, String password) {
    var hash = PasswordHash.of(password);
    database.change(transaction -> transaction.execute(
        "update account_password set hash = ?, set_at = ? where account = ?",
        hash,
        InstantText.write(clock.instant()),
        account));
  }

  private Optional<String> kept(String account) {
    return database.read(handle -> handle
        .createQuery("select hash from account_password where account = :account")
        .bind("account", account)
        .mapTo(String.class)
        .findOne());
  }

  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
