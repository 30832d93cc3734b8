package org.assay.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/// Reads a web archive (WARC, ISO 28500), plain or compressed.
final class WebArchive {

  private static final int MOST_RECORDS = 10_000;

  private WebArchive() {}

  /// The first answer in the archive that brought a page: the last of a chain of redirects.
  static Page firstPage(String source, byte[] bytes) {
    try (var reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      int records = 0;
      int status = 0;
      for (var record : reader) {
        if (++records > MOST_RECORDS) break;
        if (record instanceof WarcResponse response && isPage(response)) {
          return page(response);
        }
        if (record instanceof WarcResponse other) status = other.http().status();
      }
      throw new UnreadablePageException(
          source,
          status == 0
              ? "the archive holds no page"
              : "the archive holds no page; the last answer has status " + status,
          "give one with an answer of status 200");
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof UnreadablePageException told) throw told;
      throw new UnreadablePageException(
          source, "the archive is broken: " + broken.getMessage(), "fetch the page again");
    }
  }

  private static boolean isPage(WarcResponse response) throws IOException {
    var type = response.http().headers().first("Content-Type").orElse("text/html");
    return response.http().status() == 200
        && (type.contains("html") || type.contains("text/plain") || type.contains("pdf"));
  }

  private static Page page(WarcResponse response) throws IOException {
    var body = limited(response.http().bodyDecoded().stream());
    var type = response.http().headers().first("Content-Type").orElse("");
    return PageSource.read(response.target(), body, type);
  }

  private static byte[] limited(InputStream stream) throws IOException {
    var bytes = stream.readNBytes(PageSource.MOST_BYTES + 1);
    if (bytes.length > PageSource.MOST_BYTES) throw new IOException("larger than 64 MiB");
    return bytes;
  }
}
