package org.assay.register.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.assay.register.journal.Changes;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;

/// What an account shows beside its password: the code of an app, or a recovery code. Each is
/// good once.
public final class SecondFactors {

  private static final int CODES = 10;
  private static final int CODE_LENGTH = 12;
  // Without the letters and digits that people mix up.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Sealer sealer;
  private final Recogniser recogniser;
  private final Changes changes;
  private final InstantSource clock;

  public SecondFactors(
      Database database,
      Sealer sealer,
      Recogniser recogniser,
      Changes changes,
      InstantSource clock) {
    this.database = database;
    this.sealer = sealer;
    this.recogniser = recogniser;
    this.changes = changes;
    this.clock = clock;
  }

  /// What an app is to be told, until the first code of it is shown.
  ///
  /// @param secret in base32, to type
  /// @param address as a QR code holds it
  public record Setup(String secret, String address) {
    @Override
    public String toString() {
      return "the setup of an app";
    }
  }

  private static final class Kept {
    private final byte[] secret;
    private final boolean confirmed;

    Kept(byte[] secret, boolean confirmed) {
      this.secret = secret;
      this.confirmed = confirmed;
    }

    byte[] secret() {
      return secret;
    }

    boolean confirmed() {
      return confirmed;
    }
  }

  /// Whether an account has an app whose codes it has to show.
  public boolean has(String account) {
    return database
        .read(handle -> kept(handle, account))
        .filter(Kept::confirmed)
        .isPresent();
  }

  private Optional<Kept> kept(Handle handle, String account) {
    return handle
        .createQuery("select secret, confirmed_at from account_totp where account = :account")
        .bind("account", account)
        .map((row, _) -> new Kept(
            sealer.open("totp:" + account, row.getBytes("secret")),
            row.getString("confirmed_at") != null))
        .findOne();
  }

  /// Begins to set up an app, or shows again what was begun.
  ///
  /// @param office as the app names it
  /// @throws RefusedException if one is set up already
  public Setup begin(Account account, String office) {
    var secret = database.write(transaction -> {
      var kept = kept(transaction, account.id());
      if (kept.filter(Kept::confirmed).isPresent()) {
        throw new RefusedException("code", "An app is set up already; remove it first");
      }
      return kept.map(Kept::secret).orElseGet(() -> newSecret(transaction, account.id()));
    });
    return setup(account, office, secret);
  }

  private byte[] newSecret(Handle transaction, String account) {
    var secret = new byte[Totp.SECRET];
    RANDOM.nextBytes(secret);
    transaction.execute(
        "insert into account_totp (account, secret, last_step) values (?, ?, -1)",
        account,
        sealer.seal("totp:" + account, secret));
    return secret;
  }

  private static Setup setup(Account account, String office, byte[] secret) {
    var typed = Totp.base32(secret);
    var label = encoded(office) + ":" + encoded(account.signInName());
    return new Setup(
        typed,
        "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(label, typed, encoded(office)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Ends the setup of an app with its first code.
  ///
  /// @return new recovery codes, to show once
  /// @throws RefusedException if the code is not that of the app
  public List<String> confirm(String account, String code) {
    return database.write(transaction -> {
      if (!takeAppCode(transaction, account, code)) {
        throw new RefusedException(
            "code", "This is not the code that the app shows now; wait for the next one");
      }
      transaction.execute(
          "update account_totp set confirmed_at = ? where account = ? and confirmed_at is null",
          InstantText.write(clock.instant()),
          account);
      changes.record(transaction, account, "app-codes-set-up", "account:" + account, Map.of());
      return newRecoveryCodes(transaction, account);
    });
  }

  /// Takes a second factor: the code of the app, or a recovery code. It is not good again.
  public boolean take(String account, String typed) {
    return database.write(transaction -> appCode(typed)
        ? takeAppCode(transaction, account, typed)
        : takeRecoveryCode(transaction, account, typed));
  }

  /// Whether what was typed has the form of an app's code; else it is taken for a recovery code.
  public static boolean appCode(String typed) {
    return compact(typed).matches("[0-9]{6}");
  }

  private static String compact(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  // A code counts once: the step that it belongs to is kept, and only later ones count after it.
  private boolean takeAppCode(Handle transaction, String account, String typed) {
    var kept = kept(transaction, account);
    if (kept.isEmpty()) return false;
    var step = Totp.match(kept.get().secret(), compact(typed), clock.instant());
    return step.isPresent()
        && transaction.execute(
                "update account_totp set last_step = ? where account = ? and last_step < ?",
                step.getAsLong(),
                account,
                step.getAsLong())
            == 1;
  }

  private boolean takeRecoveryCode(Handle transaction, String account, String typed) {
    var taken = transaction.execute(
        "update account_recovery_code set used_at = ? where account = ? and mark = ? and used_at is null",
        InstantText.write(clock.instant()),
        account,
        mark(account, compact(typed)));
    if (taken == 1)
      changes.record(transaction, account, "recovery-code-used", "account:" + account, Map.of());
    return taken == 1;
  }

  /// How many recovery codes are left.
  public int recoveryCodesLeft(String account) {
    return database.read(handle -> handle
        .createQuery(
            "select count(*) from account_recovery_code where account = :account and used_at is null")
        .bind("account", account)
        .mapTo(int.class)
        .one());
  }

  /// Makes new recovery codes; the old ones count no more.
  public List<String> newRecoveryCodes(String account) {
    return database.write(transaction -> newRecoveryCodes(transaction, account));
  }

  private List<String> newRecoveryCodes(Handle transaction, String account) {
    transaction.execute("delete from account_recovery_code where account = ?", account);
    var codes = new ArrayList<String>();
    for (int i = 0; i < CODES; i++) {
      var code = newCode();
      codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
      transaction.execute(
          "insert into account_recovery_code (account, mark, made_at) values (?, ?, ?)",
          account,
          mark(account, code),
          InstantText.write(clock.instant()));
    }
    changes.record(transaction, account, "recovery-codes-made", "account:" + account, Map.of());
    return List.copyOf(codes);
  }

  private static String newCode() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++)
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return code.toString();
  }

  /// Removes the app and the recovery codes of an account.
  public void remove(String actor, String account) {
    database.change(transaction -> {
      transaction.execute("delete from account_recovery_code where account = ?", account);
      if (transaction.execute("delete from account_totp where account = ?", account) == 1) {
        changes.record(transaction, actor, "app-codes-removed", "account:" + account, Map.of());
      }
    });
  }

  private String mark(String account, String code) {
    return recogniser.mark("recovery-code", account + ":" + code);
  }
}
