package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.assay.handling.promise.UkDivision;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.process.OfficeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away and comes back: pages say so, and nobody has to do anything.
class DatabaseGoneIT {

  @TempDir
  Path folder;

  private EmbeddedPostgres postgresql(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("postgresql"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void reportsAreTakenAgainWhenItIsBack() throws Exception {
    int port = freePort();
    var address = "postgresql://postgres@localhost:%d/postgres".formatted(port);
    var place = new OfficePlace(
        folder.resolve("office"),
        DatabaseAddress.parse(address),
        URI.create("https://office.example"));
    var database = postgresql(port);
    try (var office = Office.open(place, InstantSource.system())) {
      new PublishedPromises(office.database(), office.changes(), office.clock())
          .publish("office", UkDivision.ENGLAND_AND_WALES, TestPromise.promise());
    }
    try (var process = OfficeProcess.start(place.folder(), Map.of("ASSAY_DATABASE", address))) {
      var finder = new Finder(process.address());
      var before = finder.report("before");
      database.close();
      var answer = process.get("/report");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("<h1");
      assertThat(process.get("/-/health/ready").statusCode()).isEqualTo(503);
      database = postgresql(port);
      var after = await(process);
      assertThat(new Finder(process.address()).follow(before.code())).contains("Your report");
      assertThat(new Finder(process.address()).follow(after.code())).contains("Your report");
    } finally {
      database.close();
    }
  }

  private static Finder.Kept await(OfficeProcess process) throws InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      try {
        return new Finder(process.address()).report("after");
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new AssertionError("no report was taken again");
  }
}
