package org.assay.register.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.sql.SQLException;
import java.time.Duration;

/// The connections that are kept open.
final class Pool {

  private static final int MOST = 16;

  private Pool() {}

  static AgroalDataSource of(DatabaseAddress address) throws SQLException {
    return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
        .metricsEnabled(false)
        .connectionPoolConfiguration(pool -> pool.initialSize(1)
            .minSize(1)
            .maxSize(MOST)
            .acquisitionTimeout(Duration.ofSeconds(10))
            .reapTimeout(Duration.ofMinutes(5))
            .idleValidationTimeout(Duration.ofSeconds(2))
            .connectionValidator(ConnectionValidator.defaultValidator())
            .exceptionSorter(broken(address.dialect()))
            .connectionFactoryConfiguration(factory ->
                factory.connectionProviderClass(OfficeDriver.class).jdbcUrl(address.jdbcUrl()))));
  }

  // A connection that broke is given up. Without it, one that is used all the time would never be
  // looked at, and stay broken when the database is back.
  private static ExceptionSorter broken(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> ExceptionSorter.emptyExceptionSorter();
      case POSTGRESQL -> new PostgreSQLExceptionSorter();
    };
  }
}
