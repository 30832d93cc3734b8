package org.assay.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.ReportLimits;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;

/// Fills an office with made-up products and reports, to be measured with so much in it.
///
/// `benchmarks/run filled-office FOLDER PRODUCTS REPORTS`, with `ASSAY_DATABASE` for PostgreSQL.
///
/// It is not for an office that somebody uses: what it puts there can never be taken out.
public final class FilledOffice {

  private static final int TOGETHER = 512;
  private static final int MOST_BYTES = 1 << 20;
  private static final URI MAKER = URI.create("https://made-up.example/");
  private static final URI ADDRESS = URI.create("http://localhost:8080");

  private FilledOffice() {}

  /// Fills the office in the folder of the first argument.
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("usage: benchmarks/run filled-office FOLDER PRODUCTS REPORTS");
      System.exit(2);
    }
    var folder = Path.of(arguments[0]).toAbsolutePath().normalize();
    try (var office = Office.open(place(folder), InstantSource.system())) {
      products(office, Integer.parseInt(arguments[1]));
      reports(office, Integer.parseInt(arguments[2]));
      anchored(office);
    }
  }

  private static OfficePlace place(Path folder) {
    var database = System.getenv("ASSAY_DATABASE");
    return new OfficePlace(
        folder,
        database == null ? DatabaseAddress.inFolder(folder) : DatabaseAddress.parse(database),
        ADDRESS);
  }

  private static void products(Office office, int count) {
    long begun = System.nanoTime();
    new MadeUpProducts(office.database()).add(count);
    said("products", count, begun);
  }

  // Through the intake itself, so that each can be opened and followed.
  private static void reports(Office office, int count) throws InterruptedException {
    if (count == 0) return;
    var promises = new PublishedPromises(office.database(), office.changes(), office.clock());
    if (promises.current().isEmpty()) {
      promises.publish("office", UkDivision.ENGLAND_AND_WALES, promise());
    }
    var intake = new ReportIntake(office, promises, new ReportLimits(1, MOST_BYTES, MOST_BYTES));
    long begun = System.nanoTime();
    var places = new Semaphore(TOGETHER);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        places.acquire();
        threads.execute(() -> {
          try {
            intake.submit(report(number));
          } finally {
            places.release();
          }
        });
      }
    }
    said("reports", count, begun);
  }

  private static ReportingPromise promise() {
    return new ReportingPromise(
        "Made Up Ltd",
        MAKER.resolve("/"),
        List.of(MAKER.resolve("/report")),
        List.of("en"),
        Within.parse("5 working days"),
        Within.parse("14 calendar days"),
        MAKER.resolve("/policy"),
        Optional.empty(),
        Optional.empty(),
        "All products.",
        LocalDate.of(2026, 1, 1));
  }

  private static SubmittedReport report(int number) {
    return new SubmittedReport(
        "",
        "made-up-" + number,
        "The device answers on port " + number % 65_536,
        "It lets anybody in who asks on that port. ".repeat(5),
        "",
        "1.0",
        "",
        "",
        "en",
        List.of());
  }

  private static void anchored(Office office) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long waiting = office
        .database()
        .read(handle ->
            handle.createQuery("select count(*) from journal").mapTo(Long.class).one());
    while (office.anchor().reader().size() < waiting) {
      office.anchor().hurry();
      Thread.sleep(100);
    }
    said("entries anchored", waiting, begun);
  }

  private static void said(String what, long count, long begun) {
    var seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%s: %,d %s in %.1f s%n", Instant.now(), count, what, seconds);
  }
}
