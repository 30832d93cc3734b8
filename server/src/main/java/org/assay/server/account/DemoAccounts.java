package org.assay.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Passwords;
import org.assay.register.account.Role;
import org.assay.register.database.Database;

/// The accounts of an office that is for trying things out: one of each role, with passwords that
/// are new at each start and printed. Only a fresh office, or one that was made so, gets them.
/// While such an office runs without `--demo`, they are closed: their passwords were on a console.
@ApplicationScoped
class DemoAccounts {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String ACTOR = "office";
  private static final String SHOWN = "Demo: ";

  private static final Map<Role, String> NAMES = Map.of(
      Role.ADMINISTRATOR, "demo-admin",
      Role.COMPLIANCE, "demo-compliance",
      Role.SECURITY_RESPONSE, "demo-analyst",
      Role.AUDITOR, "demo-auditor",
      Role.IMPORTER, "demo-importer");

  private final Accounts accounts;
  private final Passwords passwords;
  private final Database database;

  DemoAccounts(Accounts accounts, Passwords passwords, Database database) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.database = database;
  }

  void make(PrintStream console, URI address) {
    var mine = accounts.all().stream().allMatch(DemoAccounts::isDemo);
    if (!mine) {
      console.println("Assay: this office has accounts of its own; --demo makes none beside them");
      return;
    }
    var made = new LinkedHashMap<String, String>();
    for (var role : Role.values()) made.put(NAMES.getOrDefault(role, ""), renew(role));
    console.println();
    console.println(
        "Assay: A DEMONSTRATION. Everybody who can read this can sign in; keep nothing real here.");
    console.println("       Sign in at " + address.toString().replaceAll("/$", "") + "/sign-in");
    made.forEach((name, password) -> console.printf("       %-16s  %s%n", name, password));
    console.println();
    console.flush();
  }

  /// Closes those of an office that was begun with `--demo` and runs without it.
  void close(PrintStream console) {
    var all = accounts.all();
    var demo = all.stream().filter(DemoAccounts::isDemo).toList();
    if (demo.isEmpty()) return;
    for (var account : demo) accounts.closeDemo(ACTOR, account.id());
    console.println();
    console.println(
        "Assay: THIS OFFICE WAS BEGUN WITH --demo. What is in it is invented; its demo accounts are"
            + " closed");
    console.println(
        "       while it runs without --demo, and their sessions and tokens have ended.");
    console.println(
        all.stream().anyMatch(account -> account.open() && !isDemo(account))
            ? "       Other accounts can sign in. Begin a real office in another folder."
            : "       Nobody can sign in. Start it with --demo, or begin a real office in another folder.");
    console.println();
    console.flush();
  }

  private static boolean isDemo(Account account) {
    return NAMES.containsValue(account.signInName()) && account.displayName().startsWith(SHOWN);
  }

  private String renew(Role role) {
    var name = NAMES.getOrDefault(role, "");
    var password = password();
    var hash = Passwords.hash(name, password);
    database.change(transaction -> {
      var account = accounts
          .named(name)
          .orElseGet(() -> accounts.make(transaction, ACTOR, name, SHOWN + role.title(), role));
      accounts.reopenDemo(transaction, ACTOR, account);
      passwords.set(transaction, ACTOR, account.id(), hash);
    });
    return password;
  }

  private static String password() {
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) text.append('-');
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
