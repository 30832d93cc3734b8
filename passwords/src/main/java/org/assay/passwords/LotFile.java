package org.assay.passwords;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Reads a lot from a file: RFC 4180 fields, any of `, ; tab |` as delimiter, UTF-8 or UTF-16
/// with
/// a byte-order mark,
/// plain or gzip.
public final class LotFile {
  private static final int MARK = 4;

  private LotFile() {}

  /// The lot in a file, column roles guessed.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(Path file) {
    return read(file, Map.of());
  }

  /// The lot in a file, with some column roles given by header name.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(Path file, Map<String, ColumnRole> roles) {
    String name = String.valueOf(file.getFileName());
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(name, bytes, roles);
    } catch (IOException failure) {
      throw unreadable(
          name, "a file that cannot be read (" + failure.getMessage() + ")", "a readable file");
    }
  }

  /// The lot in a stream; `name` is used in messages only.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static Lot read(String name, InputStream bytes, Map<String, ColumnRole> roles) {
    try {
      PushbackInputStream plain = unzip(name, pushback(bytes));
      return new CsvParser(name, plain, charset(name, plain)).read().lot(roles);
    } catch (IOException failure) {
      throw unreadable(
          name,
          "data that breaks off or is damaged (" + failure.getMessage() + ")",
          "a whole, undamaged file");
    }
  }

  private static PushbackInputStream pushback(InputStream bytes) {
    return new PushbackInputStream(new BufferedInputStream(bytes, 1 << 16), MARK);
  }

  private static PushbackInputStream unzip(String name, PushbackInputStream in) throws IOException {
    byte[] start = peek(in);
    if (starts(start, 0x1f, 0x8b)) return pushback(new GZIPInputStream(in, 1 << 16));
    if (starts(start, 0x28, 0xb5, 0x2f, 0xfd))
      throw unreadable(name, "zstd data", "CSV, plain or gzip");
    if (starts(start, 'P', 'K', 3, 4))
      throw unreadable(name, "a zip or spreadsheet file", "CSV, plain or gzip");
    return in;
  }

  private static Charset charset(String name, PushbackInputStream in) throws IOException {
    byte[] start = peek(in);
    if (start.length == 0)
      throw unreadable(name, "an empty file", "a header and a row for each device");
    if (starts(start, 0xef, 0xbb, 0xbf)) return skip(in, 3, StandardCharsets.UTF_8);
    if (starts(start, 0xff, 0xfe)) return skip(in, 2, StandardCharsets.UTF_16LE);
    if (starts(start, 0xfe, 0xff)) return skip(in, 2, StandardCharsets.UTF_16BE);
    return StandardCharsets.UTF_8;
  }

  private static Charset skip(PushbackInputStream in, int bytes, Charset charset)
      throws IOException {
    in.skipNBytes(bytes);
    return charset;
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(MARK);
    in.unread(start);
    return start;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) return false;
    for (int i = 0; i < wanted.length; i++) if ((bytes[i] & 0xff) != wanted[i]) return false;
    return true;
  }

  private static UnreadableLotException unreadable(String name, String found, String expected) {
    return new UnreadableLotException(
        List.of(new LotProblem(name, 0, 0, found, expected, "Export the lot as CSV again.")));
  }
}
