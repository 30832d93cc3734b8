package org.assay.register.backup;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assay.ledger.entry.Event.OfficeChangeRecorded;
import org.assay.ledger.entry.Sha256;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.account.Accounts;
import org.assay.register.account.Role;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.register.database.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// An office comes back as it was, also from one database to the other, and also when it was
/// written to while it was backed up.
class BackupTest {

  @TempDir
  Path folder;

  private static void change(Office office, int number) {
    office.database().change(handle -> {
      office
          .changes()
          .record(handle, "office", "thing-changed", "thing:" + number, Map.of("a", "ä\n"));
      handle.execute(
          "insert into blob (sha256, size, bytes) values (?, ?, ?)",
          "%064d".formatted(number),
          3,
          new byte[] {0, (byte) number, -1});
    });
  }

  @ParameterizedTest
  @CsvSource({"SQLITE,SQLITE", "SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "POSTGRESQL,POSTGRESQL"})
  void anOfficeComesBackWhileAnotherThreadWentOnWriting(Dialect from, Dialect to) throws Exception {
    var old = Databases.place(from, folder.resolve("old"));
    var file = folder.resolve("office.zip");
    long before;
    try (var office = Office.open(old, InstantSource.system())) {
      for (int i = 0; i < 300; i++) change(office, i);
      var going = new AtomicBoolean(true);
      var writer = Thread.startVirtualThread(() -> {
        for (int i = 1000; going.get(); i++) change(office, i);
      });
      while (office.anchor().reader().size() < 310) Thread.sleep(5);
      before = office.anchor().reader().size();
      var written = new Backup(old).write(file, true);
      going.set(false);
      writer.join();
      assertThat(written.ledgerEntries())
          .isBetween(before, office.anchor().reader().size());
    }
    var fresh = Databases.place(to, folder.resolve("new"));
    Files.createDirectories(fresh.folder());
    new Restore(fresh).read(file);
    try (var office = Office.open(fresh, InstantSource.system())) {
      var kept = office.changes().newest("", "", 100_000);
      for (var change : kept) {
        var logged = office.anchor().await(change.journalId(), Duration.ofSeconds(30));
        assertThat(logged.orElseThrow().entry().event())
            .isEqualTo(new OfficeChangeRecorded(
                "thing-changed",
                Sha256.of(change.record().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
      }
      assertThat(office.anchor().reader().size()).isEqualTo(kept.size()).isGreaterThan(before - 1);
      assertThat(office
              .database()
              .<byte[]>read(handle -> handle
                  .select("select bytes from blob where sha256 = ?", "%064d".formatted(7))
                  .mapTo(byte[].class)
                  .one()))
          .containsExactly(0, 7, -1);
      change(office, 999_999);
    }
  }

  // Earlier versions had them in their backups.
  @ParameterizedTest
  @EnumSource
  void sessionsAndWhatElseHoldsForAMomentIsNeitherInABackupNorTakenFromOne(Dialect dialect)
      throws Exception {
    var old = Databases.place(dialect, folder.resolve("old"));
    var file = folder.resolve("office.zip");
    var token = "";
    try (var office = Office.open(old, InstantSource.system())) {
      var accounts = new Accounts(office.database(), office.changes(), office.clock());
      var amy = accounts.make("office", "amy", "Amy", Role.ADMINISTRATOR);
      token = sessions(office).open(amy.id(), SignInKind.PASSWORD).token();
      assertThat(sessions(office).check(token)).isPresent();
      new Backup(old).write(file, true);
    }
    var earlier = "{\"id\":\"x\",\"mark\":\"x\"}\n";
    try (var zip = FileSystems.newFileSystem(file)) {
      for (var table : List.of("session", "ceremony", "allowance", "kept_answer")) {
        var rows = zip.getPath("tables/%s.jsonl".formatted(table));
        assertThat(rows).doesNotExist();
        Files.writeString(rows, earlier);
      }
      assertThat(zip.getPath("tables/account.jsonl")).exists();
    }
    var fresh = Databases.place(dialect, folder.resolve("new"));
    Files.createDirectories(fresh.folder());
    new Restore(fresh).read(file);
    try (var office = Office.open(fresh, InstantSource.system())) {
      assertThat(sessions(office).check(token)).isEmpty();
      assertThat(office
              .database()
              .<Long>read(handle -> handle
                  .createQuery("select count(*) from session")
                  .mapTo(Long.class)
                  .one()))
          .isZero();
      var accounts = new Accounts(office.database(), office.changes(), office.clock());
      assertThat(accounts.named("amy")).isPresent();
    }
  }

  private static Sessions sessions(Office office) {
    return new Sessions(office.database(), office.recogniser(), office.clock());
  }

  @Test
  void whatIsNoBackupIsRefusedAndNothingIsWritten() throws Exception {
    var place = Databases.place(Dialect.SQLITE, folder.resolve("new"));
    for (var bytes :
        new byte[][] {{}, {1, 2, 3}, "PK\3\4".getBytes(java.nio.charset.StandardCharsets.UTF_8)}) {
      var file = Files.write(folder.resolve("x"), bytes);
      assertThatThrownBy(() -> new Restore(place).read(file))
          .isInstanceOf(NotRestored.class)
          .hasMessageContaining("no backup");
    }
    assertThat(place.folder()).doesNotExist();
  }

  @Test
  void anOfficeThatIsThereIsNotOverwritten() throws Exception {
    var place = Databases.place(Dialect.SQLITE, folder.resolve("old"));
    Office.open(place, InstantSource.system()).close();
    var file = folder.resolve("office.zip");
    new Backup(place).write(file, false);
    assertThatThrownBy(() -> new Restore(place).read(file)).hasMessageContaining("already");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatCannotBeRestoredWholeLeavesNothingBehind(Dialect dialect) throws Exception {
    var old = Databases.place(Dialect.SQLITE, folder.resolve("old"));
    try (var office = Office.open(old, InstantSource.system())) {
      for (int i = 0; i < 20; i++) change(office, i);
    }
    var whole = folder.resolve("whole.zip");
    new Backup(old).write(whole, true);
    var fresh = Databases.place(dialect, folder.resolve("new"));
    for (var spoilt : List.of("tables/journal.jsonl", "tables/blob.jsonl")) {
      var broken = Files.copy(whole, folder.resolve("broken.zip"), REPLACE_EXISTING);
      try (var zip = FileSystems.newFileSystem(broken)) {
        var table = zip.getPath(spoilt);
        Files.writeString(table, Files.readString(table) + "{\"no\": \"such column\"}\n");
      }
      assertThatThrownBy(() -> new Restore(fresh).read(broken)).hasMessageContaining("no");
      assertThat(fresh.ledgerFolder()).doesNotExist();
      assertThat(fresh.keyFolder()).doesNotExist();
      assertThat(fresh.folder().resolve("office.db")).doesNotExist();
    }
    assertThat(new Restore(fresh).read(whole).rows()).isGreaterThan(20);
  }
}
