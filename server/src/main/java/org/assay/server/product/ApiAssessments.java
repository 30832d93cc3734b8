package org.assay.server.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.assessment.Asked;
import org.assay.register.assessment.Assessments;
import org.assay.register.assessment.KeptAssessment;
import org.assay.register.product.ProductView;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Problem;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Assessments of products, for programs.
@Path("/api/v1/products/{product}")
@Tag(name = "Assessments", description = "What the law of a day says of what was known on it.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE, Roles.SECURITY_RESPONSE, Roles.AUDITOR})
@NeedsScope({Scope.READ, Scope.PRODUCTS})
public class ApiAssessments {

  private static final int MOST = 200;

  private final ProductOffice office;
  private final Visitor visitor;

  ApiAssessments(ProductOffice office, Visitor visitor) {
    this.office = office;
    this.visitor = visitor;
  }

  /// What is asked. What is absent is today, the first territory and the manufacturer.
  public record Question(
      @Nullable String on,
      @Nullable String territory,
      @Nullable String role) {}

  @GET
  @Path("known")
  @Operation(
      summary = "What was known on a day, under the law of that day",
      description =
          "The assessment as 'assay check --format json' writes it. The header Assay-Dossier names the version of the dossier. Nothing is kept.")
  public Response known(
      @RestPath String product,
      @QueryParam("on") @Nullable String on,
      @QueryParam("territory") @Nullable String territory,
      @QueryParam("role") @Nullable String role)
      throws IOException {
    var view = ApiRefusals.product(office, product);
    var day = ApiRefusals.day("on", on, office.today());
    var asked = ApiRefusals.asked(office.law(), day, territory, role);
    var known = office
        .dossiers()
        .before(view.id(), office.endOf(day))
        .orElseThrow(
            () -> Problem.notFound("Nothing was known of it on that day.").thrown());
    return Response.ok(assessed(view, known.number(), asked))
        .header("Assay-Dossier", known.number())
        .build();
  }

  private byte[] assessed(ProductView product, int dossier, Asked asked) throws IOException {
    try (var folder = office.store().unpack(product.id(), dossier)) {
      var found = Assessments.assess(office.law(), folder.read(office.law()), asked);
      return Assessments.json(office.law(), found.getFirst());
    } catch (BadInputException ofAnotherTime) {
      throw ApiRefusals.badDossier(ofAnotherTime);
    }
  }

  @GET
  @Path("assessments")
  @Operation(summary = "Assessments that were kept, the newest first")
  public List<KeptAssessment> list(@RestPath String product) {
    return office.assessments().of(ApiRefusals.product(office, product).id(), MOST);
  }

  @POST
  @Path("assessments")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.PRODUCTS)
  @Operation(summary = "Assess the newest version of the dossier and keep what comes out")
  public Response assess(@RestPath String product, @Nullable Question question) throws IOException {
    var view = ApiRefusals.product(office, product);
    var what = question == null ? new Question(null, null, null) : question;
    var day = ApiRefusals.day("on", what.on(), office.today());
    var asked = ApiRefusals.asked(office.law(), day, what.territory(), what.role());
    try (var folder = office.store().unpack(view.id(), view.dossier())) {
      var found = Assessments.assess(office.law(), folder.read(office.law()), asked);
      var kept = office
          .assessments()
          .keep(visitor.actor(), office.law(), view.id(), view.dossier(), found.getFirst());
      return Response.created(
              URI.create("/api/v1/products/%s/assessments/%s".formatted(view.id(), kept.id())))
          .entity(kept)
          .build();
    } catch (BadInputException ofAnotherTime) {
      throw ApiRefusals.badDossier(ofAnotherTime);
    }
  }

  @GET
  @Path("assessments/{id}")
  @Operation(summary = "A kept assessment, whole (assay-assessment/1)")
  public Response show(@RestPath String product, @RestPath String id) {
    var view = ApiRefusals.product(office, product);
    return office
        .assessments()
        .byId(id)
        .filter(kept -> kept.product().equals(view.id()))
        .flatMap(kept -> office.blobs().read(kept.json()))
        .map(json -> Response.ok(json).build())
        .orElseThrow(() -> Problem.notFound("There is no such assessment.").thrown());
  }
}
