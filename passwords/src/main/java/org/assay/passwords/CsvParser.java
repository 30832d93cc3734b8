package org.assay.passwords;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 4180 rows from UTF-8 bytes, with the line of every mistake. The delimiter is the one of
/// `, ; tab |` that occurs most often in the header; another mark where the header has none of
/// these; whatever a first line `sep=` says.
final class CsvParser {
  /// Longest row, in bytes.
  static final int LONGEST_ROW = 1 << 16;

  /// Bytes asked for at once: what a damaged file gives before the damage is not lost.
  private static final int PIECE = 1 << 15;

  private static final String EXPORT = "Export the lot as CSV again.";
  /// Begins a first line that says the delimiter, as spreadsheets write it.
  private static final String SEP = "sep=";

  private static final String USUAL = ",;\t|";
  private static final String UNUSUAL = "\u001f:^~!#%&*+=/\\@$";

  private static final byte PLAIN = 0;
  private static final byte DELIMITER = 1;
  private static final byte LINE_END = 2;
  private static final byte QUOTE = 3;
  private static final byte HIGH = 4;
  private static final byte CONTROL = 5;

  private enum Scan {
    WHOLE,
    MORE,
    END
  }

  private record Mistake(int at, int field, String found, String expected, String remedy) {}

  private final InputStream utf8;
  private final LotProblems problems;
  private final byte[] kinds = new byte[256];
  /// One byte more than is read into, for a line end that stops every scan.
  private final byte[] buffer;
  private final Row row = new Row();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int from;
  private int limit;
  private boolean ended;
  private long line = 1;

  CsvParser(InputStream utf8, LotProblems problems) {
    this(utf8, problems, 1 << 20);
  }

  /// @param size bytes read at once, more than the longest row
  CsvParser(InputStream utf8, LotProblems problems, int size) {
    this.utf8 = utf8;
    this.problems = problems;
    this.buffer = new byte[size + 1];
  }

  /// The column names.
  ///
  /// @throws UnreadableLotException where the first line is no text
  List<String> header() {
    fill();
    char delimiter = delimiter();
    learn(delimiter);
    Row head = next();
    if (!problems.isEmpty()) throw problems.failure();
    return head == null ? List.of() : List.of(head.texts());
  }

  /// The next row, or null at the end. The row is good until the next call.
  @Nullable
  Row next() {
    while (true) {
      switch (scan()) {
        case WHOLE -> {
          report();
          row.unescape();
          return row;
        }
        case END -> {
          report();
          return null;
        }
        case MORE -> fill();
      }
    }
  }

  /// Looks for the end of the row that begins at `from`; changes nothing in the buffer, so that it
  /// can begin anew when more has been read.
  private Scan scan() {
    row.begin(buffer, line);
    if (!mistakes.isEmpty()) mistakes.clear();
    buffer[limit] = '\n';
    int start = from;
    int at = from;
    boolean high = false;
    while (true) {
      byte kind;
      while ((kind = kinds[buffer[at] & 0xff]) == PLAIN) at++;
      if (kind == DELIMITER) {
        row.add(start, at);
        start = ++at;
      } else if (kind == LINE_END) {
        if (at == limit && !ended) return more(start);
        if (at == limit && at == from) return Scan.END;
        row.add(start, at);
        return whole(at, high, line + 1);
      } else if (kind == QUOTE && at == start) {
        int close = closing(at + 1);
        if (close < 0) return ended ? unclosed(at) : more(start);
        int after = close + 1;
        while (kinds[buffer[after] & 0xff] != DELIMITER
            && kinds[buffer[after] & 0xff] != LINE_END) {
          if (after == close + 1) around(after);
          after++;
        }
        if (after == limit && !ended) return more(start);
        addQuoted(start + 1, close);
        high |= quotedHigh(start + 1, close);
        boolean delimited = after < limit && kinds[buffer[after] & 0xff] == DELIMITER;
        if (!delimited) return whole(after, high, line + 1 + lines(from, after));
        at = after + 1;
        start = at;
      } else {
        if (kind == HIGH) high = true;
        else if (kind == QUOTE) around(at);
        else control(at);
        at++;
      }
    }
  }

  private Scan more(int start) {
    if (limit - from <= LONGEST_ROW) return Scan.MORE;
    if (start < limit && buffer[start] == '"' && closing(start + 1) < 0) {
      throw problems.stop(
          lineOf(start),
          "a quote that is not closed within 65,536 bytes",
          "a closing quote",
          "Close it.");
    }
    throw tooLong();
  }

  private UnreadableLotException tooLong() {
    return problems.stop(line, "a line longer than 65,536 bytes", "one row per device", EXPORT);
  }

  /// The row ends before the byte at `at`, a line end or the end of the file.
  private Scan whole(int at, boolean high, long following) {
    if (at - from > LONGEST_ROW) throw tooLong();
    int next = at + 1;
    if (at < limit && buffer[at] == '\r') {
      if (next == limit && !ended) return Scan.MORE;
      if (next < limit && buffer[next] == '\n') next++;
    }
    if (high) checkText(at);
    pendingFrom = from;
    from = Math.min(next, limit);
    line = following;
    return Scan.WHOLE;
  }

  private int pendingFrom;

