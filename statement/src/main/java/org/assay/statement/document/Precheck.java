package org.assay.statement.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.assay.statement.findings.ReasonCode;

/// Looks at the bytes of a PDF before any object of it is read, so that a file that would eat
/// time or memory is turned away first.
final class Precheck {

  private static final int DEEPEST = 256;
  private static final int LOOKED_FOR_HEADER = 1024;
  private static final int LOOKED_FOR_END = 2048;
  private static final long MOST_EXPANDED = 96L << 20;
  private static final int MOST_LZW = 128 << 10;
  private static final int MOST_LAYERS = 3;
  private static final int LONGEST_DICTIONARY = 4096;

  private final String file;
  private final byte[] bytes;
  private long expanded;

  Precheck(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /// @throws UnusableFileException with the reason why the file is not read
  void check() {
    header();
    end();
    nesting();
    expansion();
  }

  private UnusableFileException refused(ReasonCode code, String found, String advice) {
    return new UnusableFileException(code, file, found, advice);
  }

  private void header() {
    int at = indexOf("%PDF-", 0);
    if (at < 0 || at > LOOKED_FOR_HEADER) {
      throw refused(
          ReasonCode.FILE_NOT_PDF,
          "no PDF: it does not begin with %PDF-",
          "Give the statement as PDF, HTML, JSON or YAML.");
    }
  }

  private void end() {
    if (indexOf("%%EOF", Math.max(0, bytes.length - LOOKED_FOR_END)) < 0) {
      throw refused(
          ReasonCode.FILE_TRUNCATED,
          "a PDF without its end (%%EOF)",
          "Get the file again; it was cut off on its way.");
    }
  }

  // Brackets of arrays and dictionaries outside of strings and streams.
  private void nesting() {
    int depth = 0;
    for (int at = 0; at < bytes.length; at++) {
      switch (bytes[at]) {
        case '(' -> at = endOfString(at);
        case '[' -> depth++;
        case ']' -> depth = Math.max(0, depth - 1);
        case '<' -> {
          if (is('<', at + 1)) {
            depth++;
            at++;
          }
        }
        case '>' -> {
          if (is('>', at + 1)) {
            depth = Math.max(0, depth - 1);
            at++;
          }
        }
        case 's' -> {
          if (isStream(at)) {
            at = endOfStream(at);
            depth = 0;
          }
        }
        case 'e' -> depth = startsWith("endobj", at) ? 0 : depth;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw tooDeep();
      }
    }
  }

  UnusableFileException tooDeep() {
    return refused(
        ReasonCode.FILE_TOO_DEEP,
        "objects nested more than %d deep".formatted(DEEPEST),
        "No statement needs that; do not open the file elsewhere.");
  }

  private int endOfString(int from) {
    int depth = 0;
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == '\\') {
        at++;
      } else if (bytes[at] == '(') {
        depth++;
      } else if (bytes[at] == ')' && --depth == 0) {
        return at;
      }
    }
    return from; // a bracket in a comment or in text that is no string
  }

  private boolean is(char wanted, int at) {
    return at < bytes.length && bytes[at] == wanted;
  }

  private boolean isStream(int at) {
    return startsWith("stream", at)
        && (at < 3 || bytes[at - 1] != 'd')
        && (is('\r', at + 6) || is('\n', at + 6));
  }

  private int endOfStream(int at) {
    int end = indexOf("endstream", at);
    return end < 0 ? bytes.length : end + "endstream".length() - 1;
  }

  private void expansion() {
    for (int at = indexOf("stream", 0); at >= 0; at = indexOf("stream", at + 6)) {
      if (isStream(at)) {
        int data = at + 6 + (is('\r', at + 6) && is('\n', at + 7) ? 2 : 1);
        refuseMuchLzw(at, data);
        expand(bytes, data, bytes.length, 1);
      }
    }
  }

  private void refuseMuchLzw(int keyword, int data) {
    int from = Math.max(0, keyword - LONGEST_DICTIONARY);
    var before = new String(bytes, from, keyword - from, StandardCharsets.ISO_8859_1);
    var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    if (dictionary.contains("LZW") && endOfStream(keyword) - data > MOST_LZW) {
      throw tooFar();
    }
  }

  // Whatever the dictionaries say: what inflates is counted, and what inflates again as well.
  private void expand(byte[] source, int from, int to, int layer) {
    if (layer > MOST_LAYERS || to - from < 2 || (source[from] & 0x0F) != 8) {
      return;
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(source, from, to - from);
      var first = new byte[8192];
      int length = count(inflater, first);
      expand(first, 0, length, layer + 1);
    } catch (DataFormatException notDeflated) {
      // another filter, or broken: nothing expands
    } finally {
      inflater.end();
    }
  }

  private int count(Inflater inflater, byte[] first) throws DataFormatException {
    int kept = inflater.inflate(first);
    expanded += kept;
    var rest = new byte[1 << 16];
    while (!inflater.finished()) {
      int more = inflater.inflate(rest);
      expanded += more;
      if (expanded > MOST_EXPANDED) {
        throw tooFar();
      }
      if (more == 0) {
        break;
      }
    }
    return kept;
  }

  private UnusableFileException tooFar() {
    return refused(
        ReasonCode.FILE_EXPANDS_TOO_FAR,
        "compressed parts that expand to more than %,d bytes".formatted(MOST_EXPANDED),
        "No statement needs that; do not open the file elsewhere.");
  }

  private boolean startsWith(String word, int at) {
    if (at + word.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(String word, int from) {
    for (int at = from; at <= bytes.length - word.length(); at++) {
      if (bytes[at] == word.charAt(0) && startsWith(word, at)) {
        return at;
      }
    }
    return -1;
  }
}
