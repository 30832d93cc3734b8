package org.assay.server.looks;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// Serves the files of [Assets]. They are in memory, and packed already.
@ApplicationScoped
class AssetRoutes {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  void open(@Observes Router router) {
    for (var asset : Assets.all()) open(router, Assets.path(asset.name()), asset);
    open(router, "/favicon.ico", Assets.named("mark.svg").orElseThrow());
  }

  private static void open(Router router, String path, Asset asset) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(answering(asset));
  }

  private static Handler<RoutingContext> answering(Asset asset) {
    var plain = Buffer.buffer(asset.bytes());
    var packed = Buffer.buffer(asset.packed());
    return context -> {
      var response = context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
          .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
          .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      if (acceptsGzip(context))
        response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(packed);
      else response.end(plain);
    };
  }

  private static boolean acceptsGzip(RoutingContext context) {
    var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }
}
