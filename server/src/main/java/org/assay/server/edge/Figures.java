package org.assay.server.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.assay.server.office.OfficeSettings;

/// Keeps the figures of the running server (`/-/metrics`) from everybody who does not show the
/// token that its operator set. They tell no contents, but how much is going on. Without a token
/// they are not there.
@ApplicationScoped
class Figures {
  static final String PLACE = "/-/metrics";
  private static final String BEARER = "Bearer ";
  private static final int SHORTEST = 20;

  /// Before the route that answers, after the headers of every answer are arranged for.
  private static final int AHEAD = -5_000;

  private final Optional<String> token;

  Figures(OfficeSettings settings) {
    this.token = settings.metricsToken();
    token.filter(text -> text.length() < SHORTEST).ifPresent(text -> {
      throw new IllegalStateException(
          "ASSAY_METRICS_TOKEN has %d characters; take at least %d, such as those of 'openssl rand -hex 20'"
              .formatted(text.length(), SHORTEST));
    });
  }

  void open(@Observes Router router) {
    router.route(PLACE).order(AHEAD).handler(this::check);
    router.route(PLACE + "/*").order(AHEAD).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (token.isEmpty()) context.fail(404);
    else if (shows(context, token.get())) context.next();
    else refuse(context);
  }

  private static boolean shows(RoutingContext context, String expected) {
    var header = context.request().getHeader("Authorization");
    return header != null
        && header.startsWith(BEARER)
        && MessageDigest.isEqual(bytes(header.substring(BEARER.length())), bytes(expected));
  }

  private static void refuse(RoutingContext context) {
    context
        .response()
        .setStatusCode(401)
        .putHeader("WWW-Authenticate", "Bearer realm=\"metrics\"")
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .end("Send the token that ASSAY_METRICS_TOKEN holds: Authorization: Bearer …\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
