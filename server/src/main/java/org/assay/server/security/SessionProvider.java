package org.assay.server.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.assay.register.account.Sessions;

/// Looks a session up, with each request. However it was opened, the roles come from the account.
@ApplicationScoped
class SessionProvider implements IdentityProvider<SessionRequest> {

  private final Sessions sessions;

  SessionProvider(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () -> sessions.check(request.token()).map(Identities::of).orElseGet(Identities::nobody));
  }
}
