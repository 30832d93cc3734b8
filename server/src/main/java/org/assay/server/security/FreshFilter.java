package org.assay.server.security;

import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Leads who signed in some time ago to the page that asks for another proof.
@jakarta.ws.rs.ext.Provider
@NeedsFreshSignIn
public class FreshFilter implements ContainerRequestFilter {

  private final Visitor visitor;
  private final Provider<InstantSource> clock;

  FreshFilter(Visitor visitor, Provider<InstantSource> clock) {
    this.visitor = visitor;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var session = visitor.session();
    if (session.isEmpty() || session.get().fresh(clock.get().instant())) return;
    var next = URLEncoder.encode(back(request), StandardCharsets.UTF_8);
    request.abortWith(
        Response.seeOther(URI.create("/account/confirm?next=" + next)).build());
  }

  // After a form, the page that the form stands on.
  private static String back(ContainerRequestContext request) {
    if (request.getMethod().equals("GET"))
      return request.getUriInfo().getRequestUri().getRawPath();
    return path(request.getHeaderString("Referer"));
  }

  private static String path(@Nullable String referer) {
    try {
      var path = referer == null ? null : new URI(referer).getRawPath();
      return SignedInBrowsers.own(path == null ? "" : path, "/account");
    } catch (java.net.URISyntaxException malformed) {
      return "/account";
    }
  }
}
