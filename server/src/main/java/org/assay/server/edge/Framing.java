package org.assay.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses what a proxy and this server may read differently, such as where one request ends and
/// the next begins (RFC 9112, 3.2 and 6.1), and closes the connection. A length beside chunks,
/// two lengths and the like are refused by the server itself.
@ApplicationScoped
class Framing {
  /// Before anything that answers.
  private static final int BEFORE_ALL_ANSWERS = 19_000;

  void open(@Observes Filters filters) {
    filters.register(Framing::check, BEFORE_ALL_ANSWERS);
  }

  private static void check(RoutingContext context) {
    if (isPlain(context.request())) {
      context.next();
      return;
    }
    context.response().putHeader("Connection", "close");
    context.response().endHandler(_ -> context.request().connection().close());
    context.fail(400);
  }

  private static boolean isPlain(HttpServerRequest request) {
    var codings = request.headers().getAll("Transfer-Encoding");
    var hosts = request.headers().getAll("Host");
    return hosts.size() <= 1
        && codings.size() <= 1
        && codings.stream().allMatch("chunked"::equalsIgnoreCase);
  }
}
