package org.assay.server.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.statement.StatementView;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Page;
import org.assay.server.api.Paging;
import org.assay.server.api.Problem;
import org.assay.server.api.Problem.Member;
import org.assay.server.api.ProblemException;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Statements of compliance, for programs.
@Path("/api/v1/statements")
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
public class ApiStatements {

  private final ProductOffice office;
  private final Visitor visitor;

  ApiStatements(ProductOffice office, Visitor visitor) {
    this.office = office;
    this.visitor = visitor;
  }

  /// Why a statement is withdrawn, as a code of the ledger.
  public record Withdrawal(@Nullable String reason) {}

  @GET
  @Operation(summary = "Statements, those signed last first")
  public Page<StatementView> list(@BeanParam Paging paging) {
    return Page.of(
        office.statements().newest(paging.after(), paging.limit() + 1),
        paging.limit(),
        StatementView::number);
  }

  private StatementView statement(String number) {
    return office.statements().byNumber(number).orElseThrow(ApiStatements::none);
  }

  private static ProblemException none() {
    return Problem.notFound("There is no statement of this number.").thrown();
  }

  @GET
  @Path("{number}")
  @Operation(summary = "A statement, and whether it stands")
  public StatementView show(@RestPath String number) {
    return statement(number);
  }

  @GET
  @Path("{number}/statement.pdf")
  @Produces("application/pdf")
  @Operation(summary = "The signed PDF, with its entry of the ledger and the proof")
  public byte[] pdf(@RestPath String number) {
    return office.blobs().read(statement(number).pdf()).orElseThrow(ApiStatements::none);
  }

  @GET
  @Path("{number}/statement.json")
  @Operation(summary = "The data of a statement")
  public Response json(@RestPath String number) {
    return Response.ok(
            office.blobs().read(statement(number).json()).orElseThrow(ApiStatements::none))
        .build();
  }

  @POST
  @Path("{number}/withdrawal")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.STATEMENTS)
  @Operation(summary = "Withdraw a statement from today on")
  public StatementView withdraw(@RestPath String number, Withdrawal withdrawal) {
    statement(number);
    var reason = Optional.ofNullable(withdrawal.reason())
        .flatMap(WithdrawalReason::of)
        .filter(why -> why != WithdrawalReason.SIGNING_FAILED)
        .orElseThrow(() -> Problem.badRequest(
                "A statement is withdrawn for a reason that the ledger knows.",
                List.of(new Member("/reason", "Expected one of %s.".formatted(reasons()))))
            .thrown());
    return office
        .statementOffice()
        .withdraw(visitor.actor(), number, reason, office.today())
        .orElseThrow(() ->
            Problem.conflict("withdrawn", "The statement is withdrawn already.").thrown());
  }

  private static String reasons() {
    return Arrays.stream(WithdrawalReason.values())
        .filter(reason -> reason != WithdrawalReason.SIGNING_FAILED)
        .map(WithdrawalReason::code)
        .collect(Collectors.joining(", "));
  }
}
