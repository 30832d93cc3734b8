package org.assay.server.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Finds out who is asking. Under `/api/` only a program's token counts, and no cookie;
/// everywhere else only the cookie of a session. So no page of another site can make a browser
/// use the interface for programs.
@ApplicationScoped
class OfficeMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  private final Cookies cookies;

  OfficeMechanism(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    return Paths.api(request) ? program(request, providers) : browser(request, providers);
  }

  private Uni<SecurityIdentity> browser(RoutingContext request, IdentityProviderManager providers) {
    return cookies
        .session(request)
        .map(token -> providers.authenticate(new SessionRequest(token)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static Uni<SecurityIdentity> program(
      RoutingContext request, IdentityProviderManager providers) {
    var header = request.request().getHeader(HttpHeaderNames.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Uni.createFrom().nullItem();
    }
    return providers.authenticate(
        new BearerRequest(header.substring(BEARER.length()).strip()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(Paths.api(request) ? bearerWanted() : signInWanted(request));
  }

  private static ChallengeData bearerWanted() {
    return new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"assay\"");
  }

  private static ChallengeData signInWanted(RoutingContext request) {
    var to = "/sign-in";
    if (request.request().method().equals(HttpMethod.GET)) {
      to += "?next=" + URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
    }
    return new ChallengeData(303, HttpHeaderNames.LOCATION, to);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class, BearerRequest.class);
  }
}
