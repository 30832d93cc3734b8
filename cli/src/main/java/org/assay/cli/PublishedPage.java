package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.SnapshotFolder;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.Opened;

/// The one way in for all commands: a page that a user names as an http(s) address, a file (HTML,
/// PDF, text, MHTML, WARC), a folder of dated snapshots, or `-` for standard input.
///
/// @param opened the page; of a folder the newest
/// @param series the snapshots of a folder, the oldest first; empty for anything else
record PublishedPage(Opened opened, List<SnapshotFolder.Snapshot> series) {

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S+\\.(?:x?html?|pdf|txt|md|mhtml?|warc|warc\\.gz)");

  PublishedPage {
    series = List.copyOf(series);
  }

  Page page() {
    return opened.page();
  }

  /// The page that is named.
  ///
  /// @throws UsageException when it cannot be read
  static PublishedPage named(String argument, WebAddress web, Terminal terminal)
      throws IOException {
    if (argument.equals("-")) return standardInput();
    var address = WebAddress.of(argument);
    if (address.isEmpty()) return saved(Path.of(argument));
    var capture = web.page(address.get());
    noteRobots(capture, terminal);
    return read(() -> new PublishedPage(Opened.capture(capture), List.of()));
  }

  /// The same where the argument may be the words themselves: empty when it names no page.
  static Optional<PublishedPage> ifNamed(String argument, WebAddress web, Terminal terminal)
      throws IOException {
    return isNamed(argument) ? Optional.of(named(argument, web, terminal)) : Optional.empty();
  }

  private static boolean isNamed(String argument) {
    if (argument.equals("-") || FILE_NAME.matcher(argument).matches()) return true;
    if (!argument.contains(" ") && WebAddress.of(argument).isPresent()) return true;
    try {
      return Files.exists(Path.of(argument)) && !argument.isBlank();
    } catch (InvalidPathException words) {
      return false;
    }
  }

  private static PublishedPage standardInput() throws IOException {
    var bytes = System.in.readAllBytes();
    return read(() -> new PublishedPage(
        new Opened(PageSource.read("standard input", bytes, ""), Optional.empty()), List.of()));
  }

  private static PublishedPage saved(Path file) {
    return read(() -> {
      if (!Files.isDirectory(file)) return new PublishedPage(Opened.file(file), List.of());
      var series = SnapshotFolder.read(file);
      return new PublishedPage(Opened.file(series.getLast().file()), series);
    });
  }

  private static void noteRobots(Capture capture, Terminal terminal) {
    capture
        .robots()
        .ifPresent(rule -> terminal
            .err()
            .printf("assay: note: the robots file of the site says \"%s\" to programs%n", rule));
  }

  @FunctionalInterface
  private interface Source {
    PublishedPage page();
  }

  private static PublishedPage read(Source source) {
    try {
      return source.page();
    } catch (UnreadablePageException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }

  /// A file or a folder of snapshots, for those who go on when it cannot be read.
  ///
  /// @throws UnreadablePageException when it cannot be read
  static Page unchecked(Path file) {
    return Files.isDirectory(file)
        ? Opened.file(SnapshotFolder.read(file).getLast().file()).page()
        : Opened.file(file).page();
  }
}
