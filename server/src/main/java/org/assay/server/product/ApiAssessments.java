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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assay.assessment.render.AssessmentReport;
import org.assay.assessment.render.HtmlReport;
import org.assay.assessment.render.OscalReport;
import org.assay.assessment.render.SarifReport;
import org.assay.assessment.render.TextOptions;
import org.assay.assessment.render.TextReport;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.assessment.Asked;
import org.assay.register.assessment.Assessments;
import org.assay.register.assessment.KeptAssessment;
import org.assay.register.product.ProductView;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Problem;
import org.assay.server.api.ProblemException;
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
      return ApiRefusals.made("products/%s/assessments/%s".formatted(view.id(), kept.id()), kept);
    } catch (BadInputException ofAnotherTime) {
      throw ApiRefusals.badDossier(ofAnotherTime);
    }
  }

  @GET
  @Path("assessments/{id}")
  @Operation(summary = "A kept assessment, whole (assay-assessment/1)")
  public Response show(@RestPath String product, @RestPath String id) {
    var kept = kept(ApiRefusals.product(office, product), id);
    return office
        .blobs()
        .read(kept.json())
        .map(json -> Response.ok(json).build())
        .orElseThrow(ApiAssessments::none);
  }

  private KeptAssessment kept(ProductView product, String id) {
    return office
        .assessments()
        .byId(id)
        .filter(kept -> kept.product().equals(product.id()))
        .orElseThrow(ApiAssessments::none);
  }

  private static ProblemException none() {
    return Problem.notFound("There is no such assessment.").thrown();
  }

  /// The forms in which a kept assessment is reported, beside JSON.
  private enum Form {
    TEXT("text/plain;charset=UTF-8"),
    HTML("text/html;charset=UTF-8"),
    SARIF("application/sarif+json"),
    OSCAL("application/oscal+json");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    private static Form of(String word) {
      return Arrays.stream(values())
          .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(() ->
              Problem.notFound("The forms are text, html, sarif and oscal.").thrown());
    }
  }

  @GET
  @Path("assessments/{id}/report/{form}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "A kept assessment as text, html, sarif or oscal",
      description =
          "As 'assay check --format' writes it; full opens every branch of the text, colour marks it for a terminal. It is written anew from what was kept, so that it is there only while the law of the office is the one of the assessment.")
  public Response report(
      @RestPath String product,
      @RestPath String id,
      @RestPath String form,
      @QueryParam("full") boolean full,
      @QueryParam("colour") boolean colour)
      throws IOException {
    var view = ApiRefusals.product(office, product);
    var wanted = Form.of(form);
    var kept = kept(view, id);
    if (!kept.lawDigest().equals(office.law().digest())) {
      throw Problem.conflict(
              "law-changed",
              "It was reached under another version of the law than the office has now. Its JSON is kept; or assess again.")
          .thrown();
    }
    var asked = ApiRefusals.asked(office.law(), kept.asOf(), kept.territory(), kept.role());
    try (var folder = office.store().unpack(view.id(), kept.dossier())) {
      var found = Assessments.assess(office.law(), folder.read(office.law()), asked);
      var text = written(
          new AssessmentReport(office.law(), found.getFirst()),
          wanted,
          new TextOptions(colour, full));
      return Response.ok(text, wanted.type).build();
    } catch (BadInputException ofAnotherTime) {
      throw ApiRefusals.badDossier(ofAnotherTime);
    }
  }

  private static String written(AssessmentReport report, Form form, TextOptions options)
      throws IOException {
    var text = new StringBuilder();
    switch (form) {
      case TEXT -> TextReport.write(report, options, text);
      case HTML -> HtmlReport.write(report, text);
      case SARIF -> SarifReport.write(report, text);
      case OSCAL -> OscalReport.write(report, text);
    }
    return text.toString();
  }
}
