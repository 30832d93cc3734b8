package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Words that are sent: from a file or standard input, so that they stand in no list of processes
/// and no history of a shell.
final class WordsChoice {

  private static final int LONGEST = 1 << 20;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "The words (UTF-8), or - for standard input.")
  private @Nullable Path file;

  boolean isGiven() {
    return file != null;
  }

  /// The words.
  ///
  /// @param what what they are, for messages
  String required(String what) throws IOException {
    if (file == null) {
      throw new UsageException(
          "give %s with --words FILE, or --words - for standard input".formatted(what));
    }
    var words = file.toString().equals("-") ? typed() : new TextFile(file, what).read();
    if (words.isBlank()) {
      throw new UsageException("'%s' is empty: %s expected".formatted(file, what));
    }
    return words.strip();
  }

  private static String typed() throws IOException {
    var bytes = System.in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new UsageException("standard input holds more than %,d bytes".formatted(LONGEST));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
