package org.assay.register.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.register.OfficePlace;
import org.assay.register.database.Database;
import org.jspecify.annotations.Nullable;

/// Writes an office into one file, also while it runs.
///
/// The ledger is copied first and the database, in one transaction that sees one moment, after
/// it. So the database of a backup never lacks what its ledger holds, and what the ledger lacks
/// is anchored again when the office is opened.
public final class Backup {

  /// The name of the first entry, which says what the file is.
  static final String HEAD = "assay-backup.json";

  static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final OfficePlace place;

  public Backup(OfficePlace place) {
    this.place = place;
  }

  /// What was written.
  public record Written(long rows, long ledgerEntries, boolean withKeys) {}

  /// Writes the backup; the file is there when it is whole, or not at all.
  ///
  /// @param withKeys whether the keys are in it, too: who has such a file can read everything
  /// @throws IOException if the office cannot be read or the file not be written
  /// @throws SQLException if the database cannot be read
  public Written write(Path file, boolean withKeys) throws IOException, SQLException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Written written;
      try (var out = new ZipOutputStream(Files.newOutputStream(part));
          var database = Database.open(place.database())) {
        head(out, withKeys);
        long entries = new LedgerCopy(place.ledgerFolder()).copy(out);
        long rows = database.snapshot(connection -> tables(connection, out));
        if (withKeys) keys(out);
        written = new Written(rows, entries, withKeys);
      }
      move(part, file);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void head(ZipOutputStream out, boolean withKeys) throws IOException {
    out.putNextEntry(new ZipEntry(HEAD));
    try (var json = generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", "urn:assay:office-backup:" + VERSION);
      json.writeBooleanField("withKeys", withKeys);
      json.writeEndObject();
    }
    out.closeEntry();
  }

  private static long tables(Connection connection, ZipOutputStream out) {
    try {
      long rows = 0;
      for (var table : Tables.of(connection).kept()) {
        out.putNextEntry(new ZipEntry("tables/%s.jsonl".formatted(table.name())));
        rows += rows(connection, table, out);
        out.closeEntry();
      }
      return rows;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long rows(Connection connection, Tables.Table table, OutputStream out)
      throws SQLException, IOException {
    var query =
        "select %s from %s order by 1".formatted(String.join(", ", table.columns()), table.name());
    long count = 0;
    try (var statement = connection.createStatement();
        var json = generator(out)) {
      statement.setFetchSize(500);
      json.setRootValueSeparator(null);
      try (var rows = statement.executeQuery(query)) {
        for (; rows.next(); count++) {
          row(json, rows, table.columns(), table);
          json.writeRaw('\n');
        }
      }
    }
    return count;
  }

  private static void row(
      JsonGenerator json, ResultSet row, List<String> columns, Tables.Table table)
      throws SQLException, IOException {
    json.writeStartObject();
    for (var column : columns) {
      json.writeFieldName(column);
      if (table.binary().contains(column)) {
        var bytes = row.getBytes(column);
        if (bytes == null) json.writeNull();
        else json.writeBinary(bytes);
      } else {
        value(json, row.getObject(column));
      }
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Number number -> json.writeNumber(number.longValue());
      default -> json.writeString(value.toString());
    }
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private void keys(ZipOutputStream out) throws IOException {
    try (var files = Files.list(place.keyFolder())) {
      for (var file : files.sorted().toList()) {
        if (file.toString().endsWith(".part")) continue;
        out.putNextEntry(new ZipEntry("keys/" + file.getFileName()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}
