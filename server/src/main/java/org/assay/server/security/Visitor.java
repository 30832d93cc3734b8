package org.assay.server.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.assay.register.account.Account;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.register.account.Session;

/// Who is asking. In templates: `{#if inject:visitor.signedIn}{inject:visitor.name}{/if}`.
@RequestScoped
@Named("visitor")
public class Visitor {

  private final SecurityIdentity identity;

  Visitor(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// The account that is signed in.
  public Optional<Account> account() {
    return Optional.ofNullable(Identities.account(identity));
  }

  /// The account that is signed in, for pages that only those signed in can ask for.
  public Account requiredAccount() {
    return account().orElseThrow(UnauthorizedException::new);
  }

  /// The session of the browser; nothing for a program.
  public Optional<Session> session() {
    return Optional.ofNullable(Identities.session(identity));
  }

  /// The actor that a record of a change names: the id of the account.
  public String actor() {
    return requiredAccount().id();
  }

  /// Whether somebody is signed in.
  public boolean isSignedIn() {
    return account().isPresent();
  }

  /// The name of the one who is signed in, as pages show it; empty if nobody is.
  public String getName() {
    return account().map(Account::displayName).orElse("");
  }

  /// The code of the role, such as `security-response`; empty if nobody is signed in.
  public String getRole() {
    return account().map(Account::role).map(Role::code).orElse("");
  }

  /// Whether the one who is signed in has one of these roles.
  public boolean is(Role... roles) {
    return account()
        .map(Account::role)
        .filter(java.util.List.of(roles)::contains)
        .isPresent();
  }

  /// Whether a scope is held: a person at a browser has all that the role allows.
  public boolean holds(Scope scope) {
    var scopes = Identities.scopes(identity);
    return scopes == null ? isSignedIn() : scopes.contains(scope);
  }
}
