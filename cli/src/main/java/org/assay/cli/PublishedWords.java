package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;

/// What a user handed over to be read: a file, standard input, or the words themselves.
final class PublishedWords {

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S+\\.(?:html?|pdf|txt|md|mhtml?|warc|warc\\.gz)");

  private PublishedWords() {}

  /// The page in a file or on standard input; empty when the argument is the words themselves.
  static Optional<Page> page(String argument) throws IOException {
    if (argument.equals("-")) {
      return Optional.of(read("standard input", System.in.readAllBytes()));
    }
    var file = file(argument);
    if (file.isPresent()) return Optional.of(read(file.get()));
    if (FILE_NAME.matcher(argument).matches()) {
      throw new UsageException("there is no file '%s'".formatted(argument));
    }
    if (argument.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
      throw new UsageException(
          "'%s' is an address; save the page and name the file".formatted(argument));
    }
    return Optional.empty();
  }

  private static Optional<Path> file(String argument) {
    try {
      var path = Path.of(argument);
      return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException words) {
      return Optional.empty();
    }
  }

  /// The page in a file.
  static Page read(Path file) {
    try {
      return PageSource.read(file);
    } catch (UnreadablePageException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }

  private static Page read(String name, byte[] bytes) {
    try {
      return PageSource.read(name, bytes, "");
    } catch (UnreadablePageException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }

  /// The text of a file.
  static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file '%s'".formatted(file));
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
