package org.assay.server.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.assay.register.account.ApiTokens;

/// Looks a program's token up, with each request.
@ApplicationScoped
class BearerProvider implements IdentityProvider<BearerRequest> {

  private final ApiTokens tokens;

  BearerProvider(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<BearerRequest> getRequestType() {
    return BearerRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      BearerRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () -> tokens.check(request.token()).map(Identities::of).orElseGet(Identities::nobody));
  }
}
