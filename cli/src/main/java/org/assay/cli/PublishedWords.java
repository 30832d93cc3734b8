package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.assay.supportperiod.PageAccess;

/// What a user handed over to be read: an address, a file, standard input, or the words
/// themselves.
final class PublishedWords {

  /// A page and how it was come by.
  record Found(Page page, PageAccess access) {}

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S+\\.(?:html?|pdf|txt|md|mhtml?|warc|warc\\.gz)");
  private static final int OK = 200;

  private PublishedWords() {}

  /// The page at an address, in a file or on standard input; empty when the argument is the words
  /// themselves.
  static Optional<Found> page(String argument, boolean allowLocal) throws IOException {
    if (argument.equals("-")) {
      return Optional.of(
          inHand(read(() -> PageSource.read("standard input", System.in.readAllBytes(), ""))));
    }
    if (isAddress(argument)) return Optional.of(fetched(argument, allowLocal));
    var file = file(argument);
    if (file.isPresent()) return Optional.of(inHand(read(() -> PageSource.read(file.get()))));
    if (FILE_NAME.matcher(argument).matches()) {
      throw new UsageException("there is no file '%s'".formatted(argument));
    }
    return Optional.empty();
  }

  private static Found inHand(Page page) {
    return new Found(page, PageAccess.UNKNOWN);
  }

  private static boolean isAddress(String argument) {
    return ADDRESS.matcher(argument).matches();
  }

  private static Found fetched(String address, boolean allowLocal) throws IOException {
    try {
      var capture = capture(address, allowLocal);
      if (capture.last().status() != OK) {
        throw new UsageException(
            "'%s' answered with status %d".formatted(address, capture.last().status()));
      }
      return new Found(read(capture::page), PageAccess.ANONYMOUS);
    } catch (FetchException failed) {
      throw new UsageException("%s; %s".formatted(failed.getMessage(), failed.advice()));
    }
  }

  /// What came from an address, whatever its status.
  static Capture capture(String address, boolean allowLocal) throws FetchException {
    try {
      return WebAddress.fetcher(allowLocal).fetch(URI.create(address));
    } catch (IllegalArgumentException noAddress) {
      throw new UsageException("'%s' is no address".formatted(address));
    }
  }

  private static Optional<Path> file(String argument) {
    try {
      var path = Path.of(argument);
      return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException words) {
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Source {
    Page page() throws IOException;
  }

  private static Page read(Source source) throws IOException {
    try {
      return source.page();
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
