package org.assay.server.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.register.account.Scope;
import org.assay.server.api.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses a program whose token lacks the scope that a resource needs.
class ScopeFilter {

  private final SecurityIdentity identity;

  ScopeFilter(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter
  @Nullable
  Response check(ResourceInfo resource) {
    var held = Identities.scopes(identity);
    if (held == null || open(resource)) return null;
    var wanted = wanted(resource);
    return wanted.filter(scopes -> Stream.of(scopes).anyMatch(held::contains)).isPresent()
        ? null
        : refused(wanted.orElseGet(() -> new Scope[0]));
  }

  private static boolean open(ResourceInfo resource) {
    return resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
  }

  private static Optional<Scope[]> wanted(ResourceInfo resource) {
    var onMethod = resource.getResourceMethod().getAnnotation(NeedsScope.class);
    var found =
        onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(NeedsScope.class);
    return Optional.ofNullable(found).map(NeedsScope::value);
  }

  private static Response refused(Scope[] wanted) {
    var names = Arrays.stream(wanted).map(Scope::code).collect(Collectors.joining(" or "));
    var detail = names.isEmpty()
        ? "No token can be used here."
        : "This needs a token with the scope '%s'.".formatted(names);
    return Problem.of(403, "missing-scope", "The token is not good for this", detail)
        .response();
  }
}
