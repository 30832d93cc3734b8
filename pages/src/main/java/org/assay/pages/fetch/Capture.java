package org.assay.pages.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.assay.pages.Page;
import org.assay.pages.PageSource;

/// What was fetched from an address: every exchange on the way, the redirects among them, and the
/// last answer.
///
/// @param exchanges the exchanges in their order
/// @param robots what the robots file of the site says about this address, if it speaks against
///     programs; a note, as a person's reading is what is measured
public record Capture(List<Exchange> exchanges, Optional<String> robots) {

  public Capture {
    exchanges = List.copyOf(exchanges);
    if (exchanges.isEmpty()) throw new IllegalArgumentException("nothing was fetched");
  }

  /// The last exchange: the one that brought the page.
  public Exchange last() {
    return exchanges.getLast();
  }

  /// Every address that was asked, in order.
  public List<URI> visited() {
    return exchanges.stream().map(Exchange::address).toList();
  }

  /// Whether every request is known, and none carried a cookie or credentials.
  public boolean isAnonymous() {
    return exchanges.stream().map(Exchange::request).allMatch(Capture::isAnonymous);
  }

  private static boolean isAnonymous(String request) {
    return !request.isBlank()
        && request
            .lines()
            .noneMatch(line -> line.matches("(?i)(?:cookie|(?:proxy-)?authorization):.*"));
  }

  /// The SHA-256 of the body, in lower-case hexadecimal digits.
  public String sha256() {
    return PageSource.sha256(last().body().toArray());
  }

  /// The page.
  ///
  /// @throws org.assay.pages.UnreadablePageException when it cannot be read as a page
  public Page page() {
    return PageSource.read(
        last().address().toString(),
        last().body().toArray(),
        last().header("Content-Type").orElse(""));
  }
}
