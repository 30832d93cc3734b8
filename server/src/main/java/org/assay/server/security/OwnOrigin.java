package org.assay.server.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.assay.register.OfficePlace;

/// Tells, by what the browser says of it, whether a page of ours sent a request.
@ApplicationScoped
class OwnOrigin {

  private final URI address;

  OwnOrigin(OfficePlace place) {
    this.address = place.address();
  }

  /// Whether a page of ours sent it, as far as the browser says; a client that says nothing is no
  /// browser of today.
  boolean sent(HttpServerRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin");
    var origin = request.getHeader("Origin");
    return origin == null || ours(origin, request);
  }

  private boolean ours(String origin, HttpServerRequest request) {
    return origin.equalsIgnoreCase(address.getScheme() + "://" + address.getRawAuthority())
        || origin.equalsIgnoreCase(request.scheme() + "://" + request.authority());
  }
}
