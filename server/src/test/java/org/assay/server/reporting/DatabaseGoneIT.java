package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.handling.promise.UkDivision;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.process.OfficeProcess;
import org.assay.server.reporting.CrashLoad.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away and comes back: pages say so, and nobody has to do anything.
class DatabaseGoneIT {

  @TempDir
  Path folder;

  private final List<Done> given = new ArrayList<>();

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
    try {
      try (var process = OfficeProcess.start(place.folder(), Map.of("ASSAY_DATABASE", address))) {
        var finder = new Finder(process.address());
        var before = finder.report("before");
        database.close();
        assertThat(process.get("/-/health/ready").statusCode()).isEqualTo(503);
        plainly(process.get("/report"));
        plainly(finder.answer("in between", "a file"));
        database = postgresql(port);
        var after = await(finder);
        assertThat(new Finder(process.address()).follow(before.code())).contains("Your report");
        given.add(new Done(before, "before", "", Instant.EPOCH));
        given.add(new Done(after, "in between", "a file", Instant.EPOCH));
      }
      try (var office = Office.open(place, InstantSource.system())) {
        WholeOffice.of(office).holds(given);
      }
    } finally {
      database.close();
    }
  }

  private static void plainly(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
  }

  // The same form as was refused.
  private static Finder.Kept await(Finder finder) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      if (finder.answer("in between", "a file").statusCode() == 303) return finder.collect();
      Thread.sleep(200);
    }
    throw new AssertionError("no report was taken again");
  }
}
