package org.assay.server.product;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Withdraws statements that were logged and never signed, since a process died in between.
@ApplicationScoped
class UnsignedStatements {

  private static final Logger LOG = Logger.getLogger(UnsignedStatements.class);
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final ProductOffice office;

  UnsignedStatements(ProductOffice office) {
    this.office = office;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void withdraw() {
    var since = office.office().clock().instant().minus(LOOKED_BACK);
    int withdrawn = office.statementOffice().withdrawUnsigned(since);
    if (withdrawn > 0) LOG.infof("Withdrew %d statements that were never signed", withdrawn);
  }
}
