package org.assay.register.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of an office: those that others refer to come first.
record Tables(List<Table> inOrder) {

  /// What holds for a moment and for one installation: who is signed in, what a sign-in has to come
  /// back with, who tried how often, what a request was answered with. None of it is in a backup,
  /// and none is taken from one.
  private static final Set<String> PASSING =
      Set.of("session", "ceremony", "allowance", "kept_answer");

  /// Those that a backup holds.
  List<Table> kept() {
    return inOrder.stream().filter(table -> !PASSING.contains(table.name())).toList();
  }

  /// @param columns their names
  /// @param binary those of them that hold bytes
  record Table(String name, List<String> columns, Set<String> binary) {}

  static Tables of(Connection connection) throws SQLException {
    var metadata = connection.getMetaData();
    var names = names(metadata, schema(connection));
    var needs = new TreeMap<String, Set<String>>();
    for (var name : names) needs.put(name, referredTo(metadata, schema(connection), name));
    var ordered = new LinkedHashSet<String>();
    while (ordered.size() < names.size()) {
      int before = ordered.size();
      for (var name : names) {
        if (ordered.containsAll(needs.get(name))) ordered.add(name);
      }
      if (ordered.size() == before) throw new IllegalStateException("tables refer to each other");
    }
    var tables = new ArrayList<Table>();
    for (var name : ordered) tables.add(table(metadata, schema(connection), name));
    return new Tables(List.copyOf(tables));
  }

  private static String schema(Connection connection) throws SQLException {
    var schema = connection.getSchema();
    return schema == null ? "" : schema;
  }

  private static Set<String> names(DatabaseMetaData metadata, String schema) throws SQLException {
    var names = new TreeSet<String>();
    try (var rows = metadata.getTables(null, orAny(schema), "%", new String[] {"TABLE"})) {
      while (rows.next()) names.add(rows.getString("TABLE_NAME"));
    }
    names.removeIf(name -> name.startsWith("flyway_") || name.startsWith("sqlite_"));
    return names;
  }

  private static String orAny(String schema) {
    return schema.isEmpty() ? "%" : schema;
  }

  // A table may refer to itself: ids sort by time, and so do the rows of a backup.
  private static Set<String> referredTo(DatabaseMetaData metadata, String schema, String name)
      throws SQLException {
    var referred = new TreeSet<String>();
    try (var rows = metadata.getImportedKeys(null, schema.isEmpty() ? null : schema, name)) {
      while (rows.next()) referred.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
    }
    referred.remove(name);
    return referred;
  }

  private static Table table(DatabaseMetaData metadata, String schema, String name)
      throws SQLException {
    var columns = new ArrayList<String>();
    var binary = new TreeSet<String>();
    try (ResultSet rows = metadata.getColumns(null, orAny(schema), name, "%")) {
      while (rows.next()) {
        var column = rows.getString("COLUMN_NAME");
        columns.add(column);
        if (rows.getString("TYPE_NAME").equalsIgnoreCase("bytea")) binary.add(column);
      }
    }
    return new Table(name, List.copyOf(columns), Set.copyOf(binary));
  }
}
