package org.assay.pages.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One request and its answer.
///
/// @param address what was asked for
/// @param at when
/// @param server the address of the machine that answered, such as `192.0.2.7`
/// @param request the request as it was sent
/// @param status the status of the answer
/// @param headers the headers of the answer
/// @param raw the answer as it came: status line, headers and body
/// @param body the body with its transfer and content coding undone
public record Exchange(
    URI address,
    Instant at,
    String server,
    String request,
    int status,
    List<Header> headers,
    Bytes raw,
    Bytes body) {

  public Exchange {
    headers = List.copyOf(headers);
  }

  /// The first header of that name.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
