package org.assay.register.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.assay.register.journal.Changes;
import org.jdbi.v3.core.Handle;

/// Who an account is at an outside provider (OpenID Connect). A link is made by the account
/// itself, or with the invitation that the account is made with; a provider alone makes no
/// account.
public final class OutsideIdentities {

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;

  public OutsideIdentities(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// Who somebody is at a provider.
  public record Identity(String issuer, String subject) {}

  /// The account of an identity, if it is open.
  public Optional<Account> account(Identity identity) {
    return database
        .read(handle -> handle
            .createQuery("select " + Accounts.COLUMNS + """
                 from account a join account_identity i on i.account = a.id
                where i.issuer = :issuer and i.subject = :subject""")
            .bind("issuer", identity.issuer())
            .bind("subject", identity.subject())
            .map(Accounts.ROW)
            .findOne())
        .filter(Account::open);
  }

  /// Links an account, within a transaction.
  ///
  /// @throws RefusedException if the identity belongs to an account already
  public void link(Handle transaction, String account, Identity identity) {
    var linked = transaction.execute(
        """
        insert into account_identity (issuer, subject, account, linked_at) values (?, ?, ?, ?)
        on conflict (issuer, subject) do nothing""", identity.issuer(), identity.subject(), account, InstantText.write(clock.instant()));
    if (linked == 0) {
      throw new RefusedException(
          "provider", "This sign-in of your organisation belongs to an account already");
    }
    changes.record(
        transaction,
        account,
        "provider-linked",
        "account:" + account,
        Map.of("issuer", identity.issuer()));
  }

  /// Links an account.
  public void link(String account, Identity identity) {
    database.change(transaction -> link(transaction, account, identity));
  }

  /// The identities of an account.
  public List<Identity> of(String account) {
    return database.read(handle -> handle
        .createQuery(
            "select issuer, subject from account_identity where account = :account order by issuer")
        .bind("account", account)
        .map((row, _) -> new Identity(row.getString("issuer"), row.getString("subject")))
        .list());
  }

  /// Ends a link of an account.
  public boolean unlink(String actor, String account, String issuer) {
    return database.write(transaction -> {
      var ended = transaction.execute(
          "delete from account_identity where account = ? and issuer = ?", account, issuer);
      if (ended > 0) {
        changes.record(
            transaction,
            actor,
            "provider-unlinked",
            "account:" + account,
            Map.of("issuer", issuer));
      }
      return ended > 0;
    });
  }
}
