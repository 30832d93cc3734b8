package org.assay.server.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.assay.server.security.Paths;
import org.assay.server.security.PlainPage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What nobody expected: the log tells it with its kind and place, and without its message, which
/// may hold what somebody entered; the answer tells nothing of the inside.
class UnexpectedErrors {

  private static final Logger LOG = Logger.getLogger(UnexpectedErrors.class);

  @ServerExceptionMapper
  Response broken(RuntimeException failure, RoutingContext routing) {
    if (failure instanceof WebApplicationException told) return told.getResponse();
    LOG.error("A request failed: " + Failures.told(failure));
    if (Paths.api(routing.normalizedPath())) return Response.status(500).build();
    return PlainPage.of(
        500, "Something went wrong here", "It is not your fault. Try again in a moment.");
  }
}
