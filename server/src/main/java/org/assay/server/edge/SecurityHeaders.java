package org.assay.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.assay.register.OfficePlace;
import org.assay.server.pages.RequestLanguage;

/// The headers that every answer bears, whoever makes it. A header that an answer sets itself
/// stays.
@ApplicationScoped
class SecurityHeaders {
  static final String POLICY = String.join(
      "; ",
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'");

  private static final int OUTERMOST = 20_000;

  private final boolean https;

  SecurityHeaders(OfficePlace place) {
    this.https = "https".equalsIgnoreCase(place.address().getScheme());
  }

  void open(@Observes Filters filters) {
    filters.register(this::add, OUTERMOST);
  }

  private void add(RoutingContext context) {
    context.addHeadersEndHandler(ignored -> complete(context));
    context.next();
  }

  private void complete(RoutingContext context) {
    var headers = context.response().headers();
    absent(headers, "Content-Security-Policy", POLICY);
    absent(headers, "X-Content-Type-Options", "nosniff");
    absent(headers, "Referrer-Policy", "same-origin");
    absent(
        headers,
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
    absent(headers, "Cross-Origin-Opener-Policy", "same-origin");
    absent(headers, "Cross-Origin-Resource-Policy", "same-origin");
    absent(headers, "Cache-Control", "no-store");
    // Behind a proxy it is the office's address that says how browsers reach it.
    if (https || context.request().isSSL())
      absent(headers, "Strict-Transport-Security", "max-age=31536000");
    if (isPage(headers) && RequestLanguage.chosen(context).isEmpty())
      headers.add("Vary", "Accept-Language");
  }

  private static boolean isPage(MultiMap headers) {
    var type = headers.get("Content-Type");
    return type != null && type.startsWith("text/html");
  }

  private static void absent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) headers.set(name, value);
  }
}
