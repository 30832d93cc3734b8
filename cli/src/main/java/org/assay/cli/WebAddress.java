package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.assay.pages.fetch.Limits;
import org.assay.pages.fetch.PageFetcher;
import org.assay.pages.fetch.WarcFile;
import org.assay.pages.memory.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How addresses are fetched, and where what came is kept.
final class WebAddress {

  @Option(
      names = "--allow-local",
      description = "Also fetch from this machine and from private networks.")
  private boolean allowLocal;

  @Option(
      names = "--keep",
      paramLabel = "FILE",
      description =
          "Keep what was fetched as a web archive (name it .warc.gz); it can be read again instead of the address.")
  private @Nullable Path keep;

  /// The address that a text is, if it is one.
  static Optional<URI> of(String text) {
    if (!text.regionMatches(true, 0, "http://", 0, 7)
        && !text.regionMatches(true, 0, "https://", 0, 8)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException wrong) {
      throw new UsageException(
          "'%s' is not an address; one looks like https://www.larkfield.example/security"
              .formatted(text));
    }
  }

  static PageFetcher fetcher(boolean allowLocal) {
    var limits = allowLocal ? Limits.usual().allowingLocal() : Limits.usual();
    return new PageFetcher(limits, InstantSource.system());
  }

  Capture fetch(URI address) throws FetchException, IOException {
    var capture = fetcher(allowLocal).fetch(address);
    if (keep != null) WholeFile.write(keep.toAbsolutePath(), WarcFile.of(capture));
    return capture;
  }

  /// A page that the server answers with; nothing else will do.
  Capture page(URI address) throws IOException {
    try {
      var capture = fetch(address);
      if (capture.last().status() != 200) {
        throw new UsageException(
            "%s: the server answers with status %d, so there is no page to read; check the address"
                .formatted(address, capture.last().status()));
      }
      return capture;
    } catch (FetchException failed) {
      throw asRefusal(failed);
    }
  }

  /// What was asked wrongly is a matter of usage; what the network does is not.
  static RuntimeException asRefusal(FetchException failed) throws IOException {
    var words = "%s; %s".formatted(failed.getMessage(), failed.advice());
    return switch (failed.kind()) {
      case BAD_ADDRESS, REFUSED_ADDRESS -> new UsageException(words);
      case UNKNOWN_HOST, NO_CONNECTION, TLS, TOO_MANY_REDIRECTS, TOO_SLOW, TOO_LARGE, BAD_ANSWER ->
        throw new IOException(words, failed);
    };
  }
}
