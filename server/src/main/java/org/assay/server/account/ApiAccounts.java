package org.assay.server.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.server.security.NeedsScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Accounts, for programs that look. Who is let in, and as what, is decided at the desk alone,
/// where the administrator has just signed in: a token that leaks makes no accounts.
@Path("/api/v1/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@NeedsScope(Scope.ADMINISTRATION)
public class ApiAccounts {

  private final Accounts accounts;

  ApiAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /// An account.
  ///
  /// @param name that is signed in with
  public record AccountJson(String id, String name, String displayName, String role, boolean open) {
    private static AccountJson of(Account account) {
      return new AccountJson(
          account.id(),
          account.signInName(),
          account.displayName(),
          account.role().code(),
          account.open());
    }
  }

  @GET
  @Operation(summary = "All accounts, with those that are closed")
  public List<AccountJson> all() {
    return accounts.all().stream().map(AccountJson::of).toList();
  }
}
