package org.assay.server.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/// Refuses what the page of another site makes a browser send: whatever changes something must
/// come from a page of ours, which the browser says (`Sec-Fetch-Site`, `Origin`) and the form's
/// token proves. Under `/api/` no cookie counts, so nothing there needs it.
class ForgeryFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final FormToken token;
  private final OwnOrigin own;

  ForgeryFilter(FormToken token, OwnOrigin own) {
    this.token = token;
    this.own = own;
  }

  @ServerRequestFilter(priority = 900)
  @WithFormRead
  @Nullable
  Response check(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
    if (SAFE.contains(context.getMethod()) || Paths.api(routing.normalizedPath())) return null;
    if (!own.sent(routing.request())) {
      return PlainPage.of(
          403,
          "This form was sent from another site",
          "Only pages of this office can send its forms. Nothing was changed.");
    }
    if (token.good(sent(context))) return null;
    return PlainPage.of(
        400,
        "This form has run out",
        "Nothing was changed. Go back, load the page again, and send the form again."
            + " If it happens again, allow cookies for this site.");
  }

  private static @Nullable String sent(ResteasyReactiveContainerRequestContext context) {
    var header = context.getHeaderString(FormToken.HEADER);
    if (header != null) return header;
    if (!form(context.getMediaType())) return null;
    var request = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    return (String) request.getFormParameter(FormToken.FIELD, true, false);
  }

  private static boolean form(@Nullable MediaType type) {
    return type != null
        && (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
            || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type));
  }
}
