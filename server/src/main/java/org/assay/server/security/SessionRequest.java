package org.assay.server.security;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// A browser that shows the token of a session.
final class SessionRequest extends BaseAuthenticationRequest implements AuthenticationRequest {

  private final String token;

  SessionRequest(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
