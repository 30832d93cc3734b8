package org.assay.server.security;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Leads who signed in with a password alone, and has to show more, to the page that sets it up.
/// It holds for every resource that wants a sign-in and does not say otherwise.
class SecondFactorFilter {

  private static final URI PAGE = URI.create("/account/second-factor");

  private final Visitor visitor;
  private final SecondFactorRule rule;

  SecondFactorFilter(Visitor visitor, SecondFactorRule rule) {
    this.visitor = visitor;
    this.rule = rule;
  }

  // Before it is asked whether the proof is fresh.
  @ServerRequestFilter(priority = 1_000)
  @Nullable
  Response check(ResourceInfo resource) {
    var session = visitor.session();
    return session.isPresent()
            && !open(resource)
            && rule.holdsBack(visitor.requiredAccount(), session.get())
        ? Response.seeOther(PAGE).build()
        : null;
  }

  // What a method says counts more than what its class says.
  private static boolean open(ResourceInfo resource) {
    var method = resource.getResourceMethod();
    var type = resource.getResourceClass();
    if (method.isAnnotationPresent(BeforeSecondFactor.class)
        || type.isAnnotationPresent(BeforeSecondFactor.class)
        || method.isAnnotationPresent(PermitAll.class)) return true;
    return type.isAnnotationPresent(PermitAll.class)
        && !method.isAnnotationPresent(RolesAllowed.class)
        && !method.isAnnotationPresent(Authenticated.class);
  }
}
