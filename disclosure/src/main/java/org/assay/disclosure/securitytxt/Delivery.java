package org.assay.disclosure.securitytxt;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How a file came over the network.
///
/// @param visited every address that was asked, the first one first, the one that answered last
/// @param status the status of the last answer
/// @param contentType the content type, as the server writes it
/// @param otherPlace what the other of the two places holds, if it was asked and holds a file
public record Delivery(
    List<URI> visited, int status, Optional<String> contentType, Optional<String> otherPlace) {

  /// Where a file belongs.
  public static final String WELL_KNOWN = "/.well-known/security.txt";

  /// Where older sites keep it.
  public static final String LEGACY = "/security.txt";

  public Delivery {
    visited = List.copyOf(visited);
    if (visited.isEmpty()) throw new IllegalArgumentException("no address was asked");
  }

  URI first() {
    return visited.getFirst();
  }

  URI last() {
    return visited.getLast();
  }
}
