package org.assay.server.published;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends a kept answer: packed where the browser unpacks, and only a word where it has it
/// already.
record Answer(RoutingContext context, Kept kept, PageKey key) {

  private static final CharSequence PACKED = HttpHeaders.createOptimized("gzip");
  private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding");
  private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
  private static final int NOT_MODIFIED = 304;

  void send() {
    var response = context.response();
    if (response.ended() || response.closed()) return;
    var request = context.request();
    boolean packs = kept.packed != null && unpacks(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    head(response, packs);
    var had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (had != null && hasIt(had)) {
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, kept.type);
    if (packs) response.putHeader(HttpHeaders.CONTENT_ENCODING, PACKED);
    response.putHeader(HttpHeaders.CONTENT_LENGTH, packs ? kept.packedLength : kept.plainLength);
    response.end(packs && kept.packed != null ? kept.packed : kept.plain);
  }

  private void head(HttpServerResponse response, boolean packs) {
    response
        .putHeader(HttpHeaders.ETAG, packs ? kept.packedTag : kept.plainTag)
        .putHeader(HttpHeaders.LAST_MODIFIED, kept.changed)
        .putHeader(HttpHeaders.CACHE_CONTROL, kept.keeping)
        .putHeader(HttpHeaders.VARY, VARY);
    if (!key.address().isSpoken()) response.putHeader("Access-Control-Allow-Origin", "*");
    kept.policy.ifPresent(policy -> response.putHeader("Content-Security-Policy", policy));
  }

  private boolean hasIt(String had) {
    return had.contains(kept.plainTag) || had.contains(kept.packedTag) || had.equals("*");
  }

  private static boolean unpacks(@Nullable String accepted) {
    return accepted != null
        && accepted.contains("gzip")
        && !(accepted.contains("q=0") && REFUSED.matcher(accepted).find());
  }
}
