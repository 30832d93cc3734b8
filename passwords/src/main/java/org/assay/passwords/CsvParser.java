package org.assay.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 4180 fields from a stream of bytes, with the line of every mistake. The delimiter is the
/// one
/// of `, ; tab |`
/// that occurs most often in the header.
final class CsvParser {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int END = -1;
  private static final String EXPORT = "Export the lot as CSV again.";

  private final String name;
  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer out = CharBuffer.allocate(1 << 16).flip();
  private boolean ended;
  private long line = 1;
  private int pushedBack = END - 1;
  private @Nullable LotTable table;

  CsvParser(String name, InputStream bytes, Charset charset) {
    this.name = name;
    this.bytes = bytes;
    this.decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  LotTable read() throws IOException {
    String head = headerLine();
    char delimiter = delimiter(head);
    LotTable rows = new LotTable(name, split(head, delimiter));
    table = rows;
    readRows(rows, delimiter);
    return rows;
  }

  private String headerLine() throws IOException {
    StringBuilder head = new StringBuilder();
    boolean quoted = false;
    for (int c = next(); c != END; c = next()) {
      if (c == '"') quoted = !quoted;
      if (!quoted && (c == '\n' || c == '\r')) {
        if (c == '\r') skipLineFeed();
        line++;
        return head.toString();
      }
      if (c == '\n') line++;
      if (c == 0) throw stop("a NUL character", "text", "The file is binary or damaged. " + EXPORT);
      head.append((char) c);
      if (head.length() > LONGEST_LINE)
        throw stop("a header longer than 65,536 characters", "a CSV header", EXPORT);
    }
    return head.toString();
  }

  private static char delimiter(String head) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> split(String head, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private void readRows(LotTable rows, char delimiter) throws IOException {
    List<String> fields = new ArrayList<>();
    while (!rows.isFull()) {
      long start = line;
      fields.clear();
      int end = readRow(fields, delimiter, rows);
      if (end == END && fields.size() == 1 && fields.getFirst().isEmpty()) return;
      rows.add(start, fields.toArray(String[]::new));
      if (end == END) return;
    }
  }

  private int readRow(List<String> fields, char delimiter, LotTable rows) throws IOException {
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean closed = false;
    long opened = line;
    int length = 0;
    while (true) {
      int c = next();
      if (++length > LONGEST_LINE)
        throw stop("a line longer than 65,536 characters", "one row per device", EXPORT);
      if (c == 0) {
        rows.problem(
            line,
            fields.size() + 1,
            "a NUL character",
            "text",
            "The file is binary or damaged. " + EXPORT);
        if (rows.isFull()) return END;
        continue;
      }
      if (quoted) {
        if (c == END) {
          rows.problem(
              opened,
              fields.size() + 1,
              "a quote that is never closed",
              "a closing quote",
              "Close it.");
          return END;
        }
        if (c == '"') {
          int following = next();
          if (following == '"') {
            field.append('"');
          } else {
            quoted = false;
            closed = true;
            pushedBack = following;
          }
        } else {
          if (c == '\n') line++;
          field.append((char) c);
        }
        continue;
      }
      if (c == delimiter || c == '\n' || c == '\r' || c == END) {
        fields.add(field.toString());
        field.setLength(0);
        closed = false;
        if (c == delimiter) continue;
        if (c == '\r') skipLineFeed();
        line++;
        return c;
      }
      if (c == '"' && field.isEmpty() && !closed) {
        quoted = true;
        opened = line;
      } else if (closed || c == '"') {
        rows.problem(
            line,
            fields.size() + 1,
            "text around a quoted field",
            "the whole field in quotes",
            "Double the quotes inside a field and quote all of it.");
        closed = false;
        field.append((char) c);
      } else {
        field.append((char) c);
      }
    }
  }

  private void skipLineFeed() throws IOException {
    int c = next();
    if (c != '\n') pushedBack = c;
  }

  private int next() throws IOException {
    if (pushedBack != END - 1) {
      int c = pushedBack;
      pushedBack = END - 1;
      return c;
    }
    while (!out.hasRemaining()) if (!decode()) return END;
    return out.get();
  }

  private boolean decode() throws IOException {
    if (ended) return false;
    out.clear();
    CoderResult result = decoder.decode(in, out, false);
    if (result.isUnderflow() && out.position() == 0) {
      in.compact();
      int read = bytes.read(in.array(), in.position(), in.remaining());
      if (read < 0) {
        in.flip();
        result = decoder.decode(in, out, true);
        ended = true;
      } else {
        in.position(in.position() + read).flip();
        result = decoder.decode(in, out, false);
      }
    }
    if (result.isError() && out.position() == 0) {
      throw stop(
          "bytes that are not text in the file's encoding",
          "UTF-8, or UTF-16 with a byte-order mark",
          "Export the lot as UTF-8.");
    }
    out.flip();
    return true;
  }

  private UnreadableLotException stop(String found, String expected, String remedy) {
    LotTable rows = table == null ? new LotTable(name, List.of()) : table;
    rows.problem(line, 0, found, expected, remedy);
    return rows.failure();
  }
}
