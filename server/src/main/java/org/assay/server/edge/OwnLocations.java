package org.assay.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.assay.server.security.Paths;

/// Leads from page to page by path alone (RFC 9110, 10.2.2). The framework puts the host before
/// it that the request came with; a stranger may have chosen that, and behind a proxy it may be
/// another than the public knows.
@ApplicationScoped
class OwnLocations {
  private static final int OUTERMOST = 20_000;

  void open(@Observes Filters filters) {
    filters.register(OwnLocations::arrange, OUTERMOST);
  }

  private static void arrange(RoutingContext context) {
    context.addHeadersEndHandler(ignored -> shorten(context));
    context.next();
  }

  private static void shorten(RoutingContext context) {
    var request = context.request();
    var location = context.response().headers().get("Location");
    if (location == null || Paths.api(context.normalizedPath())) return;
    var own = request.scheme() + "://" + request.authority();
    if (!location.startsWith(own + "/")) return;
    var path = location.substring(own.length());
    // Two slashes at the beginning would name another host.
    if (!path.startsWith("//")) context.response().putHeader("Location", path);
  }
}
