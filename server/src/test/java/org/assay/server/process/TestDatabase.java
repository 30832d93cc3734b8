package org.assay.server.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server for tests, started once.
public final class TestDatabase {

  private static @Nullable EmbeddedPostgres server;

  private TestDatabase() {}

  /// The address of a new, empty database, as `ASSAY_DATABASE` takes it.
  public static synchronized String address() throws IOException, SQLException {
    if (server == null) server = EmbeddedPostgres.builder().start();
    var name = "office_" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return "postgresql://postgres@localhost:%d/%s".formatted(server.getPort(), name);
  }
}
