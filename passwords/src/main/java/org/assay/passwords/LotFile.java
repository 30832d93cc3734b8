package org.assay.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads a lot from a file: RFC 4180 fields, any delimiter, UTF-8 or UTF-16 with a byte-order mark,
/// plain, gzip or zstd.
///
/// A lot of more than some ten thousand devices is not held in memory: it is read again for each
/// question about all its rows. So the file must stay as it is while the lot is in use.
public final class LotFile {
  private LotFile() {}

  /// The lot in a file, column roles guessed.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(Path file) {
    return read(file, Map.of());
  }

  /// The lot in a file, with some column roles given by header name. What is no regular file, such
  /// as a pipe, is kept in memory as it came, up to 256 MiB.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(Path file, Map<String, ColumnRole> roles) {
    return read(file, roles, LotProgress.SILENT);
  }

  /// The same, and tells how far it has come, now and whenever the lot is read again.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(Path file, Map<String, ColumnRole> roles, LotProgress progress) {
    return read(file, roles, progress, Memory.usual());
  }

  static Lot read(Path file, Map<String, ColumnRole> roles, LotProgress progress, Memory memory) {
    if (Files.isRegularFile(file))
      return LotTable.read(new LotSource.OfFile(file), roles, memory, progress);
    String name = String.valueOf(file.getFileName());
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(name, bytes, roles, memory);
    } catch (IOException failure) {
      throw unreadable(
          name,
          "a file that cannot be read (" + failure.getMessage() + ")",
          "a readable file",
          "Give the path of the lot.");
    }
  }

  /// The lot in a stream; `name` is used in messages only. A lot is read more than once, a stream
  /// cannot be: so its bytes, packed or not, are kept in memory as they came, up to 256 MiB.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(String name, InputStream bytes, Map<String, ColumnRole> roles) {
    return read(name, bytes, roles, Memory.usual());
  }

  static Lot read(String name, InputStream bytes, Map<String, ColumnRole> roles, Memory memory) {
    try {
      byte[] all = bytes.readNBytes(memory.streamBytes() + 1);
      if (all.length > memory.streamBytes()) {
        throw unreadable(
            name,
            "a stream of more than " + (memory.streamBytes() >> 20) + " MiB",
            "a file, because a lot of this size is read more than once",
            "Save it as a file, packed if you like, and give its path.");
      }
      return LotTable.read(new LotSource.OfBytes(name, all), roles, memory, LotProgress.SILENT);
    } catch (IOException failure) {
      throw unreadable(
          name,
          "a stream that breaks off (" + failure.getMessage() + ")",
          "a whole lot",
          "Export the lot as CSV again.");
    }
  }

  private static UnreadableLotException unreadable(
      String name, String found, String expected, String remedy) {
    return new UnreadableLotException(List.of(new LotProblem(name, 0, 0, found, expected, remedy)));
  }
}
