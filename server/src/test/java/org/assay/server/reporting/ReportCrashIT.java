package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.process.OfficeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report whose code was shown survives whatever happens to the process: it is killed at random
/// points under load (`-Dcrash.kills=100`; 5 without it), and now and then while it starts. It is
/// started again, whoever was cut off sends the same form again, and in the end every report,
/// file, receipt and entry is there, whole and once.
class ReportCrashIT {

  private static final int KILLS = Integer.getInteger("crash.kills", 5);
  private static final long SEED = Long.getLong("crash.seed", 20240429L);
  private static final int LONGEST_LOAD = 2500;
  private static final int LONGEST_START = 3000;

  @TempDir
  Path folder;

  private final Random random = new Random(SEED);
  private final CrashLoad load = new CrashLoad(SEED);
  private int killedWhileStarting;

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
      TestPromise.published(
          new PublishedPromises(office.database(), office.changes(), office.clock()));
    }
    try (var process = OfficeProcess.start(folder, settings)) {
      for (int kill = 0; kill < KILLS; kill++) {
        loadUntilKilled(process);
        if (random.nextInt(5) == 0) killWhileStarting(process);
        process.startAgain();
        load.carryOn(process.address(), Instant.now());
      }
    }
    try (var office = Office.open(place, InstantSource.system())) {
      int there = WholeOffice.of(office).holds(load.done());
      tell(database, there);
    }
    assertThat(load.done()).hasSizeGreaterThanOrEqualTo(KILLS);
  }

  private void loadUntilKilled(OfficeProcess process) throws InterruptedException {
    try (var _ = load.begin(process.address())) {
      Thread.sleep(random.nextInt(LONGEST_LOAD));
      process.kill();
      load.end();
    }
  }

  private void killWhileStarting(OfficeProcess process) throws InterruptedException {
    killedWhileStarting++;
    process.startAgainAndKill(Duration.ofMillis(random.nextInt(LONGEST_START)));
  }

  private void tell(DatabaseAddress database, int there) {
    System.out.printf(
        "%s: killed %d times under load and %d times while starting; %d reports, all found once;"
            + " cut off before the answer %d, of which %d stood in the database; cut off while"
            + " reading it %d%n",
        database.dialect(),
        KILLS,
        killedWhileStarting,
        load.done().size(),
        load.cutOffBeforeTheAnswer(),
        there,
        load.cutOffAfterTheAnswer());
  }
}
