package org.assay.server.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.supportperiod.Proposal;
import org.assay.register.supportperiod.PublishResult.Published;
import org.assay.register.supportperiod.PublishResult.Refused;
import org.assay.register.supportperiod.SupportPeriodView;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Problem;
import org.assay.server.api.Problem.Member;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The support periods of a product, for programs.
@Path("/api/v1/products/{product}/support-periods")
@Tag(
    name = "Support periods",
    description = "Published, made longer, never shorter (SI 2023/1007 Sch. 1 para. 3).")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
@NeedsScope({Scope.READ, Scope.PRODUCTS})
public class ApiSupportPeriods {

  private final ProductOffice office;
  private final Visitor visitor;

  ApiSupportPeriods(ProductOffice office, Visitor visitor) {
    this.office = office;
    this.visitor = visitor;
  }

  /// A support period to be published.
  ///
  /// @param publishedOn from which day on it is published; today if it is absent
  /// @param wording what the public reads; `Security updates until at least …` if it is absent
  public record Wanted(
      @Nullable String ends,
      @Nullable String wording,
      @Nullable String publishedOn) {}

  @GET
  @Operation(summary = "All support periods of a product, the newest first")
  public List<SupportPeriodView> of(@RestPath String product) {
    return office.supportPeriods().history(ApiRefusals.product(office, product).id());
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.PRODUCTS)
  @Operation(
      summary = "Publish a support period, or make it longer",
      description =
          "A shorter one is refused with the clause, and so are words that do not name the end date in plain English.")
  public Response publish(@RestPath String product, Wanted wanted) {
    var view = ApiRefusals.product(office, product);
    var today = office.today();
    var ends = ApiRefusals.filled(wanted.ends())
        .map(text -> ApiRefusals.day("ends", text, today))
        .orElseThrow(() -> Problem.badRequest(
                "A support period has an end date.",
                List.of(new Member("/ends", "Expected a day, such as 2031-05-31.")))
            .thrown());
    var proposal = new Proposal(
        ApiRefusals.day("publishedOn", wanted.publishedOn(), today),
        ends,
        ApiRefusals.filled(wanted.wording()).orElseGet(() -> Proposal.usualWording(ends)));
    return switch (office.supportPeriodPublisher().publish(visitor.actor(), view.id(), proposal)) {
      case Published(var period) ->
        ApiRefusals.made("products/%s/support-periods".formatted(view.id()), period);
      case Refused(var reasons) -> throw ApiRefusals.notPublished(reasons);
    };
  }
}
