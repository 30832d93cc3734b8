package org.assay.register.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.database.InstantText;
import org.assay.register.journal.Changes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The accounts of the office. Each change is recorded with the account that made it.
public final class Accounts {

  /// The columns that [#ROW] reads, of a table `account` named `a`.
  static final String COLUMNS =
      "a.id, a.sign_in_name, a.display_name, a.role, a.made_at, a.closed_at";

  static final RowMapper<Account> ROW = (row, _) -> new Account(
      row.getString("id"),
      row.getString("sign_in_name"),
      row.getString("display_name"),
      Role.kept(row.getString("role")),
      Instant.parse(row.getString("made_at")),
      Optional.ofNullable(InstantText.read(row.getString("closed_at"))));

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;

  public Accounts(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// Whether nobody was given an account yet.
  public boolean none() {
    return database.read(handle ->
            handle.createQuery("select count(*) from account").mapTo(long.class).one())
        == 0;
  }

  /// All of them, by name.
  public List<Account> all() {
    return database.read(handle -> handle
        .createQuery("select " + COLUMNS + " from account a order by a.sign_in_name")
        .map(ROW)
        .list());
  }

  /// The account of an id.
  public Optional<Account> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  static Optional<Account> find(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from account a where a.id = :id")
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  /// The account with a sign-in name, however it was typed; nothing if there is none.
  public Optional<Account> named(String typed) {
    String name;
    try {
      name = Account.signInName(typed);
    } catch (RefusedException noName) {
      return Optional.empty();
    }
    return database.read(handle -> handle
        .createQuery("select " + COLUMNS + " from account a where a.sign_in_name = :name")
        .bind("name", name)
        .map(ROW)
        .findOne());
  }

  /// Makes an account, within a transaction.
  ///
  /// @param actor the account that makes it, or `office`
  /// @throws RefusedException if the name is taken or is none
  public Account make(
      Handle transaction, String actor, String signInName, String displayName, Role role) {
    var account = new Account(
        Ids.next(),
        Account.signInName(signInName),
        Account.displayName(displayName),
        role,
        clock.instant(),
        Optional.empty());
    var made = transaction
        .createUpdate("""
            insert into account (id, sign_in_name, display_name, role, made_at)
            values (:id, :name, :shown, :role, :at) on conflict (sign_in_name) do nothing""")
        .bind("id", account.id())
        .bind("name", account.signInName())
        .bind("shown", account.displayName())
        .bind("role", role.code())
        .bind("at", account.madeAt())
        .execute();
    if (made == 0) {
      throw new RefusedException(
          "sign-in-name", "Somebody signs in with this name already; choose another");
    }
    record(transaction, actor, "account-made", account.id(), Map.of("role", role.code()));
    return account;
  }

  /// Makes an account.
  public Account make(String actor, String signInName, String displayName, Role role) {
    return database.write(transaction -> make(transaction, actor, signInName, displayName, role));
  }

  /// Gives an account another role. All its sessions end: they were opened for the old one.
  ///
  /// @throws RefusedException if it is the last administrator
  public void changeRole(String actor, String id, Role role) {
    database.change(transaction -> {
      var account = existing(transaction, id);
      if (account.role() == role) return;
      refuseLastAdministrator(transaction, account);
      transaction.execute("update account set role = ? where id = ?", role.code(), id);
      Sessions.endAll(transaction, id, clock.instant());
      record(
          transaction,
          actor,
          "account-role-changed",
          id,
          Map.of("from", account.role().code(), "to", role.code()));
    });
  }

  /// Closes an account: its sessions and tokens end, and nobody signs in to it again.
  ///
  /// @throws RefusedException if it is the last administrator
  public void close(String actor, String id) {
    database.change(transaction -> {
      var account = existing(transaction, id);
      if (!account.open()) return;
      refuseLastAdministrator(transaction, account);
      closeNow(transaction, actor, id);
    });
  }

  /// Closes an account that is for trying things out, also where it is the last administrator. The
  /// invitations that it sent are withdrawn.
  public void closeDemo(String actor, String id) {
    database.change(transaction -> {
      if (!existing(transaction, id).open()) return;
      closeNow(transaction, actor, id);
      transaction.execute(
          "update invitation set withdrawn_at = ? where made_by = ? and used_at is null and withdrawn_at is null",
          InstantText.write(clock.instant()),
          id);
    });
  }

  private void closeNow(Handle transaction, String actor, String id) {
    var now = clock.instant();
    var text = InstantText.write(now);
    transaction.execute("update account set closed_at = ? where id = ?", text, id);
    transaction.execute(
        "update api_token set revoked_at = ? where account = ? and revoked_at is null", text, id);
    Sessions.endAll(transaction, id, now);
    record(transaction, actor, "account-closed", id, Map.of());
  }

  /// Opens an account again that is for trying things out, within a transaction.
  public void reopenDemo(Handle transaction, String actor, Account account) {
    if (account.open()) return;
    transaction.execute("update account set closed_at = null where id = ?", account.id());
    record(transaction, actor, "account-reopened", account.id(), Map.of());
  }

  private static Account existing(Handle transaction, String id) {
    return find(transaction, id)
        .orElseThrow(() -> new RefusedException("account", "There is no such account"));
  }

  private static void refuseLastAdministrator(Handle transaction, Account account) {
    if (account.role() != Role.ADMINISTRATOR || !account.open()) return;
    var others =
        transaction.createQuery("""
            select count(*) from account where role = 'administrator' and closed_at is null and id <> :id""").bind("id", account.id()).mapTo(long.class).one();
    if (others == 0) {
      throw new RefusedException(
          "role", "This is the only administrator; make another account administrator first");
    }
  }

  private void record(
      Handle transaction, String actor, String kind, String id, Map<String, String> details) {
    changes.record(transaction, actor, kind, "account:" + id, details);
  }
}
