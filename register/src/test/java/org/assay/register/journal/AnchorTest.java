package org.assay.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.assay.ledger.entry.Event.OfficeChangeRecorded;
import org.assay.ledger.entry.Sha256;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.database.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is recorded comes into the ledger, once, whoever dies when.
class AnchorTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir
  Path folder;

  private static String record(Office office, int number) {
    var event = new OfficeChangeRecorded(
        "thing-changed", Sha256.of(new byte[] {(byte) number, (byte) (number >> 8)}));
    return office.database().write(handle -> office.journal().record(handle, event));
  }

  @ParameterizedTest
  @EnumSource
  void manyWhoRecordAtOnceEachGetTheirEntry(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), InstantSource.system());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids = new ArrayList<java.util.concurrent.Future<Long>>();
      for (int i = 0; i < 200; i++) {
        int number = i;
        ids.add(threads.submit(() ->
            office.anchor().await(record(office, number), LONG).orElseThrow().index()));
      }
      var places = new ArrayList<Long>();
      for (var id : ids) places.add(id.get());
      assertThat(places).doesNotHaveDuplicates();
      assertThat(office.anchor().reader().size()).isEqualTo(200);
      assertThat(office.anchor().prove(places.getFirst()).checkpoint().size()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPlacedButNotLoggedIsLoggedAtTheNextStart(Dialect dialect) throws Exception {
    var place = Databases.place(dialect, folder);
    var ids = new ArrayList<String>();
    try (var office = Office.open(place, InstantSource.system())) {
      assertThat(office.anchor().await(record(office, 1), LONG)).isPresent();
      office.anchor().close(); // as if the process had died
      for (int i = 2; i < 9; i++) ids.add(record(office, i));
      assertThat(office.journal().place(1, InstantSource.system().instant(), 4)).hasSize(4);
    }
    try (var office = Office.open(place, InstantSource.system())) {
      for (var id : ids) assertThat(office.anchor().await(id, LONG)).isPresent();
      assertThat(office.anchor().reader().size()).isEqualTo(8);
    }
  }

  // A process is killed, and the database still finishes what it had been asked for.
  @Test
  void whatADyingProcessGavePlacesToIsNotGivenOthers() throws Exception {
    var place = Databases.place(Dialect.POSTGRESQL, folder);
    try (var office = Office.open(place, InstantSource.system());
        var threads = Executors.newFixedThreadPool(1)) {
      office.anchor().close();
      for (int i = 0; i < 3; i++) record(office, i);
      var early = Instant.parse("2026-11-23T10:00:00Z");
      var late = office.database().write(dying -> {
        dying.execute(
            "update journal set recorded_at = ?, position = (select count(*) from journal other where other.id < journal.id)",
            early);
        var other = threads.submit(() -> office.journal().place(0, early.plusSeconds(1), 10));
        awaitBlocked(office);
        return other;
      });
      assertThatThrownBy(late::get).hasRootCauseMessage("another process gave places meanwhile");
      assertThat(office.journal().placedFrom(0, 10))
          .hasSize(3)
          .allSatisfy(each -> assertThat(each.entry().recordedAt()).isEqualTo(early));
    }
    try (var office = Office.open(place, InstantSource.system())) {
      assertThat(office.anchor().await(record(office, 9), LONG).orElseThrow().index())
          .isEqualTo(3);
    }
  }

  private static void awaitBlocked(Office office) {
    for (int i = 0; i < 3000; i++) {
      int blocked = office
          .database()
          .read(handle -> handle
              .createQuery("select count(*) from pg_locks where not granted")
              .mapTo(Integer.class)
              .one());
      if (blocked > 0) return;
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("nobody waits");
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoProcessesOneWritesAndBothSeeTheirEntries(Dialect dialect) throws Exception {
    var place = Databases.place(dialect, folder);
    try (var first = Office.open(place, InstantSource.system());
        var second = Office.open(place, InstantSource.system())) {
      for (int i = 0; i < 20; i++) {
        assertThat(first.anchor().await(record(first, i), LONG)).isPresent();
        assertThat(second.anchor().await(record(second, 100 + i), LONG)).isPresent();
      }
      assertThat(List.of(first.anchor().writes(), second.anchor().writes()))
          .containsExactlyInAnyOrder(true, false);
      assertThat(second.anchor().reader().size()).isEqualTo(40);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatIsOlderThanTheLedgerIsRefused(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), InstantSource.system())) {
      assertThat(office.anchor().await(record(office, 1), LONG)).isPresent();
    }
    Files.deleteIfExists(folder.resolve("office.db"));
    Files.deleteIfExists(folder.resolve("office.db-wal"));
    var emptied = Databases.place(dialect, folder);
    assertThatThrownBy(() -> Office.open(emptied, InstantSource.system()))
        .hasMessageContaining("restore both");
  }

  @ParameterizedTest
  @EnumSource
  void aChangeIsKeptWithItsDigestInTheLedger(Dialect dialect) throws Exception {
    try (var office = Office.open(Databases.place(dialect, folder), InstantSource.system())) {
      office
          .database()
          .change(handle -> office
              .changes()
              .record(handle, "office", "thing-changed", "thing:1", Map.of("to", "two")));
      var kept = office.changes().newest("thing:1", "", 10).getFirst();
      var logged = office.anchor().await(kept.journalId(), LONG).orElseThrow();
      assertThat(logged.entry().event())
          .isEqualTo(new OfficeChangeRecorded(
              "thing-changed",
              Sha256.of(kept.record().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }
  }
}
