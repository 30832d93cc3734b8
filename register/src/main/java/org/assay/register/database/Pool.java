package org.assay.register.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
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
            .connectionFactoryConfiguration(factory ->
                factory.connectionProviderClass(OfficeDriver.class).jdbcUrl(address.jdbcUrl()))));
  }
}
