package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.process.OfficeProcess;
import org.assay.server.reporting.CrashLoad.Done;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk with database, ledger and uploads fills up: reports are refused in plain words, nothing
/// is half-written, and when there is room again the same forms are taken, without anybody's hand.
/// The disk is a small file system in memory; where none may be mounted, this is left out.
class DiskFullIT {

  private static final int MOST = 300;

  @TempDir
  Path folder;

  private @Nullable Path disk;
  private String last = "";
  private final List<Done> given = new ArrayList<>();

  private void mount(Path where) throws Exception {
    disk = Files.createDirectories(where);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()))
        .as("a file system may be mounted")
        .isTrue();
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) run("umount", disk.toString());
  }

  private static boolean run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Test
  void reportsAreRefusedInWordsAndTakenWhenThereIsRoom() throws Exception {
    mount(folder.resolve("disk"));
    var disk = folder.resolve("disk");
    var place = promised(disk.resolve("office"));
    var uploads = Files.createDirectory(disk.resolve("uploads"));
    var settings = Map.of("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", uploads.toString());
    try (var process = OfficeProcess.start(place.folder(), settings)) {
      keep(new Finder(process.address()), "before", "a file");
      var ballast = fill(disk);
      var refused = new ArrayList<Finder>();
      refused.add(refused(process.address(), "full"));
      var withFile = new Finder(process.address());
      plainly(withFile.answer("with a file", file()));
      assertThat(process.get("/report").statusCode()).as("what only reads").isEqualTo(200);
      Files.delete(ballast);
      awaitRoom(process, refused.getFirst());
      keep(withFile, "with a file", file());
      keep(new Finder(process.address()), "after", "another file");
      awaitReady(process);
      assertThat(uploads).as("nothing is left of what was refused").isEmptyDirectory();
    }
    try (var office = Office.open(place, InstantSource.system())) {
      WholeOffice.of(office).holds(given);
    }
  }

  private static OfficePlace promised(Path office) throws Exception {
    var place = OfficePlace.inFolder(office, URI.create("https://office.example"));
    try (var opened = Office.open(place, InstantSource.system())) {
      TestPromise.published(
          new PublishedPromises(opened.database(), opened.changes(), opened.clock()));
    }
    return place;
  }

  @Test
  void aLedgerThatCannotBeWrittenIsBroughtUpWhenThereIsRoom() throws Exception {
    mount(folder.resolve("office/ledger"));
    var ledger = folder.resolve("office/ledger");
    var place = promised(folder.resolve("office"));
    var settings = Map.of("ASSAY_REPORT_WAIT_FOR_RECEIPT", "100ms");
    try (var process = OfficeProcess.start(place.folder(), settings)) {
      var ballast = fill(ledger);
      var without = 0;
      for (int i = 0; i < MOST && without < 5; i++) {
        keep(new Finder(process.address()), "finding " + i, "");
        if (given.getLast().kept().receipt().isEmpty()) without++;
      }
      assertThat(without).as("reports are taken, their receipts come later").isEqualTo(5);
      assertThat(process.get("/-/health/ready").body()).contains("cannot be written");
      Files.delete(ballast);
      awaitReady(process);
    }
    try (var office = Office.open(place, InstantSource.system())) {
      WholeOffice.of(office).holds(given);
    }
  }

  private void keep(Finder finder, String found, String file)
      throws IOException, InterruptedException {
    finder.send(found, file);
    given.add(new Done(finder.collect(), found, file, Instant.EPOCH));
  }

  private static String file() {
    return "0123456789\n".repeat(40_000);
  }

  // To the last byte.
  private static Path fill(Path disk) throws IOException {
    var ballast = disk.resolve("ballast");
    try (var out =
        Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int size = 1 << 20; size > 0; size /= 2) {
        try {
          while (true) out.write(java.nio.ByteBuffer.allocate(size));
        } catch (IOException full) {
          // and on with less
        }
      }
    }
    return ballast;
  }

  // The database may have room left in its own files for some reports.
  private Finder refused(URI office, String found) throws IOException, InterruptedException {
    for (int i = 0; i < MOST; i++) {
      var finder = new Finder(office);
      var words = "%s %s".formatted(found, "x".repeat(20_000));
      var answer = finder.answer(words + i, "");
      if (answer.statusCode() == 303) {
        given.add(new Done(finder.collect(), words + i, "", Instant.EPOCH));
        continue;
      }
      plainly(answer);
      last = words + i;
      return finder;
    }
    throw new AssertionError("the disk does not fill up");
  }

  private static void plainly(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isNotEmpty();
    assertThat(page.text()).contains("again").doesNotContain("SQLITE", "Exception");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  // The same form as was refused.
  private void awaitRoom(OfficeProcess process, Finder finder) throws Exception {
    for (int i = 0; i < 100; i++) {
      if (finder.answer(last, "").statusCode() == 303) {
        given.add(new Done(finder.collect(), last, "", Instant.EPOCH));
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no report is taken again:\n" + process.printed());
  }

  private static void awaitReady(OfficeProcess process) throws Exception {
    for (int i = 0; i < 100; i++) {
      if (process.get("/-/health/ready").statusCode() == 200) return;
      Thread.sleep(100);
    }
    throw new AssertionError("not ready: " + process.get("/-/health/ready").body());
  }
}
