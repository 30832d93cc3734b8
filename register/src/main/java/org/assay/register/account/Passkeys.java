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
import org.jdbi.v3.core.mapper.RowMapper;

/// The passkeys of accounts. What a passkey says is verified before it comes here.
public final class Passkeys {

  private static final int MOST = 20;
  private static final String COLUMNS =
      "id, account, credential_id, sign_count, label, made_at, last_used_at";
  private static final RowMapper<Passkey> ROW = (row, _) -> new Passkey(
      row.getString("id"),
      row.getString("account"),
      row.getString("credential_id"),
      row.getLong("sign_count"),
      row.getString("label"),
      Instant.parse(row.getString("made_at")),
      Optional.ofNullable(InstantText.read(row.getString("last_used_at"))));

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;

  public Passkeys(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// Adds a passkey to the account that is signed in.
  ///
  /// @param attested the credential's id and public key, as the authenticator attested them
  /// @throws RefusedException if it is known already, or if there are too many
  public void add(
      String account, String credentialId, byte[] attested, long signCount, String label) {
    database.change(transaction -> {
      if (of(account).size() >= MOST)
        throw new RefusedException("label", "An account has 20 passkeys at most");
      var id = Ids.next();
      var added = transaction
          .createUpdate("""
              insert into account_passkey (id, account, credential_id, attested, sign_count, label, made_at)
              values (:id, :account, :credential, :attested, :count, :label, :at)
              on conflict (credential_id) do nothing""")
          .bind("id", id)
          .bind("account", account)
          .bind("credential", credentialId)
          .bind("attested", attested)
          .bind("count", signCount)
          .bind("label", label)
          .bind("at", clock.instant())
          .execute();
      if (added == 0) throw new RefusedException("label", "This passkey is known already");
      changes.record(
          transaction, account, "passkey-added", "account:" + account, Map.of("passkey", id));
    });
  }

  /// The passkeys of an account.
  public List<Passkey> of(String account) {
    return database.read(handle -> handle
        .createQuery(
            "select " + COLUMNS + " from account_passkey where account = :account order by id")
        .bind("account", account)
        .map(ROW)
        .list());
  }

  /// The passkey that a browser names.
  public Optional<Passkey> named(String credentialId) {
    return database.read(handle -> handle
        .createQuery(
            "select " + COLUMNS + " from account_passkey where credential_id = :credential")
        .bind("credential", credentialId)
        .map(ROW)
        .findOne());
  }

  /// What the authenticator attested of a passkey.
  public byte[] attested(Passkey passkey) {
    return database.read(handle -> handle
        .createQuery("select attested from account_passkey where id = :id")
        .bind("id", passkey.id())
        .map((row, _) -> row.getBytes("attested"))
        .one());
  }

  /// Notes that a passkey was used. Of two uses with the same count, one counts: a copy of a
  /// passkey that counts shows itself by it.
  ///
  /// @param count as the passkey says it; 0 for one that does not count
  /// @return whether it counts
  public boolean used(Passkey passkey, long count) {
    return database.write(transaction -> transaction.execute(
            """
            update account_passkey set sign_count = ?, last_used_at = ?
            where id = ? and (sign_count < ? or (sign_count = 0 and ? = 0))""", count, InstantText.write(clock.instant()), passkey.id(), count, count)
        == 1);
  }

  /// Removes a passkey of an account.
  public boolean remove(String actor, String account, String id) {
    return database.write(transaction -> {
      var removed = transaction.execute(
          "delete from account_passkey where id = ? and account = ?", id, account);
      if (removed == 1) {
        changes.record(
            transaction, actor, "passkey-removed", "account:" + account, Map.of("passkey", id));
      }
      return removed == 1;
    });
  }
}
