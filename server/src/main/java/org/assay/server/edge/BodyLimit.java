package org.assay.server.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses what says that it is too large before any of it is read, with a page that says so.
@ApplicationScoped
class BodyLimit {
  private static final int AFTER_LANGUAGE = 9_000;

  private final long most;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asLongValue();
  }

  void open(@Observes Filters filters) {
    filters.register(this::measure, AFTER_LANGUAGE);
  }

  private void measure(RoutingContext context) {
    if (length(context) <= most) {
      context.next();
      return;
    }
    context.response().putHeader("Connection", "close");
    context.fail(413);
  }

  private static long length(RoutingContext context) {
    try {
      return Optional.ofNullable(context.request().getHeader("Content-Length"))
          .map(Long::parseLong)
          .orElse(0L);
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
