package org.assay.server.security;

import io.vertx.ext.web.RoutingContext;

/// Which side of the office a request is for.
public final class Paths {

  private Paths() {}

  /// Whether it is for the interface for programs.
  public static boolean api(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  static boolean api(RoutingContext request) {
    return api(request.normalizedPath());
  }
}
