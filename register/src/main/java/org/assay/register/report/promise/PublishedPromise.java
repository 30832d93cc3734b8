package org.assay.register.report.promise;

import java.time.Instant;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.WorkingCalendar;

/// One version of the promise, as it was published.
///
/// @param id of the version
/// @param division whose bank holidays count
/// @param madeBy the account that published it, or `office`
public record PublishedPromise(
    String id, Instant madeAt, String madeBy, UkDivision division, ReportingPromise promise) {

  /// Says by when what it promises is due.
  public PromiseClock clock() {
    return new PromiseClock(promise, WorkingCalendar.of(division));
  }
}
