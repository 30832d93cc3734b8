package org.assay.server.reporting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.assay.register.Office;
import org.assay.register.report.Casework;
import org.assay.register.report.Receipts;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.ReportLimits;
import org.assay.register.report.Reports;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.report.promise.ReportOptions;

/// Hands out the parts of the register that are about reports.
@Singleton
class ReportBeans {

  private static final int MEGABYTE = 1_048_576;

  @Produces
  @Singleton
  PublishedPromises promises(Office office) {
    return new PublishedPromises(office.database(), office.changes(), office.clock());
  }

  @Produces
  @Singleton
  ReportOptions options(Office office) {
    return new ReportOptions(office.database(), office.changes(), office.clock());
  }

  @Produces
  @Singleton
  ReportIntake intake(Office office, PublishedPromises promises, ReportSettings settings) {
    var limits = new ReportLimits(
        settings.files(),
        settings.fileMegabytes() * MEGABYTE,
        settings.filesMegabytes() * MEGABYTE);
    return new ReportIntake(office, promises, limits);
  }

  @Produces
  @Singleton
  Reports reports(Office office, PublishedPromises promises) {
    return new Reports(office, promises);
  }

  @Produces
  @Singleton
  Casework casework(Office office, PublishedPromises promises) {
    return new Casework(office, promises);
  }

  @Produces
  @Singleton
  Receipts receipts(Office office) {
    return new Receipts(office);
  }
}
