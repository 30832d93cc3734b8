package org.assay.pages.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;

/// A page with what is known of how it was come by. A kept capture (WARC) gives the same as the
/// fetch that made it.
///
/// @param capture how it was fetched; empty for a saved page
public record Opened(Page page, Optional<Capture> capture) {

  private static final int OK = 200;

  /// What a server answered.
  ///
  /// @throws UnreadablePageException when it is no page
  public static Opened capture(Capture capture) {
    int status = capture.last().status();
    if (status != OK) {
      throw new UnreadablePageException(
          capture.last().address().toString(),
          "the server answers with status %d, so there is no page to read".formatted(status),
          "check the address");
    }
    return new Opened(capture.page(), Optional.of(capture));
  }

  /// A file: a saved page, or a kept capture.
  ///
  /// @throws UnreadablePageException when it cannot be read as a page
  public static Opened file(Path file) {
    if (!isArchive(file)) return new Opened(PageSource.read(file), Optional.empty());
    try {
      return capture(WarcFile.read(file.toString(), Files.readAllBytes(file)));
    } catch (FetchException failed) {
      throw new UnreadablePageException(
          file.toString(),
          "it keeps an address that could not be fetched: " + failed.getMessage(),
          "fetch it again");
    } catch (IOException broken) {
      throw new UnreadablePageException(
          file.toString(), "it cannot be read: " + broken.getMessage(), "check its permissions");
    }
  }

  private static boolean isArchive(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return (name.endsWith(".warc") || name.endsWith(".warc.gz"))
        && Files.isRegularFile(file)
        && file.toFile().length() <= PageSource.MOST_BYTES;
  }

  /// Whether it is known to have come without signing in and without a cookie.
  public boolean isAnonymous() {
    return capture.filter(Capture::isAnonymous).isPresent();
  }
}
