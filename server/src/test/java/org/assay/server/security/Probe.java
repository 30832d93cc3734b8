package org.assay.server.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Problem;

/// Resources that exist in tests only.
public class Probe {

  /// Pages.
  @Path("/probe")
  public static class Pages {
    private final FormToken token;
    private final Visitor visitor;

    Pages(FormToken token, Visitor visitor) {
      this.token = token;
      this.visitor = visitor;
    }

    @GET
    @Path("public")
    @PermitAll
    public String open() {
      return "open " + visitor.getRole();
    }

    @GET
    @Path("form")
    @PermitAll
    public String form() {
      return token.getToken();
    }

    @POST
    @Path("form")
    @PermitAll
    public String sent(@FormParam("said") String said) {
      return "said " + said;
    }

    @GET
    @Path("desk")
    @RolesAllowed({Roles.COMPLIANCE, Roles.ADMINISTRATOR})
    public String desk() {
      return visitor.actor();
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
      return "nobody said who may read this";
    }
  }

  /// For programs.
  @Path("/api/v1/probe")
  @Produces("application/json")
  @RolesAllowed({Roles.COMPLIANCE, Roles.AUDITOR})
  public static class Interface {

    private static int made;

    @GET
    @NeedsScope(Scope.READ)
    public Map<String, String> read() {
      return Map.of("read", "yes");
    }

    @GET
    @Path("refused")
    @NeedsScope(Scope.READ)
    public Map<String, String> refused() {
      throw Problem.conflict("taken", "It is taken.").thrown();
    }

    @GET
    @Path("broken")
    @NeedsScope(Scope.READ)
    public Map<String, String> broken() {
      throw new IllegalStateException("secret of the inside");
    }

    @GET
    @Path("no-scope")
    public Map<String, String> forgotten() {
      return Map.of();
    }

    @POST
    @Idempotent
    @NeedsScope(Scope.PRODUCTS)
    public Map<String, Integer> make(Map<String, String> body) {
      if (body.containsKey("break")) throw new IllegalStateException("broken once");
      return Map.of("made", ++made);
    }
  }
}
