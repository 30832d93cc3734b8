package org.assay.law.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a text file strictly as UTF-8: a byte that is not UTF-8 is a problem at its place, never
/// replaced.
final class Utf8File {

  private static final int LONGEST_FILE = 4 * YamlReader.LONGEST_TEXT;

  private Utf8File() {}

  static Optional<String> read(Path path, String file, Problems problems) {
    if (!Files.isRegularFile(path)) {
      return notAFile(path, file, problems);
    }
    try {
      return decoded(bytesOf(path), file, problems);
    } catch (AccessDeniedException denied) {
      return refused(file, "a file that may not be read", "Allow this user to read it.", problems);
    } catch (IOException broken) {
      return refused(file, "a file that cannot be read", "Check the disk: " + broken, problems);
    }
  }

  private static byte[] bytesOf(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(LONGEST_FILE + 1);
    }
  }

  private static Optional<String> notAFile(Path path, String file, Problems problems) {
    var found = Files.isDirectory(path) ? "a folder" : "no such file";
    return refused(file, found, "Check the name and the place of the file.", problems);
  }

  private static Optional<String> refused(
      String file, String found, String advice, Problems problems) {
    problems.add(new Position(file, 1, 1), found, "a readable text file", advice);
    return Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, String file, Problems problems) {
    if (bytes.length > LONGEST_FILE) {
      return refused(
          file,
          "a file of more than " + LONGEST_FILE + " bytes",
          "Put bulky material into evidence files.",
          problems);
    }
    var decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = decoder.decode(in, out, true);
    var text = out.flip().toString();
    return result.isError()
        ? malformed(bytes, in.position(), text, file, problems)
        : ok(result, text);
  }

  private static Optional<String> ok(CoderResult result, String text) {
    assert result.isUnderflow() : result;
    return Optional.of(text);
  }

  private static Optional<String> malformed(
      byte[] bytes, int index, String before, String file, Problems problems) {
    problems.remember(file, before);
    problems.add(
        after(before, file),
        "the byte 0x%02X, which is not UTF-8".formatted(bytes[index] & 0xff),
        "text in UTF-8",
        adviceFor(bytes));
    return Optional.empty();
  }

  private static Position after(String before, String file) {
    var lastLine = before.substring(before.lastIndexOf('\n') + 1);
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    return new Position(file, line, 1 + lastLine.codePointCount(0, lastLine.length()));
  }

  private static String adviceFor(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return "The file is UTF-16: save it as UTF-8 in your editor.";
    }
    for (byte each : bytes) {
      if (each == 0) {
        return "This looks like a binary file: name a YAML text file.";
      }
    }
    return "Save the file as UTF-8 in your editor.";
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
