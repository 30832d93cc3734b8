package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.ledger.LedgerAudit;
import org.assay.ledger.TlogProof;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.TrustPolicy;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.report.Receipts;
import org.assay.register.report.Reports;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.ReceiptCode;
import org.assay.server.process.OfficeProcess;
import org.assay.server.reporting.Finder.Kept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report whose code was shown survives whatever happens to the process: it is killed at random
/// points under load (`-Dassay.kills=100`; 5 without it), started again, and every report,
/// receipt and entry is found.
class ReportCrashIT {

  private static final int KILLS = Integer.getInteger("assay.kills", 5);
  private static final long SEED = Long.getLong("assay.seed", 20240429L);
  private static final int FINDERS = 4;

  @TempDir
  Path folder;

  private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
  private final Random random = new Random(SEED);
  private volatile @Nullable IOException refused;

  @Test
  void onSqlite() throws Exception {
    survives(DatabaseAddress.inFolder(folder), Map.of());
  }

  @Test
  void onPostgresql() throws Exception {
    try (var server = EmbeddedPostgres.start()) {
      var address = "postgresql://postgres@localhost:%d/postgres".formatted(server.getPort());
      survives(DatabaseAddress.parse(address), Map.of("ASSAY_DATABASE", address));
    }
  }

  private void survives(DatabaseAddress database, Map<String, String> settings) throws Exception {
    var place = new OfficePlace(folder, database, URI.create("https://office.example"));
    try (var office = Office.open(place, InstantSource.system())) {
      promises(office).publish("office", UkDivision.ENGLAND_AND_WALES, TestPromise.promise());
    }
    try (var process = OfficeProcess.start(folder, settings)) {
      for (int kill = 0; kill < KILLS; kill++) {
        loadUntilKilled(process);
        process.startAgain();
        var last = List.copyOf(kept).getLast();
        assertThat(new Finder(process.address()).follow(last.code())).contains("Your report");
      }
    }
    try (var office = Office.open(place, InstantSource.system())) {
      findAll(office);
    }
    System.out.printf(
        "%d kills, %d reports, all found (%s)%n", KILLS, kept.size(), database.dialect());
  }

  private static PublishedPromises promises(Office office) {
    return new PublishedPromises(office.database(), office.changes(), office.clock());
  }

  private void loadUntilKilled(OfficeProcess process) throws InterruptedException {
    var over = new AtomicBoolean();
    int before = kept.size();
    try (var threads = Executors.newFixedThreadPool(FINDERS)) {
      for (int i = 0; i < FINDERS; i++) threads.execute(() -> reportUntil(over, process.address()));
      for (int waited = 0; kept.size() == before; waited++) {
        if (waited > 12_000) over.set(true);
        if (waited > 12_000) throw new IllegalStateException("no report was taken", refused);
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(400));
      process.kill();
      over.set(true);
    }
  }

  // When the process dies in the middle of it, the finder was shown no code and nothing counts.
  private void reportUntil(AtomicBoolean over, URI office) {
    for (int number = 0; !over.get(); number++) {
      try {
        var finder = new Finder(office);
        while (!over.get()) kept.add(finder.report("finding %d".formatted(number++)));
      } catch (IOException died) {
        refused = died; // and is started again
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void findAll(Office office) throws IOException {
    var reports = new Reports(office, promises(office));
    var receipts = new Receipts(office);
    var trusted = Optional.of(TrustPolicy.of(office.anchor().logKey()));
    var seen = new ArrayList<Checkpoint>();
    assertThat(kept).hasSizeGreaterThanOrEqualTo(KILLS);
    for (var each : kept) {
      var report = reports.byCode(ReceiptCode.read(each.code()).orElseThrow()).orElseThrow();
      assertThat(reports.document(report.id())).contains(each.document());
      var receipt = receipts.receipt(report.journalId(), Duration.ofSeconds(30)).orElseThrow();
      assertThat(ReceiptCheck.of(receipt, Optional.of(each.document()), trusted))
          .isInstanceOf(ReceiptCheck.Shown.class);
      if (each.receipt().isEmpty()) continue;
      var given = each.receipt().get();
      assertThat(given.entry()).isEqualTo(receipt.entry());
      assertThat(ReceiptCheck.of(given, Optional.of(each.document()), trusted))
          .isInstanceOf(ReceiptCheck.Shown.class);
      seen.add(TlogProof.parse(given.proof()).checkpoint());
    }
    assertThat(LedgerAudit.of(office.anchor().reader(), seen, _ -> {}).findings())
        .isEmpty();
    long entries = office.anchor().reader().size();
    long placed = office
        .database()
        .read(handle -> handle
            .createQuery("select count(*) from journal where position is not null")
            .mapTo(Long.class)
            .one());
    assertThat(entries).isEqualTo(placed);
  }
}
