package org.assay.register.database;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// The database of an office. Instants are kept as texts of one length in UTC, so that they sort;
/// days as ISO texts.
///
/// Writers of SQLite wait for each other here, in a fair queue, and not in the database, which
/// would have them try again and again.
public final class Database implements AutoCloseable {

  private final AgroalDataSource pool;
  private final Jdbi jdbi;
  private final DatabaseAddress address;
  private final Dialect dialect;
  private final ReentrantLock onlyWriter = new ReentrantLock(true);

  private Database(AgroalDataSource pool, Jdbi jdbi, DatabaseAddress address) {
    this.pool = pool;
    this.jdbi = jdbi;
    this.address = address;
    this.dialect = address.dialect();
  }

  /// Opens the database with a pool of its own, and brings its tables up to what this version
  /// needs.
  ///
  /// @throws SQLException if it cannot be reached
  public static Database open(DatabaseAddress address) throws SQLException {
    var pool = Pool.of(address);
    try {
      return over(pool, address);
    } catch (RuntimeException failed) {
      pool.close();
      throw failed;
    }
  }

  private static Database over(AgroalDataSource pool, DatabaseAddress address) {
    Migrations.run(pool, address.dialect());
    var jdbi = Jdbi.create(pool);
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerArgument(new DayArgument());
    jdbi.registerColumnMapper(
        Instant.class, (row, column, _) -> InstantText.read(row.getString(column)));
    jdbi.registerColumnMapper(LocalDate.class, (row, column, _) -> {
      var text = row.getString(column);
      return text == null ? null : LocalDate.parse(text);
    });
    return new Database(pool, jdbi, address);
  }

  /// Which database it is.
  public Dialect dialect() {
    return dialect;
  }

  /// Reads. Nothing is written.
  public <T extends @Nullable Object> T read(Function<Handle, T> query) {
    return jdbi.withHandle(query::apply);
  }

  /// Writes in one transaction: all of it is durable when this returns, or none of it.
  public <T extends @Nullable Object> T write(Function<Handle, T> change) {
    if (dialect == Dialect.POSTGRESQL) return jdbi.inTransaction(change::apply);
    onlyWriter.lock();
    try {
      return jdbi.inTransaction(change::apply);
    } finally {
      onlyWriter.unlock();
    }
  }

  /// Writes in one transaction, without a result.
  public void change(Consumer<Handle> change) {
    var _ = this.<Object>write(handle -> {
      change.accept(handle);
      return "";
    });
  }

  /// Reads many things as they were at one moment, while others go on writing.
  public <T extends @Nullable Object> T snapshot(Function<Connection, T> reading)
      throws SQLException {
    try (var connection = OfficeDriver.reading(address)) {
      connection.setAutoCommit(false);
      try {
        return reading.apply(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, InstantText.write(value));
    }
  }

  private static final class DayArgument extends AbstractArgumentFactory<LocalDate> {
    DayArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, value.toString());
    }
  }
}
