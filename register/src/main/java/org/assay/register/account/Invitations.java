package org.assay.register.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.database.InstantText;
import org.assay.register.journal.Changes;
import org.assay.register.secrets.Recogniser;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// One-time links. The first one is for the administrator of an office that has no account yet.
public final class Invitations {

  /// How long a link counts.
  public static final Duration LIFE = Duration.ofDays(3);

  private static final String COLUMNS =
      "id, role, display_name, made_by, expires_at, used_at, withdrawn_at";
  private static final RowMapper<Invitation> ROW = (row, _) -> new Invitation(
      row.getString("id"),
      Role.kept(row.getString("role")),
      row.getString("display_name"),
      row.getString("made_by"),
      Instant.parse(row.getString("expires_at")),
      Optional.ofNullable(InstantText.read(row.getString("used_at"))),
      Optional.ofNullable(InstantText.read(row.getString("withdrawn_at"))));

  private final Database database;
  private final Accounts accounts;
  private final Recogniser recogniser;
  private final Changes changes;
  private final InstantSource clock;

  public Invitations(
      Database database,
      Accounts accounts,
      Recogniser recogniser,
      Changes changes,
      InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.recogniser = recogniser;
    this.changes = changes;
    this.clock = clock;
  }

  /// Invites somebody.
  ///
  /// @return the code of the link, which is kept nowhere
  public String invite(String actor, String displayName, Role role) {
    var name = Account.displayName(displayName);
    return database.write(transaction -> invite(transaction, actor, name, role));
  }

  private String invite(Handle transaction, String actor, String name, Role role) {
    var code = Tokens.random();
    var id = Ids.next();
    transaction
        .createUpdate("""
            insert into invitation (id, mark, role, display_name, made_by, made_at, expires_at)
            values (:id, :mark, :role, :name, :by, :at, :expires)""")
        .bind("id", id)
        .bind("mark", mark(code))
        .bind("role", role.code())
        .bind("name", name)
        .bind("by", actor)
        .bind("at", clock.instant())
        .bind("expires", clock.instant().plus(LIFE))
        .execute();
    changes.record(
        transaction, actor, "invitation-made", "invitation:" + id, Map.of("role", role.code()));
    return code;
  }

  /// The code for the first administrator, if there is no account yet. Earlier ones count no
  /// more.
  public Optional<String> forFirstAdministrator() {
    if (!accounts.none()) return Optional.empty();
    return Optional.of(database.write(transaction -> {
      transaction.execute(
          "update invitation set withdrawn_at = ? where used_at is null and withdrawn_at is null",
          InstantText.write(clock.instant()));
      return invite(transaction, "office", "First administrator", Role.ADMINISTRATOR);
    }));
  }

  /// The invitation of a code, if it counts.
  public Optional<Invitation> of(String code) {
    if (!Tokens.wellFormed(code.strip())) return Optional.empty();
    return database
        .read(handle -> handle
            .createQuery("select " + COLUMNS + " from invitation where mark = :mark")
            .bind("mark", mark(code.strip()))
            .map(ROW)
            .findOne())
        .filter(invitation -> invitation.counts(clock.instant()));
  }

  /// Makes the account that a code is for. Of several who try at once, one has it.
  ///
  /// @param proof sets, in the same transaction, how the account proves itself
  /// @throws RefusedException if the code counts no more, or a name is taken
  public Account accept(
      String code, String signInName, String displayName, BiConsumer<Handle, Account> proof) {
    return database.write(transaction -> {
      var invitation = of(code).orElseThrow(Invitations::countsNoMore);
      var now = InstantText.write(clock.instant());
      if (transaction.execute(
              "update invitation set used_at = ? where id = ? and used_at is null and withdrawn_at is null",
              now,
              invitation.id())
          == 0) {
        throw countsNoMore();
      }
      var account = accounts.make(
          transaction, invitation.madeBy(), signInName, displayName, invitation.role());
      transaction.execute(
          "update invitation set account = ? where id = ?", account.id(), invitation.id());
      proof.accept(transaction, account);
      return account;
    });
  }

  private static RefusedException countsNoMore() {
    return new RefusedException(
        "code",
        "This code does not count: it was used, has run out, or was mistyped; ask for a new one");
  }

  /// The invitations that still count, newest first.
  public List<Invitation> open() {
    var now = clock.instant();
    return database
        .read(handle -> handle
            .createQuery("select " + COLUMNS
                + " from invitation where used_at is null order by id desc limit 100")
            .map(ROW)
            .list())
        .stream()
        .filter(invitation -> invitation.counts(now))
        .toList();
  }

  /// Withdraws an invitation that was not used.
  public boolean withdraw(String actor, String id) {
    return database.write(transaction -> {
      var withdrawn = transaction.execute(
          "update invitation set withdrawn_at = ? where id = ? and used_at is null and withdrawn_at is null",
          InstantText.write(clock.instant()),
          id);
      if (withdrawn == 1) {
        changes.record(transaction, actor, "invitation-withdrawn", "invitation:" + id, Map.of());
      }
      return withdrawn == 1;
    });
  }

  private String mark(String code) {
    return recogniser.mark("invitation", code);
  }
}
