package org.assay.server.reporting;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;
import org.assay.register.report.promise.PublishedPromises;

/// The promise that tests of the server publish.
public final class TestPromise {

  private TestPromise() {}

  /// Publishes it, unless one is published already.
  public static void published(PublishedPromises promises) {
    if (promises.current().isPresent()) return;
    promises.publish("office", UkDivision.ENGLAND_AND_WALES, promise());
  }

  static ReportingPromise promise() {
    return new ReportingPromise(
        "Larkfield Home Ltd",
        URI.create("https://security.larkfield.example/"),
        List.of(
            URI.create("https://security.larkfield.example/report"),
            URI.create("mailto:security@larkfield.example")),
        List.of("en", "de"),
        Within.workingDays(5),
        Within.calendarDays(14),
        URI.create("https://security.larkfield.example/policy"),
        Optional.empty(),
        Optional.empty(),
        "All connectable products that Larkfield Home Ltd makes, with their apps and online services.",
        LocalDate.of(2024, 4, 29));
  }
}
