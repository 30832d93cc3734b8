package org.assay.handling.promise;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Promises for tests.
public final class Promises {

  private Promises() {}

  public static ReportingPromise of(String acknowledgeWithin, String statusUpdateEvery) {
    return new ReportingPromise(
        "Larkfield Home Ltd",
        URI.create("https://security.larkfield.example/"),
        List.of(
            URI.create("https://security.larkfield.example/report"),
            URI.create("mailto:security@larkfield.example"),
            URI.create("tel:+44-20-7946-0018")),
        List.of("en", "de"),
        Within.parse(acknowledgeWithin),
        Within.parse(statusUpdateEvery),
        URI.create("https://security.larkfield.example/security"),
        Optional.of(URI.create("https://security.larkfield.example/key.asc")),
        Optional.of(URI.create("https://security.larkfield.example/thanks")),
        "All connectable products that Larkfield Home Ltd makes, with their apps and online services.",
        LocalDate.of(2026, 11, 1));
  }

  /// Acknowledgement within 5 working days, updates every 14 calendar days.
  public static ReportingPromise larkfield() {
    return of("5 working days", "14 calendar days");
  }
}
