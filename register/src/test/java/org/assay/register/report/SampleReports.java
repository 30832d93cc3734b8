package org.assay.register.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;
import org.assay.register.Office;
import org.assay.register.report.promise.PublishedPromises;

/// SampleReports and promises for tests.
public final class SampleReports {

  public static final ReportLimits LIMITS = new ReportLimits(5, 1_000_000, 3_000_000);

  private SampleReports() {}

  /// Acknowledgement in 5 working days, updates every 14 days.
  public static ReportingPromise promise() {
    return promise("5 working days", "14 calendar days");
  }

  public static ReportingPromise promise(String acknowledgeWithin, String statusUpdateEvery) {
    return new ReportingPromise(
        "Larkfield Home Ltd",
        URI.create("https://office.example/"),
        List.of(URI.create("https://office.example/report")),
        List.of("en", "de"),
        Within.parse(acknowledgeWithin),
        Within.parse(statusUpdateEvery),
        URI.create("https://office.example/policy"),
        Optional.empty(),
        Optional.empty(),
        "All connectable products of Larkfield Home Ltd.",
        LocalDate.of(2024, 4, 29));
  }

  public static PublishedPromises promised(Office office) {
    var promises = new PublishedPromises(office.database(), office.changes(), office.clock());
    promises.publish("office", UkDivision.ENGLAND_AND_WALES, promise());
    return promises;
  }

  public static SubmittedReport of(String found, SubmittedFile... files) {
    return new SubmittedReport(
        "",
        "Doorbell 2",
        "Telnet is open",
        found,
        "Connect to port 23.",
        "1.4.0",
        "",
        "finder@example.org",
        "en",
        List.of(files));
  }

  public static SubmittedFile textFile(String name, String text) {
    return new SubmittedFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