  private Scan unclosed(int at) {
    mistakes.add(new Mistake(
        at, row.fields() + 1, "a quote that is never closed", "a closing quote", "Close it."));
    pendingFrom = from;
    from = limit;
    return Scan.END;
  }

  /// Place of the quote that closes a field, or -1 where the buffer ends before.
  private int closing(int at) {
    for (int i = at; i < limit; i++) {
      byte b = buffer[i];
      if (b == '"') {
        if (i + 1 == limit && !ended) return -1;
        if (i + 1 == limit || buffer[i + 1] != '"') return i;
        i++;
      } else if (b >= 0 && b < ' ' && kinds[b] == CONTROL) {
        control(i);
      }
    }
    return -1;
  }

  private void addQuoted(int start, int close) {
    for (int i = start; i < close; i++) {
      if (buffer[i] == '"') {
        row.addEscaped(start, close);
        return;
      }
    }
    row.add(start, close);
  }

  private boolean quotedHigh(int start, int close) {
    for (int i = start; i < close; i++) if (buffer[i] < 0) return true;
    return false;
  }

  private void around(int at) {
    mistakes.add(new Mistake(
        at,
        row.fields() + 1,
        "text around a quoted field",
        "the whole field in quotes",
        "Double the quotes inside a field and quote all of it."));
  }

  /// One for each row: binary files have many.
  private void control(int at) {
    if (mistakes.stream().anyMatch(mistake -> mistake.expected().equals("text"))) return;
    String found = buffer[at] == 0
        ? "a NUL character"
        : "a control character (0x%02x)".formatted((int) buffer[at]);
    mistakes.add(new Mistake(
        at, row.fields() + 1, found, "text", "The file is binary or damaged. " + EXPORT));
  }

  private void checkText(int to) {
    int bad = Utf8.firstBad(buffer, from, to);
    if (bad < 0) return;
    int field = 1;
    while (field < row.fields() && row.end(field - 1) < bad) field++;
    mistakes.add(new Mistake(
        bad,
        field,
        "bytes that are not text in the file's encoding",
        "UTF-8 throughout, or UTF-16 with a byte-order mark",
        "Export the lot as UTF-8."));
  }

  private void report() {
    for (Mistake mistake : mistakes) {
      long at = row.line + lines(pendingFrom, mistake.at());
      problems.add(at, mistake.field(), mistake.found(), mistake.expected(), mistake.remedy());
    }
  }

  private long lineOf(int at) {
    return line + lines(from, at);
  }

  private long lines(int start, int end) {
    long lines = 0;
    for (int i = start; i < Math.min(end, limit); i++) if (buffer[i] == '\n') lines++;
    return lines;
  }

  private void fill() {
    System.arraycopy(buffer, from, buffer, 0, limit - from);
    limit -= from;
    from = 0;
    try {
      int most = buffer.length - 1;
      while (limit < most && !ended) {
        int read = utf8.read(buffer, limit, Math.min(PIECE, most - limit));
        if (read < 0) ended = true;
        else limit += read;
      }
    } catch (CharacterCodingException badText) {
      throw problems.stop(
          line + lines(from, limit),
          "bytes that are not text in the file's encoding",
          "UTF-8, or UTF-16 with a byte-order mark",
          "Export the lot as UTF-8.");
    } catch (IOException | RuntimeException damaged) {
      throw problems.stop(
          line + lines(from, limit),
          "data that breaks off or is damaged after this line (" + damaged.getMessage() + ")",
          "a whole, undamaged file",
          EXPORT);
    }
  }

  /// What stands between the fields, by the first line.
  private char delimiter() {
    int end = firstLine();
    if (end == SEP.length() + 1 && new String(buffer, 0, SEP.length(), ISO_8859_1).equals(SEP)) {
      from = end;
      if (from < limit && buffer[from] == '\r') from++;
      if (from < limit && buffer[from] == '\n') from++;
      line++;
      return (char) buffer[SEP.length()];
    }
    char usual = most(USUAL, end);
    if (usual != 0) return usual;
    char unusual = most(UNUSUAL, end);
    return unusual == 0 ? ',' : unusual;
  }

  private int firstLine() {
    boolean quoted = false;
    for (int i = 0; i < limit; i++) {
      if (buffer[i] == '"') quoted = !quoted;
      if (!quoted && (buffer[i] == '\n' || buffer[i] == '\r')) return i;
    }
    return limit;
  }

  private char most(String candidates, int end) {
    char best = 0;
    long most = 0;
    for (int i = 0; i < candidates.length(); i++) {
      char candidate = candidates.charAt(i);
      long count = outsideQuotes(candidate, end);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private long outsideQuotes(char wanted, int end) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < end; i++) {
      if (buffer[i] == '"') quoted = !quoted;
      else if (!quoted && buffer[i] == wanted) count++;
    }
    return count;
  }

  private void learn(char delimiter) {
    Arrays.fill(kinds, 0, ' ', CONTROL);
    kinds['\t'] = PLAIN;
    kinds[127] = CONTROL;
    Arrays.fill(kinds, 128, 256, HIGH);
    kinds['\n'] = LINE_END;
    kinds['\r'] = LINE_END;
    kinds['"'] = QUOTE;
    kinds[delimiter] = DELIMITER;
  }
}
