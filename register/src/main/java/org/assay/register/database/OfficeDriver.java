package org.assay.register.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The JDBC driver that a pool is given: it hands over to the driver of SQLite or of PostgreSQL,
/// as the address says, and makes every connection durable.
public final class OfficeDriver implements Driver {

  private static final Driver SQLITE = new org.sqlite.JDBC();
  private static final Driver POSTGRESQL = new org.postgresql.Driver();

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) return null;
    return switch (Dialect.ofJdbcUrl(url)) {
      case SQLITE -> SQLITE.connect(url, durable());
      case POSTGRESQL -> POSTGRESQL.connect(url, info);
    };
  }

  /// A connection whose transactions read what is there when they begin, and keep nobody from
  /// writing.
  static Connection reading(DatabaseAddress address) throws SQLException {
    var properties = new Properties();
    return switch (address.dialect()) {
      case SQLITE -> {
        properties.setProperty("busy_timeout", "10000");
        yield Objects.requireNonNull(SQLITE.connect(address.jdbcUrl(), properties));
      }
      case POSTGRESQL -> {
        var connection = Objects.requireNonNull(POSTGRESQL.connect(address.jdbcUrl(), properties));
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        yield connection;
      }
    };
  }

  // A transaction takes the right to write when it begins: so it never fails half-way for want of
  // it.
  private static Properties durable() {
    var properties = new Properties();
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "FULL");
    properties.setProperty("busy_timeout", "10000");
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("transaction_mode", "IMMEDIATE");
    return properties;
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
