package org.assay.server.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.statement.IssueRequest;
import org.assay.register.statement.IssueResult.Issued;
import org.assay.register.statement.IssueResult.Refused;
import org.assay.register.statement.StatementView;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Problem;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.assay.statement.signing.SigningFailed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The statements of a product, for programs.
@Path("/api/v1/products/{product}/statements")
@Tag(name = "Statements", description = "Statements of compliance (PSTI Act s. 9).")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
@NeedsScope({Scope.READ, Scope.STATEMENTS})
public class ApiProductStatements {

  private final ProductOffice office;
  private final Visitor visitor;

  ApiProductStatements(ProductOffice office, Visitor visitor) {
    this.office = office;
    this.visitor = visitor;
  }

  /// A statement to be issued today.
  public record Wanted(
      @Nullable String place,
      @Nullable String preparer,
      @Nullable String supersedes) {}

  /// A statement that was issued, with what the signatory should know.
  public record IssuedStatement(StatementView statement, List<String> warnings) {}

  @GET
  @Operation(summary = "All statements of a product, with those superseded or withdrawn")
  public List<StatementView> of(@RestPath String product) {
    return office.statements().of(ApiRefusals.product(office, product).id());
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.STATEMENTS)
  @Operation(
      summary = "Issue a statement",
      description =
          "It is drawn up from the newest version of the dossier under the law of today, logged, then signed; or refused with everything that stands in its way.")
  public Response issue(@RestPath String product, Wanted wanted) throws IOException {
    var view = ApiRefusals.product(office, product);
    var request = new IssueRequest(
        view.id(),
        view.dossier(),
        ApiRefusals.filled(wanted.place()).orElse(""),
        office.today(),
        ApiRefusals.filled(wanted.preparer()),
        ApiRefusals.filled(wanted.supersedes()));
    try {
      return switch (office.statementOffice().issue(visitor.actor(), office.law(), request)) {
        case Issued(var statement, var warnings) ->
          ApiRefusals.made(
              "statements/" + statement.number(), new IssuedStatement(statement, warnings));
        case Refused(var obstacles) -> throw ApiRefusals.refused(obstacles);
      };
    } catch (SigningFailed failed) {
      throw Problem.conflict(
              "signing-failed",
              "The key or the time-stamp authority did not sign; what was drawn up is withdrawn.")
          .thrown();
    }
  }
}
