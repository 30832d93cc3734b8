package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;

/// What lists of sources name.
final class PublishedWords {

  private PublishedWords() {}

  /// What came from an address, whatever its status.
  static Capture capture(String address, boolean allowLocal) throws FetchException {
    try {
      return WebAddress.fetcher(allowLocal).fetch(URI.create(address));
    } catch (IllegalArgumentException noAddress) {
      throw new UsageException("'%s' is no address".formatted(address));
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
