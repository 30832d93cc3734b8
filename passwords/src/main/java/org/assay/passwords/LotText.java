package org.assay.passwords;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Turns what a lot is stored as into UTF-8: unpacks gzip and zstd, finds the encoding.
final class LotText {
  private static final int MARK = 8;
  private static final int BUFFER = 1 << 16;
  private static final String ASKED = "CSV as text, gzip or zstd";

  private final String name;

  private LotText(String name) {
    this.name = name;
  }

  /// The text of a lot from the beginning.
  ///
  /// @throws UnreadableLotException where the file is of another kind
  static InputStream open(LotSource source, String step, LotProgress progress) {
    LotText text = new LotText(source.name());
    PushbackInputStream stored = text.stored(source, step, progress);
    try {
      return text.decoded(text.unpacked(stored));
    } catch (UnreadableLotException known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      throw text.unreadable(
          "data that breaks off or is damaged (" + damaged.getMessage() + ")",
          "a whole, undamaged file",
          "Export the lot as CSV again.");
    }
  }

  private PushbackInputStream stored(LotSource source, String step, LotProgress progress) {
    try {
      return pushback(new WatchedStream(source.open(), step, source.size(), progress));
    } catch (IOException failure) {
      throw unreadable(
          "a file that cannot be read (" + failure.getMessage() + ")",
          "a readable file",
          "Check its name and who may read it.");
    }
  }

  private static PushbackInputStream pushback(InputStream bytes) {
    return new PushbackInputStream(new BufferedInputStream(bytes, BUFFER), MARK);
  }

  private PushbackInputStream unpacked(PushbackInputStream in) throws IOException {
    byte[] start = peek(in);
    if (starts(start, 0x1f, 0x8b)) return pushback(new GZIPInputStream(in, BUFFER));
    if (starts(start, 0x28, 0xb5, 0x2f, 0xfd)) return pushback(new ZstdInputStream(in));
    refuse(start);
    return in;
  }

  private void refuse(byte[] start) {
    if (starts(start, 'P', 'K', 3, 4)) throw packed("a zip or spreadsheet file");
    if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) throw packed("an old spreadsheet file");
    if (starts(start, 0xfd, '7', 'z', 'X', 'Z')) throw packed("xz data");
    if (starts(start, '7', 'z', 0xbc, 0xaf)) throw packed("a 7-Zip archive");
    if (starts(start, 'B', 'Z', 'h')) throw packed("bzip2 data");
    if (starts(start, '%', 'P', 'D', 'F')) throw packed("a PDF");
  }

  private UnreadableLotException packed(String found) {
    return unreadable(found, ASKED, "Export the lot as CSV, or unpack it.");
  }

  private InputStream decoded(PushbackInputStream in) throws IOException {
    byte[] start = peek(in);
    if (start.length == 0) {
      throw unreadable(
          "an empty file", "a header and a row for each device", "Export the lot as CSV again.");
    }
    if (starts(start, 0xff, 0xfe, 0, 0) || starts(start, 0, 0, 0xfe, 0xff)) {
      throw unreadable("UTF-32 text", "UTF-8 or UTF-16", "Export the lot as UTF-8.");
    }
    if (starts(start, 0xef, 0xbb, 0xbf)) return without(in, 3);
    if (starts(start, 0xff, 0xfe)) return utf16(without(in, 2), StandardCharsets.UTF_16LE);
    if (starts(start, 0xfe, 0xff)) return utf16(without(in, 2), StandardCharsets.UTF_16BE);
    if (looksLikeUtf16(start)) {
      throw unreadable(
          "UTF-16 text without a byte-order mark",
          "UTF-8, or UTF-16 with a byte-order mark",
          "Export the lot as UTF-8.");
    }
    return in;
  }

  private static boolean looksLikeUtf16(byte[] start) {
    if (start.length < 4) return false;
    boolean little = start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0;
    boolean big = start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
    return little || big;
  }

  private static InputStream without(PushbackInputStream in, int bytes) throws IOException {
    in.skipNBytes(bytes);
    return in;
  }

  private static InputStream utf16(InputStream in, Charset charset) {
    return new Utf16Stream(in, charset);
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

  private UnreadableLotException unreadable(String found, String expected, String remedy) {
    return new UnreadableLotException(List.of(new LotProblem(name, 0, 0, found, expected, remedy)));
  }
}
