package org.assay.server.office;

import jakarta.enterprise.context.ApplicationScoped;
import org.assay.register.Office;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the database answers and the ledger can be written.
@Readiness
@ApplicationScoped
public class OfficeReadiness implements HealthCheck {

  private final Office office;

  OfficeReadiness(Office office) {
    this.office = office;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("office")
        .withData("database", office.database().dialect().name().toLowerCase(java.util.Locale.ROOT))
        .withData("writesLedger", office.anchor().writes());
    office.anchor().trouble().ifPresent(trouble -> answer.withData("ledger", "cannot be written"));
    return answer
        .status(databaseAnswers() && office.anchor().trouble().isEmpty())
        .build();
  }

  private boolean databaseAnswers() {
    try {
      return office
              .database()
              .read(handle -> handle.createQuery("select 1").mapTo(int.class).one())
          == 1;
    } catch (RuntimeException gone) {
      return false;
    }
  }
}
