package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.render.AssessmentReport;
import org.assay.assessment.render.HtmlReport;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.Territory;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Roles;
import org.assay.register.assessment.Asked;
import org.assay.register.assessment.Assessments;
import org.assay.register.assessment.KeptAssessment;
import org.assay.register.product.DossierVersion;
import org.assay.register.product.ProductView;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/// Assessments of a product: under the law of a day, of what was known on that day.
@Path("/desk/products/{product}")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE, Roles.SECURITY_RESPONSE, Roles.AUDITOR})
public class DeskAssessments {

  private static final int MOST = 100;

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance assessments(PageFrame frame, AskPage page);

    static native TemplateInstance assessment(PageFrame frame, FoundPage page);
  }

  /// The form that asks, and what was kept.
  public record AskPage(
      ProductView product,
      FilledForm form,
      List<Choice> territories,
      List<Choice> roles,
      List<DeskProduct.AssessmentLine> kept,
      boolean mayKeep) {}

  /// What came out.
  ///
  /// @param kept the assessment that was kept, or nothing where it was only looked at
  public record FoundPage(
      ProductView product,
      DossierVersion dossier,
      LocalDate on,
      Optional<KeptAssessment> kept,
      AssessmentPage found) {}

  private final ProductOffice office;
  private final Desk desk;
  private final Frames frames;
  private final Visitor visitor;

  DeskAssessments(ProductOffice office, Desk desk, Frames frames, Visitor visitor) {
    this.office = office;
    this.desk = desk;
    this.frames = frames;
    this.visitor = visitor;
  }

  private Regime regime() {
    return office.law().regimes().iterator().next();
  }

  private List<Choice> territories() {
    return regime().territories().entrySet().stream()
        .map(entry -> Choice.of(entry.getKey().code(), entry.getValue()))
        .toList();
  }

  private List<Choice> roles() {
    return regime().roles().entrySet().stream()
        .map(entry -> Choice.of(entry.getKey().word(), entry.getValue()))
        .toList();
  }

  @GET
  @Path("assessments")
  public TemplateInstance ask(@RestPath String product) {
    return page(desk.product(product), usual());
  }

  private FilledForm usual() {
    return asked(
        office.today().toString(),
        territories().getFirst().value(),
        roles().getFirst().value());
  }

  private static FilledForm asked(String on, String territory, String role) {
    return FilledForm.empty().with("on", on).with("territory", territory).with("role", role);
  }

  private TemplateInstance page(ProductView product, FilledForm form) {
    return Templates.assessments(
        frames.in(Section.DESK_PRODUCTS),
        new AskPage(
            product,
            form,
            territories(),
            roles(),
            office.assessments().of(product.id(), MOST).stream()
                .map(kept -> new DeskProduct.AssessmentLine(kept, Verdicts.status(kept.verdict())))
                .toList(),
            visitor.is(
                org.assay.register.account.Role.ADMINISTRATOR,
                org.assay.register.account.Role.COMPLIANCE)));
  }

  /// What was known on a day, under the law of that day. Nothing is kept.
  @GET
  @Path("known")
  public Object known(
      @RestPath String product,
      @QueryParam("on") @DefaultValue("") String on,
      @QueryParam("territory") @DefaultValue("") String territory,
      @QueryParam("role") @DefaultValue("") String role)
      throws IOException {
    var view = desk.product(product);
    var form = asked(on, territory, role);
    var question = question(form);
    if (question.isEmpty()) return refused(view, wrong(form));
    var known = office.dossiers().before(view.id(), office.endOf(question.get().on()));
    if (known.isEmpty()) {
      return refused(
          view,
          form.wrong(
              "on", "Choose a day on which something was known: the first dossier is later"));
    }
    try (var folder = office.store().unpack(view.id(), known.get().number())) {
      var found = Assessments.assess(office.law(), folder.read(office.law()), question.get());
      var json = Assessments.json(office.law(), found.getFirst());
      return Templates.assessment(
          frames.in(Section.DESK_PRODUCTS),
          new FoundPage(
              view, known.get(), question.get().on(), Optional.empty(), AssessmentPage.of(json)));
    } catch (BadInputException ofAnotherTime) {
      return refused(view, form.wrong("on", unreadable(known.get())));
    }
  }

  private static String unreadable(DossierVersion version) {
    return "Choose another day: version %d of the dossier does not fit the vocabulary of today"
        .formatted(version.number());
  }

  private Optional<Asked> question(FilledForm form) {
    var territory = regime().territories().keySet().stream()
        .filter(each -> each.code().equals(form.value("territory")))
        .findFirst();
    var role = regime().roles().keySet().stream()
        .filter(each -> each.word().equals(form.value("role")))
        .findFirst();
    return Desk.day(form.value("on"))
        .flatMap(on -> territory.flatMap(where -> role.map(who -> asked(on, where, who))));
  }

  private Asked asked(LocalDate on, Territory where, Role who) {
    return new Asked(regime(), on, List.of(where), who);
  }

  private static FilledForm wrong(FilledForm form) {
    return Desk.day(form.value("on")).isEmpty()
        ? form.wrong("on", "Enter a day of the calendar, such as 2026-05-31")
        : form.wrong("territory", "Choose a territory and a role from the lists");
  }

  private Response refused(ProductView product, FilledForm form) {
    return Response.status(400)
        .type("text/html;charset=UTF-8")
        .entity(page(product, form))
        .build();
  }

  /// Assesses the newest version of the dossier, and keeps what comes out.
  @POST
  @Path("assessments")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Object assess(
      @RestPath String product,
      @RestForm("on") @DefaultValue("") String on,
      @RestForm("territory") @DefaultValue("") String territory,
      @RestForm("role") @DefaultValue("") String role)
      throws IOException {
    var view = desk.product(product);
    var form = asked(on, territory, role);
    var question = question(form);
    if (question.isEmpty()) return refused(view, wrong(form));
    try (var folder = office.store().unpack(view.id(), view.dossier())) {
      var found = Assessments.assess(office.law(), folder.read(office.law()), question.get());
      var kept = office
          .assessments()
          .keep(visitor.actor(), office.law(), view.id(), view.dossier(), found.getFirst());
      return Desk.to(Desk.path(view) + "/assessments/" + kept.id());
    }
  }

  private KeptAssessment kept(ProductView product, String id) {
    return office
        .assessments()
        .byId(id)
        .filter(kept -> kept.product().equals(product.id()))
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("assessments/{id}")
  public TemplateInstance show(@RestPath String product, @RestPath String id) {
    var view = desk.product(product);
    var kept = kept(view, id);
    return Templates.assessment(
        frames.in(Section.DESK_PRODUCTS),
        new FoundPage(
            view,
            office.dossiers().of(view.id(), kept.dossier()).orElseThrow(),
            kept.asOf(),
            Optional.of(kept),
            AssessmentPage.of(office.blobs().read(kept.json()).orElseThrow())));
  }

  @GET
  @Path("assessments/{id}/assessment.json")
  public Response json(@RestPath String product, @RestPath String id) {
    var kept = kept(desk.product(product), id);
    return Response.ok(office.blobs().read(kept.json()).orElseThrow(), "application/json")
        .header("Content-Disposition", "attachment; filename=\"assessment.json\"")
        .build();
  }

  /// The same assessment as the report that `assay check --format html` writes, as far as the law
  /// that it was reached under is the law of this office.
  @GET
  @Path("assessments/{id}/report.html")
  public Response report(@RestPath String product, @RestPath String id) throws IOException {
    var view = desk.product(product);
    var kept = kept(view, id);
    var question = question(asked(kept.asOf().toString(), kept.territory(), kept.role()));
    if (!kept.lawDigest().equals(office.law().digest()) || question.isEmpty()) {
      throw new NotFoundException();
    }
    try (var folder = office.store().unpack(view.id(), kept.dossier())) {
      var found = Assessments.assess(office.law(), folder.read(office.law()), question.get());
      var text = new StringBuilder();
      HtmlReport.write(new AssessmentReport(office.law(), found.getFirst()), text);
      return Response.ok(text.toString(), "text/html;charset=UTF-8")
          .header("Content-Disposition", "attachment; filename=\"assessment.html\"")
          .build();
    }
  }
}
