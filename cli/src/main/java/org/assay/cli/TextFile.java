package org.assay.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a small file that a command line names, strictly as UTF-8.
record TextFile(Path file, String what) {

  private static final int LONGEST = 64 << 20;

  /// The text.
  ///
  /// @throws UsageException where there is no such file, or it is no text; with the line
  String read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file '%s' with %s".formatted(file, what));
    }
    var bytes = bytes();
    var decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    var text = out.flip().toString();
    if (result.isError()) {
      throw notText(text, "the byte 0x%02x, which is not UTF-8".formatted(bytes[in.position()]));
    }
    int nul = text.indexOf(0);
    if (nul >= 0) {
      throw notText(text.substring(0, nul), "a NUL character");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private byte[] bytes() throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new UsageException(
            "%s: found more than %,d MiB, expected a file with %s. Give a smaller one."
                .formatted(file, LONGEST >> 20, what));
      }
      return bytes;
    }
  }

  private UsageException notText(String before, String found) {
    long line = 1 + before.chars().filter(character -> character == '\n').count();
    return new UsageException("%s:%d: found %s, expected text in UTF-8. Name a text file with %s."
        .formatted(file, line, found, what));
  }
}
