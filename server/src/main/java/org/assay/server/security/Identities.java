package org.assay.server.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.assay.register.account.Account;
import org.assay.register.account.ApiTokens.Holder;
import org.assay.register.account.Scope;
import org.assay.register.account.Session;
import org.assay.register.account.SignedIn;
import org.jspecify.annotations.Nullable;

/// Accounts as the framework knows them: the principal is the id of the account, the one role is
/// the role of the account as it stands in the database now.
final class Identities {

  private static final String ACCOUNT = "account";
  private static final String SESSION = "session";
  private static final String SCOPES = "scopes";

  private Identities() {}

  static SecurityIdentity nobody() {
    return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
  }

  static SecurityIdentity of(SignedIn signedIn) {
    return of(signedIn.account()).addAttribute(SESSION, signedIn.session()).build();
  }

  static SecurityIdentity of(Holder holder) {
    return of(holder.account()).addAttribute(SCOPES, holder.token().scopes()).build();
  }

  private static QuarkusSecurityIdentity.Builder of(Account account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(account.id()))
        .addRole(account.role().code())
        .addAttribute(ACCOUNT, account);
  }

  static @Nullable Account account(SecurityIdentity identity) {
    return identity.getAttribute(ACCOUNT);
  }

  static @Nullable Session session(SecurityIdentity identity) {
    return identity.getAttribute(SESSION);
  }

  /// The scopes of a program's token; null for a person at a browser.
  static @Nullable Set<Scope> scopes(SecurityIdentity identity) {
    return identity.getAttribute(SCOPES);
  }
}
