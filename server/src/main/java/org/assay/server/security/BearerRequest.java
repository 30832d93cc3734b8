package org.assay.server.security;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// A program that shows a token.
final class BearerRequest extends BaseAuthenticationRequest implements AuthenticationRequest {

  private final String token;

  BearerRequest(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
