package org.assay.server.edge;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;

/// Tells a database that is away, stopping, busy or full from one that was asked wrongly, and a
/// disk that is full from other failures of files.
final class Storage {
  /// PostgreSQL: connection, too few resources (with a full disk), stopped by an operator,
  /// system.
  private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

  /// SQLite: busy, locked, input or output failed, full, cannot open.
  private static final Set<Integer> SQLITE = Set.of(5, 6, 10, 13, 14);

  private static final List<String> NO_ROOM = List.of(
      "No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

  private Storage() {}

  static boolean isGone(Throwable broken) {
    for (var cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isGone(sql)) return true;
      if (cause instanceof IOException file && isFull(file)) return true;
    }
    return false;
  }

  // Java has no exception of its own for it; these are the words of Linux and of Windows.
  private static boolean isFull(IOException file) {
    var words = String.valueOf(file.getMessage());
    return NO_ROOM.stream().anyMatch(words::contains);
  }

  private static boolean isGone(SQLException sql) {
    var state = sql.getSQLState();
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || sql instanceof SQLNonTransientConnectionException
        || (state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2)))
        || (state == null && SQLITE.contains(sql.getErrorCode() & 0xff));
  }
}
