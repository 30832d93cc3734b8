package org.assay.cli;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.Within;

/// The promise that the office of the tests publishes.
final class OfficePromise {

  private OfficePromise() {}

  static ReportingPromise sample() {
    var base = "https://security.larkfield.example/";
    return new ReportingPromise(
        "Larkfield Home Ltd",
        URI.create(base),
        List.of(URI.create(base + "report"), URI.create("mailto:security@larkfield.example")),
        List.of("en"),
        Within.workingDays(5),
        Within.calendarDays(14),
        URI.create(base + "policy"),
        Optional.empty(),
        Optional.empty(),
        "All connectable products that Larkfield Home Ltd makes.",
        LocalDate.of(2024, 4, 29));
  }
}
