package org.assay.register.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.account.OutsideIdentities.Identity;
import org.assay.register.account.SignIns.Outcome;
import org.assay.register.database.Dialect;
import org.assay.register.journal.Changes.ChangeRecord;
import org.assay.register.requests.Allowance;
import org.assay.register.requests.Allowances;
import org.assay.register.requests.KeptAnswers;
import org.assay.register.requests.KeptAnswers.Answer;
import org.assay.register.requests.KeptAnswers.Before;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsOnBothDatabasesTest {

  private static final String PASSWORD = "copper lantern walrus";

  @TempDir
  Path folder;

  private Instant now = Instant.parse("2026-11-28T09:00:00Z");

  /// All that there is to try, on a fresh office.
  private final class World implements AutoCloseable {
    final InstantSource clock = () -> now;
    final Office office;
    final Accounts accounts;
    final Sessions sessions;
    final Passwords passwords;
    final SecondFactors factors;
    final SignIns signIns;
    final Invitations invitations;
    final ApiTokens tokens;

    World(Dialect dialect) throws Exception {
      office = Office.open(Databases.place(dialect, folder), clock);
      accounts = new Accounts(office.database(), office.changes(), clock);
      sessions = new Sessions(office.database(), office.recogniser(), clock);
      passwords = new Passwords(office.database(), office.changes(), clock);
      factors = new SecondFactors(
          office.database(), office.sealer(), office.recogniser(), office.changes(), clock);
      signIns = new SignIns(accounts, passwords, factors);
      invitations = new Invitations(
          office.database(), accounts, office.recogniser(), office.changes(), clock);
      tokens = new ApiTokens(office.database(), office.recogniser(), office.changes(), clock);
    }

    Account amy() {
      return accounts.named("amy").orElseGet(() -> {
        var amy = accounts.make("office", "Amy ", "Amy  Pond", Role.COMPLIANCE);
        passwords.set("office", amy, PASSWORD);
        return amy;
      });
    }

    String secretOf(Account account) {
      return factors.begin(account, "Office").secret();
    }

    @Override
    public void close() {
      office.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPasswordOpensItsOwnAccountOnly(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      assertThat(amy.displayName()).isEqualTo("Amy Pond");
      assertThat(world.signIns.prove("AMY", PASSWORD, ""))
          .isEqualTo(new Outcome.Proved(amy, SignInKind.PASSWORD));
      assertThat(world.signIns.prove("amy", PASSWORD + "s", "")).isEqualTo(new Outcome.Wrong());
      assertThat(world.signIns.prove("rory", PASSWORD, "")).isEqualTo(new Outcome.Wrong());
      assertThat(world.signIns.prove("no name at all!", PASSWORD, ""))
          .isEqualTo(new Outcome.Wrong());
      assertThat(world.signIns.prove("amy", "x".repeat(100_000), ""))
          .isEqualTo(new Outcome.Wrong());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHashOfAnotherCostIsMadeAgainAtTheNextSignIn(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var weak =
          "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
      world
          .office
          .database()
          .change(transaction -> transaction.execute(
              "update account_password set hash = ? where account = ?", weak, amy.id()));
      assertThat(world.signIns.prove("amy", "password", "")).isInstanceOf(Outcome.Proved.class);
      var kept = world
          .office
          .database()
          .read(handle -> handle
              .createQuery("select hash from account_password")
              .mapTo(String.class)
              .one());
      assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(world.signIns.prove("amy", "password", "")).isInstanceOf(Outcome.Proved.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCodeOfTheAppCountsOnce(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var secret = unbase32(world.secretOf(amy));
      assertThat(world.secretOf(amy)).isEqualTo(Totp.base32(secret));
      assertThat(world.factors.has(amy.id())).isFalse();
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.factors.confirm(amy.id(), "000000x"));
      var codes = world.factors.confirm(amy.id(), Totp.code(secret, Totp.step(now)));
      assertThat(codes).hasSize(10).doesNotHaveDuplicates();

      assertThat(world.signIns.prove("amy", PASSWORD, "")).isEqualTo(new Outcome.CodeWanted(false));
      var used = Totp.code(secret, Totp.step(now));
      assertThat(world.signIns.prove("amy", PASSWORD, used))
          .isEqualTo(new Outcome.CodeWanted(true));
      now = now.plusSeconds(60);
      var next = Totp.code(secret, Totp.step(now));
      assertThat(
              world.signIns.prove("amy", PASSWORD, next.substring(0, 3) + " " + next.substring(3)))
          .isEqualTo(new Outcome.Proved(amy, SignInKind.PASSWORD_AND_CODE));
      assertThat(world.signIns.prove("amy", PASSWORD, next))
          .isEqualTo(new Outcome.CodeWanted(true));
      var before = Totp.code(secret, Totp.step(now) - 1);
      assertThat(world.signIns.prove("amy", PASSWORD, before))
          .isEqualTo(new Outcome.CodeWanted(true));

      assertThat(
              world.signIns.prove("amy", PASSWORD, codes.get(3).toUpperCase(java.util.Locale.ROOT)))
          .isEqualTo(new Outcome.Proved(amy, SignInKind.PASSWORD_AND_RECOVERY_CODE));
      assertThat(world.signIns.prove("amy", PASSWORD, codes.get(3)))
          .isEqualTo(new Outcome.CodeWanted(true));
      assertThat(world.factors.recoveryCodesLeft(amy.id())).isEqualTo(9);
    }
  }

  private static byte[] unbase32(String text) {
    var bytes = new java.io.ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatProvesAnAccountStandsInTheDatabase(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var secret = world.secretOf(amy);
      var token = world.sessions.open(amy.id(), SignInKind.PASSWORD).token();
      var api = world.tokens.make(amy.id(), "a program", Set.of(Scope.READ), Duration.ofDays(1));
      var code = world.invitations.invite(amy.id(), "Rory", Role.AUDITOR);
      var all = new StringBuilder();
      world.office.database().read(handle -> {
        for (var table : new String[] {
          "account_password",
          "account_totp",
          "session",
          "api_token",
          "invitation",
          "journal",
          "change_record"
        }) {
          handle
              .createQuery("select * from " + table)
              .mapToMap()
              .forEach(row -> row.values()
                  .forEach(value -> all.append(
                          value instanceof byte[] bytes
                              ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                              : value)
                      .append('\n')));
        }
        return "";
      });
      assertThat(all).isNotEmpty();
      assertThat(all.toString())
          .doesNotContain(
              PASSWORD,
              secret,
              new String(unbase32(secret), java.nio.charset.StandardCharsets.ISO_8859_1),
              token,
              api,
              code);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSessionEndsByItselfAndByHand(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var idle = world.sessions.open(amy.id(), SignInKind.PASSWORD);
      var busy = world.sessions.open(amy.id(), SignInKind.PASSKEY);
      var ended = world.sessions.open(amy.id(), SignInKind.PROVIDER);
      assertThat(world.sessions.check(idle.token()).orElseThrow().account()).isEqualTo(amy);
      assertThat(world.sessions.check("x" + idle.token().substring(1) + "y")).isEmpty();
      assertThat(world.sessions.check(Tokens.random())).isEmpty();
      assertThat(world.sessions.of(amy.id())).hasSize(3);
      assertThat(world.sessions.end("another account", ended.session().id())).isFalse();
      assertThat(world.sessions.end(amy.id(), ended.session().id())).isTrue();
      assertThat(world.sessions.check(ended.token())).isEmpty();
      for (int i = 0; i < 13; i++) {
        now = now.plus(Duration.ofMinutes(50));
        assertThat(world.sessions.check(busy.token()))
            .as("after %d times 50 minutes", i + 1)
            .isPresent();
      }
      assertThat(world.sessions.check(idle.token())).isEmpty();
      now = now.plus(Duration.ofMinutes(69));
      assertThat(world.sessions.check(busy.token())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherProofBringsAnotherToken(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var first = world.sessions.open(world.amy().id(), SignInKind.PASSWORD);
      now = now.plus(Duration.ofMinutes(11));
      var old = world.sessions.check(first.token()).orElseThrow().session();
      assertThat(old.fresh(now)).isFalse();
      var second = world.sessions.replace(old, SignInKind.PASSWORD);
      assertThat(second.token()).isNotEqualTo(first.token());
      assertThat(world.sessions.check(first.token())).isEmpty();
      assertThat(world.sessions.check(second.token()).orElseThrow().session().fresh(now))
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherRoleEndsAllSessions(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var session = world.sessions.open(amy.id(), SignInKind.PASSWORD);
      world.accounts.changeRole("office", amy.id(), Role.AUDITOR);
      assertThat(world.sessions.check(session.token())).isEmpty();
      assertThat(world.accounts.find(amy.id()).orElseThrow().role()).isEqualTo(Role.AUDITOR);
      var again = world.sessions.open(amy.id(), SignInKind.PASSKEY);
      assertThat(world.sessions.check(again.token()).orElseThrow().account().role())
          .isEqualTo(Role.AUDITOR);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOnlyAdministratorStays(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var one = world.accounts.make("office", "one", "One", Role.ADMINISTRATOR);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.accounts.changeRole(one.id(), one.id(), Role.AUDITOR));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.accounts.close(one.id(), one.id()));
      var two = world.accounts.make(one.id(), "two", "Two", Role.ADMINISTRATOR);
      world.accounts.close(two.id(), one.id());
      assertThat(world.accounts.find(one.id()).orElseThrow().open()).isFalse();
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.accounts.close(two.id(), two.id()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedAccountIsClosedEverywhere(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var session = world.sessions.open(amy.id(), SignInKind.PASSWORD);
      var token = world.tokens.make(amy.id(), "a program", Set.of(Scope.READ), Duration.ofDays(1));
      world.accounts.close("office", amy.id());
      assertThat(world.sessions.check(session.token())).isEmpty();
      assertThat(world.tokens.check(token)).isEmpty();
      assertThat(world.signIns.prove("amy", PASSWORD, "")).isEqualTo(new Outcome.Wrong());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsGoodForItsScopesAndItsTime(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      var token = world.tokens.make(
          amy.id(), "a program", Set.of(Scope.READ, Scope.PRODUCTS), Duration.ofDays(10));
      var other =
          world.tokens.make(amy.id(), "another", Set.of(Scope.REPORTS), Duration.ofDays(10));
      var held = world.tokens.check(token).orElseThrow();
      assertThat(held.token().scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.PRODUCTS);
      assertThat(world.tokens.revoke("x", "another account", held.token().id())).isFalse();
      assertThat(world.tokens.revoke(amy.id(), amy.id(), held.token().id())).isTrue();
      assertThat(world.tokens.check(token)).isEmpty();
      assertThat(world.tokens.check(other)).isPresent();
      now = now.plus(Duration.ofDays(10));
      assertThat(world.tokens.check(other)).isEmpty();
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(
              () -> world.tokens.make(amy.id(), "x", Set.of(Scope.READ), Duration.ofDays(367)));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.tokens.make(amy.id(), "x", Set.of(), Duration.ofDays(1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLinkCountsOnceAndNotForEver(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var first = world.invitations.forFirstAdministrator().orElseThrow();
      var second = world.invitations.forFirstAdministrator().orElseThrow();
      assertThat(world.invitations.of(first)).isEmpty();
      var admin = world.invitations.accept(second, "root", "Root", (_, _) -> {});
      assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
      assertThat(world.invitations.forFirstAdministrator()).isEmpty();
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.invitations.accept(second, "root2", "Root", (_, _) -> {}));
      var rory = world.invitations.invite(admin.id(), "Rory", Role.AUDITOR);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> world.invitations.accept(rory, "root", "Rory", (_, _) -> {}));
      assertThat(world.invitations.of(rory))
          .as("a refused name uses nothing up")
          .isPresent();
      var withdrawn = world.invitations.invite(admin.id(), "Brian", Role.AUDITOR);
      world.invitations.withdraw(
          admin.id(), world.invitations.of(withdrawn).orElseThrow().id());
      assertThat(world.invitations.of(withdrawn)).isEmpty();
      now = now.plus(Invitations.LIFE);
      assertThat(world.invitations.of(rory)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatChangesIsRecordedWithoutNames(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var amy = world.amy();
      world.accounts.changeRole("office", amy.id(), Role.SECURITY_RESPONSE);
      world.tokens.make(
          amy.id(), "the name of Amy's program", Set.of(Scope.READ), Duration.ofDays(1));
      var records = world.office.changes().newest("", "", 100);
      assertThat(records)
          .extracting(ChangeRecord::kind)
          .containsExactly("token-made", "account-role-changed", "password-set", "account-made");
      assertThat(records).allSatisfy(record -> {
        assertThat(record.record()).doesNotContainIgnoringCase("amy");
        assertThat(world.office.anchor().await(record.journalId(), Duration.ofSeconds(20)))
            .isPresent();
      });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCopyOfAPasskeyShowsItselfByItsCount(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var passkeys = new Passkeys(world.office.database(), world.office.changes(), world.clock);
      var amy = world.amy();
      passkeys.add(amy.id(), "counting", new byte[] {1}, 5, "Key");
      passkeys.add(amy.id(), "not-counting", new byte[] {2}, 0, "Phone");
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> passkeys.add(amy.id(), "counting", new byte[] {3}, 1, "Again"));
      var counting = passkeys.named("counting").orElseThrow();
      assertThat(passkeys.used(counting, 5)).isFalse();
      assertThat(passkeys.used(counting, 6)).isTrue();
      assertThat(passkeys.used(counting, 6)).isFalse();
      assertThat(passkeys.used(counting, 0)).isFalse();
      var phone = passkeys.named("not-counting").orElseThrow();
      assertThat(passkeys.used(phone, 0)).isTrue();
      assertThat(passkeys.used(phone, 0)).isTrue();
      assertThat(passkeys.attested(phone)).containsExactly(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIdentityBelongsToOneAccount(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var identities =
          new OutsideIdentities(world.office.database(), world.office.changes(), world.clock);
      var amy = world.amy();
      var rory = world.accounts.make("office", "rory", "Rory", Role.AUDITOR);
      var identity = new Identity("https://id.example", "1234");
      assertThat(identities.account(identity)).isEmpty();
      identities.link(amy.id(), identity);
      assertThat(identities.account(identity)).contains(amy);
      assertThat(identities.account(new Identity("https://other.example", "1234")))
          .isEmpty();
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> identities.link(rory.id(), identity));
      assertThat(identities.unlink(amy.id(), amy.id(), "https://id.example")).isTrue();
      assertThat(identities.account(identity)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCeremonyCountsOnceForItsAccountAndPurpose(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var ceremonies = new Ceremonies(
          world.office.database(), world.office.sealer(), world.office.recogniser(), world.clock);
      ceremonies.begin("a", "register", "amy", "content");
      assertThat(ceremonies.take("a", "sign-in", "amy")).isEmpty();
      assertThat(ceremonies.take("a", "register", "amy")).contains("content");
      assertThat(ceremonies.take("a", "register", "amy")).isEmpty();
      ceremonies.begin("b", "register", "amy", "content");
      assertThat(ceremonies.take("b", "register", "rory")).isEmpty();
      ceremonies.begin("c", "register", null, "content");
      now = now.plus(Duration.ofMinutes(11));
      assertThat(ceremonies.take("c", "register", null)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAllowanceIsSharedAndGrowsBack(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var here = new Allowances(world.office.database(), world.clock);
      var there = new Allowances(world.office.database(), world.clock);
      var five = new Allowance("try", 5, Duration.ofSeconds(10));
      IntStream.range(0, 3).forEach(_ -> assertThat(here.take(five, "a")).isEmpty());
      IntStream.range(0, 2).forEach(_ -> assertThat(there.take(five, "a")).isEmpty());
      assertThat(there.take(five, "a")).contains(Duration.ofSeconds(10));
      assertThat(there.take(five, "b")).isEmpty();
      now = now.plusSeconds(9);
      assertThat(here.take(five, "a")).contains(Duration.ofSeconds(1));
      now = now.plusSeconds(1);
      assertThat(here.take(five, "a")).isEmpty();
      assertThat(here.take(five, "a")).contains(Duration.ofSeconds(10));
      now = now.plusSeconds(3600);
      IntStream.range(0, 5).forEach(_ -> assertThat(there.take(five, "a")).isEmpty());
      assertThat(there.take(five, "a")).isPresent();
      now = now.plusSeconds(3600);
      IntStream.range(0, 128).forEach(i -> here.take(five, "c" + i));
      var buckets = world
          .office
          .database()
          .read(handle -> handle
              .createQuery("select count(*) from allowance where bucket in ('try:a', 'try:b')")
              .mapTo(int.class)
              .one());
      assertThat(buckets).as("whole ones are deleted").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRequestIsCarriedOutOnce(Dialect dialect) throws Exception {
    try (var world = new World(dialect)) {
      var answers = new KeptAnswers(world.office.database(), world.clock);
      assertThat(answers.begin("amy", "k", "digest")).isEqualTo(new Before.New());
      assertThat(answers.begin("amy", "k", "digest")).isEqualTo(new Before.Unfinished());
      assertThat(answers.begin("amy", "k", "another")).isEqualTo(new Before.Another());
      assertThat(answers.begin("rory", "k", "another")).isEqualTo(new Before.New());
      var answer = new Answer(201, "application/json", "/api/v1/x", "{}");
      answers.keep("amy", "k", answer);
      answers.forget("amy", "k");
      assertThat(answers.begin("amy", "k", "digest")).isEqualTo(new Before.Answered(answer));
      answers.forget("rory", "k");
      assertThat(answers.begin("rory", "k", "digest")).isEqualTo(new Before.New());
      now = now.plus(KeptAnswers.KEPT).plusSeconds(1);
      assertThat(answers.begin("amy", "k", "other")).isEqualTo(new Before.New());
    }
  }

  @org.junit.jupiter.api.Test
  void theRolesOfAnnotationsAreThoseOfAccounts() {
    assertThat(Map.of(
            Roles.ADMINISTRATOR,
            Role.ADMINISTRATOR,
            Roles.COMPLIANCE,
            Role.COMPLIANCE,
            Roles.SECURITY_RESPONSE,
            Role.SECURITY_RESPONSE,
            Roles.AUDITOR,
            Role.AUDITOR,
            Roles.IMPORTER,
            Role.IMPORTER))
        .allSatisfy((code, role) -> assertThat(Role.ofCode(code)).contains(role));
  }
}
