package org.assay.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.database.Dialect;
import org.jspecify.annotations.Nullable;

/// Offices on the two databases, for tests that have to hold on both:
/// `@ParameterizedTest @EnumSource void x(Dialect dialect, @TempDir Path folder)`.
public final class Databases {

  private static final URI ADDRESS = URI.create("https://office.example");
  private static @Nullable EmbeddedPostgres server;

  private Databases() {}

  /// A fresh office in an empty folder.
  public static OfficePlace place(Dialect dialect, Path folder) throws IOException, SQLException {
    return switch (dialect) {
      case SQLITE -> OfficePlace.inFolder(folder, ADDRESS);
      case POSTGRESQL -> new OfficePlace(folder, DatabaseAddress.parse(newDatabase()), ADDRESS);
    };
  }

  /// The address of a new database on a PostgreSQL server that the tests start.
  public static synchronized String newDatabase() throws IOException, SQLException {
    if (server == null) server = EmbeddedPostgres.builder().start();
    var name = "office_" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return "postgresql://postgres@localhost:%d/%s".formatted(server.getPort(), name);
  }

  /// Both, for streams of arguments.
  public static Stream<Dialect> both() {
    return Stream.of(Dialect.values());
  }
}
