package org.assay.server.product;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.assay.register.database.JobRuns;
import org.jboss.logging.Logger;

/// Withdraws statements that were logged and never signed, since a process died in between.
@ApplicationScoped
class UnsignedStatements {

  private static final Logger LOG = Logger.getLogger(UnsignedStatements.class);
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private static final Duration EVERY = Duration.ofMinutes(10);

  private final ProductOffice office;
  private final JobRuns runs;

  UnsignedStatements(ProductOffice office) {
    this.office = office;
    this.runs = new JobRuns(office.office().database());
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void withdraw() {
    var now = office.office().clock().instant();
    if (!runs.mine("withdraw-unsigned", now, EVERY)) return;
    int withdrawn = office.statementOffice().withdrawUnsigned(now.minus(LOOKED_BACK));
    if (withdrawn > 0) LOG.infof("Withdrew %d statements that were never signed", withdrawn);
  }
}
