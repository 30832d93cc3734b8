package org.assay.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Invitations;
import org.assay.register.account.Passwords;
import org.assay.register.account.Role;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunTest {

  private static final URI ADDRESS = URI.create("https://office.example/");
  private static final Pattern LINE = Pattern.compile("(demo-\\S+) +(\\S+)\\s");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  private Office office;
  private Accounts accounts;
  private Passwords passwords;
  private Invitations invitations;

  @BeforeEach
  void open() throws Exception {
    var clock = InstantSource.system();
    office = Office.open(OfficePlace.inFolder(folder, ADDRESS), clock);
    accounts = new Accounts(office.database(), office.changes(), clock);
    passwords = new Passwords(office.database(), office.changes(), clock);
    invitations =
        new Invitations(office.database(), accounts, office.recogniser(), office.changes(), clock);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String said() {
    var text = printed.toString(StandardCharsets.UTF_8);
    printed.reset();
    return text;
  }

  @Test
  void theCodeIsPrintedOnceAndStandsInNoAddress() {
    FirstRun.tell(console, invitations, office.place());
    var said = said();
    assertThat(said).contains("make the first administrator at https://office.example/first-run\n");
    var code = Pattern.compile("[A-Za-z0-9_-]{43}").matcher(said);
    assertThat(code.find()).isTrue();
    var first = code.group();
    assertThat(code.find()).as("a second code, or the code in the address").isFalse();
    assertThat(invitations.accept(first, "root", "Root", (_, _) -> {}).role())
        .isEqualTo(Role.ADMINISTRATOR);
    FirstRun.tell(console, invitations, office.place());
    assertThat(said()).isEmpty();
  }

  @Test
  void withoutDemoItsAccountsAreClosedAndTheStartSaysSo() {
    var demo = new DemoAccounts(accounts, passwords, office.database());
    demo.close(console);
    assertThat(said()).as("a real office").isEmpty();
    demo.make(console, ADDRESS);
    said();
    var sessions = new Sessions(office.database(), office.recogniser(), office.clock());
    var admin = accounts.named("demo-admin").orElseThrow();
    var token = sessions.open(admin.id(), SignInKind.PASSWORD).token();
    assertThat(sessions.check(token)).isPresent();
    invitations.invite(admin.id(), "Somebody", Role.ADMINISTRATOR);
    demo.close(console);
    assertThat(said()).contains("BEGUN WITH --demo", "Nobody can sign in");
    assertThat(accounts.all()).hasSize(Role.values().length).noneMatch(Account::open);
    assertThat(invitations.open()).isEmpty();
    assertThat(sessions.check(token)).isEmpty();
    FirstRun.tell(console, invitations, office.place());
    assertThat(said()).as("no way in by the first run").isEmpty();
    demo.make(console, ADDRESS);
    var found = LINE.matcher(said());
    assertThat(found.find()).isTrue();
    assertThat(passwords.fits(accounts.named(found.group(1)), found.group(2))).isTrue();
    assertThat(accounts.all()).allMatch(Account::open);
    assertThat(sessions.check(token)).isEmpty();
    accounts.make("office", "amy", "Amy", Role.AUDITOR);
    demo.close(console);
    assertThat(said()).contains("Other accounts can sign in");
    assertThat(accounts.named("amy").orElseThrow().open()).isTrue();
  }

  @Test
  void aDemonstrationIsMarkedAndNeverMadeOfARealOffice() {
    var demo = new DemoAccounts(accounts, passwords, office.database());
    demo.make(console, ADDRESS);
    var said = said();
    assertThat(said).contains("A DEMONSTRATION");
    var found = LINE.matcher(said);
    int count = 0;
    while (found.find()) {
      count++;
      assertThat(passwords.fits(accounts.named(found.group(1)), found.group(2))).isTrue();
    }
    assertThat(count).isEqualTo(Role.values().length);
    demo.make(console, ADDRESS);
    assertThat(said()).isNotEqualTo(said).contains("A DEMONSTRATION");
    accounts.make("office", "amy", "Amy", Role.AUDITOR);
    demo.make(console, ADDRESS);
    assertThat(said()).contains("accounts of its own").doesNotContain("A DEMONSTRATION");
  }
}
