package org.assay.server.account;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;

/// The site that passkeys are made for: the address of the office. On one's own machine the port
/// may be another than the one that is set.
///
/// @param origin such as `https://office.example`
/// @param host the relying party's id
record Site(String origin, String host) {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");

  static Site of(URI address, HttpServerRequest request) {
    var host = String.valueOf(address.getHost());
    var authority = request.authority();
    if (authority != null && OWN_MACHINE.contains(host) && "http".equals(address.getScheme())) {
      return new Site("http://" + authority, authority.host());
    }
    return new Site(address.getScheme() + "://" + address.getRawAuthority(), host);
  }
}
