package org.assay.ledger;

import static org.assay.ledger.Ledgers.day;
import static org.assay.ledger.Ledgers.issued;
import static org.assay.ledger.Ledgers.number;
import static org.assay.ledger.Ledgers.superseded;
import static org.assay.ledger.Ledgers.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of a ledger leads to the same entries as a search through all of it.
class StatementPlacesTest {

  @TempDir
  Path folder;

  private static void same(LedgerReader ledger, int statements) throws IOException {
    for (int i = 0; i < statements; i++) {
      assertThat(StatementPlaces.about(ledger, number(i)).stream().map(LoggedEntry::index))
          .as("statement %d of %d entries", i, ledger.size())
          .isEqualTo(StatementStatus.search(ledger, number(i)).stream()
              .map(LoggedEntry::index)
              .toList());
    }
  }

  @Test
  void aLedgerThatGrowsIsGoneThroughOnceAndLeadsToTheSameEntries() throws Exception {
    var random = new Random(20240429L);
    LedgerReader old;
    try (var writer = Ledgers.newLedger(folder)) {
      writer.append(IntStream.range(0, 300).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      old = LedgerReader.open(folder);
      same(old, 40);
      for (int round = 0; round < 12; round++) {
        int some = random.nextInt(300);
        writer.append(List.of(
            withdrawn(some, "2025-05-01"),
            superseded(random.nextInt(300), 300 + round, "2025-06-01"),
            issued(300 + round)));
        writer.checkpoint();
        same(LedgerReader.open(folder), 320);
      }
    }
    assertThat(StatementStatus.on(LedgerReader.open(folder), number(900), day("2026-01-01")))
        .isInstanceOf(StatementStatus.Unknown.class);
    same(old, 320);
    same(LedgerReader.open(folder), 320);
  }

  @Test
  void anotherLedgerInTheSameFolderIsGoneThroughAnew() throws Exception {
    var one = folder.resolve("one");
    same(Ledgers.of(one, 5), 6);
    Files.move(one, folder.resolve("two"));
    try (var writer = Ledgers.newLedger(one)) {
      writer.append(
          IntStream.range(0, 9).map(i -> 8 - i).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
    }
    same(LedgerReader.open(one), 10);
  }

  @Test
  void theTableHoldsManyAndTellsThemApart() {
    var table = new PlaceTable();
    for (int i = 0; i < 20_000; i++) {
      table.add("A-" + i, i);
      if (i % 3 == 0) table.add("A-" + i, 100_000L + i);
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(table.of("A-" + i).toArray())
          .isEqualTo(i % 3 == 0 ? new long[] {i, 100_000L + i} : new long[] {i});
    }
    assertThat(table.of("A-20000").toArray()).isEmpty();
  }
}
