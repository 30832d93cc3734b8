package org.assay.register.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.assay.register.OfficePlace;
import org.assay.register.database.Database;
import org.assay.register.database.Dialect;

/// Makes an office from a backup, in an empty folder and an empty database.
public final class Restore {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BATCH = 500;

  private final OfficePlace place;

  public Restore(OfficePlace place) {
    this.place = place;
  }

  /// What was restored.
  public record Restored(long rows, boolean withKeys) {}

  /// Reads a backup. Where something is in the way, nothing is written.
  ///
  /// @throws NotRestored if the file is no backup, or folder or database are not empty
  /// @throws IOException if a file cannot be read or written
  /// @throws SQLException if the database cannot be reached
  public Restored read(Path file) throws IOException, SQLException {
    try (var zip = new ZipFile(file.toFile())) {
      var head = zip.getEntry(Backup.HEAD);
      if (head == null) throw noBackup(file);
      refuseOtherVersion(file, zip, head);
      refuseUsedFolder();
      return restored(zip);
    } catch (ZipException broken) {
      throw noBackup(file);
    }
  }

  // The database comes last: until it is written whole, everything can be taken away again.
  private Restored restored(ZipFile zip) throws IOException, SQLException {
    boolean keysWereThere = Files.exists(place.keyFolder());
    try {
      files(zip, "ledger/", place.ledgerFolder());
      boolean withKeys = files(zip, "keys/", place.keyFolder());
      return new Restored(rows(zip), withKeys);
    } catch (IOException | SQLException | RuntimeException failed) {
      takeAway(place.ledgerFolder());
      if (!keysWereThere) takeAway(place.keyFolder());
      takeDatabaseAway();
      throw failed;
    }
  }

  private long rows(ZipFile zip) throws SQLException, IOException {
    Files.createDirectories(place.folder());
    try (var database = Database.open(place.database())) {
      return database.<Long>write(handle -> {
        try {
          return tables(zip, handle.getConnection());
        } catch (SQLException | IOException failed) {
          throw new IllegalStateException(
              "a table could not be restored: " + failed.getMessage(), failed);
        }
      });
    }
  }

  private static void takeAway(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  // What was written to PostgreSQL is undone by its transaction.
  private void takeDatabaseAway() throws IOException {
    if (place.database().dialect() != Dialect.SQLITE) return;
    for (var end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(place.folder().resolve("office.db" + end));
    }
  }

  private static NotRestored noBackup(Path file) {
    return new NotRestored(
        "'%s' is no backup of an office: a file that 'assay backup' wrote is expected"
            .formatted(file));
  }

  private static void refuseOtherVersion(Path file, ZipFile zip, ZipEntry head) throws IOException {
    try (var in = zip.getInputStream(head)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!text.contains("\"urn:assay:office-backup:%d\"".formatted(Backup.VERSION))) {
        throw new NotRestored("'%s' is a backup of another version of Assay".formatted(file));
      }
    }
  }

  private void refuseUsedFolder() throws IOException {
    for (var used : List.of(place.ledgerFolder(), place.folder().resolve("office.db"))) {
      if (Files.exists(used)) {
        throw new NotRestored(
            "there is an office in '%s' already ('%s'); a backup is restored into an empty folder"
                .formatted(place.folder(), used.getFileName()));
      }
    }
  }

  // ---- tables

  private static long tables(ZipFile zip, Connection connection) throws SQLException, IOException {
    long rows = 0;
    var tables = Tables.of(connection);
    for (var table : tables.inOrder()) refuseRows(connection, table);
    for (var table : tables.kept()) {
      var entry = zip.getEntry("tables/%s.jsonl".formatted(table.name()));
      if (entry == null) continue; // a table that is newer than the backup
      try (var in = zip.getInputStream(entry)) {
        rows += rows(in, connection, table);
      }
    }
    return rows;
  }

  private static void refuseRows(Connection connection, Tables.Table table) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select 1 from %s limit 1".formatted(table.name()))) {
      if (row.next()) {
        throw new NotRestored(
            "the database is not empty (table '%s'); a backup is restored into an empty one"
                .formatted(table.name()));
      }
    }
  }

  private static long rows(InputStream in, Connection connection, Tables.Table table)
      throws SQLException, IOException {
    var insert = "insert into %s (%s) values (%s)"
        .formatted(
            table.name(),
            String.join(", ", table.columns()),
            String.join(", ", table.columns().stream().map(_ -> "?").toList()));
    long count = 0;
    try (var statement = connection.prepareStatement(insert);
        var json = JSON.createParser(in)) {
      while (json.nextToken() != null) {
        row(json, statement, table);
        statement.addBatch();
        if (++count % BATCH == 0) statement.executeBatch();
      }
      statement.executeBatch();
    }
    return count;
  }

  private static void row(JsonParser json, PreparedStatement statement, Tables.Table table)
      throws SQLException, IOException {
    for (int i = 1; i <= table.columns().size(); i++) statement.setObject(i, null);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var column = json.currentName();
      var token = json.nextToken();
      int at = table.columns().indexOf(column) + 1;
      if (at == 0) {
        throw new NotRestored("the backup has a column '%s.%s' that this version does not know"
            .formatted(table.name(), column));
      }
      if (token == JsonToken.VALUE_NULL) continue;
      if (table.binary().contains(column)) {
        statement.setBytes(at, Base64.getDecoder().decode(json.getText()));
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        statement.setLong(at, json.getLongValue());
      } else {
        statement.setString(at, json.getText());
      }
    }
  }

  // ---- files

  private static boolean files(ZipFile zip, String prefix, Path folder) throws IOException {
    boolean any = false;
    for (var entry :
        zip.stream().filter(entry -> entry.getName().startsWith(prefix)).toList()) {
      var target = inside(folder, entry.getName().substring(prefix.length()))
          .orElseThrow(() -> new NotRestored(
              "the backup names a file outside of its folder: '%s'".formatted(entry.getName())));
      Files.createDirectories(target.getParent());
      try (var in = zip.getInputStream(entry)) {
        Files.copy(in, target);
      }
      if (prefix.equals("keys/")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      }
      any = true;
    }
    return any;
  }

  private static Optional<Path> inside(Path folder, String name) {
    var target = folder.resolve(name).normalize();
    return target.startsWith(folder.normalize()) ? Optional.of(target) : Optional.empty();
  }
}
