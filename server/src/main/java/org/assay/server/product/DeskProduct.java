package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.assessment.KeptAssessment;
import org.assay.register.product.DossierRemark;
import org.assay.register.product.DossierVersion;
import org.assay.register.product.LabelView;
import org.assay.register.product.ProductView;
import org.assay.register.statement.StatementView;
import org.assay.register.supportperiod.SupportPeriodView;
import org.assay.server.pages.Colour;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.pages.Status;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/// One product at a glance, and whether the public sees it.
@Path("/desk/products/{product}")
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
public class DeskProduct {

  private static final int FEW = 5;

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance product(PageFrame frame, ProductPage page);
  }

  /// A statement and how it stands today.
  public record StatementLine(StatementView statement, Status status) {}

  /// An assessment and its verdict.
  public record AssessmentLine(KeptAssessment assessment, Status verdict) {}

  /// All that the page shows.
  ///
  /// @param period the support period that was published last, or null
  public record ProductPage(
      ProductView product,
      DossierVersion dossier,
      Optional<SupportPeriodView> period,
      List<StatementLine> statements,
      List<AssessmentLine> assessments,
      List<LabelView> labels,
      List<DossierRemark> remarks,
      boolean mayChange) {}

  private final ProductOffice office;
  private final Desk desk;
  private final Frames frames;
  private final Visitor visitor;

  DeskProduct(ProductOffice office, Desk desk, Frames frames, Visitor visitor) {
    this.office = office;
    this.desk = desk;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(@RestPath String product) {
    var view = desk.product(product);
    return Templates.product(frames.in(Section.DESK_PRODUCTS), page(view));
  }

  private ProductPage page(ProductView product) {
    var today = office.today();
    return new ProductPage(
        product,
        office.dossiers().of(product.id(), product.dossier()).orElseThrow(),
        office.supportPeriods().current(product.id()),
        office.statements().of(product.id()).stream()
            .map(statement -> new StatementLine(statement, status(statement, today)))
            .toList(),
        office.assessments().of(product.id(), FEW).stream()
            .map(kept -> new AssessmentLine(kept, Verdicts.status(kept.verdict())))
            .toList(),
        office.products().labels(product.id()),
        office.dossiers().remarks(product.id(), product.dossier()),
        visitor.is(Role.ADMINISTRATOR, Role.COMPLIANCE));
  }

  static Status status(StatementView statement, java.time.LocalDate today) {
    if (statement.withdrawn().isPresent()) return new Status("Withdrawn", Colour.RED);
    if (statement.superseded().isPresent()) return new Status("Superseded", Colour.GREY);
    return statement.standsOn(today)
        ? new Status("Stands", Colour.GREEN)
        : new Status("Not yet", Colour.YELLOW);
  }

  @POST
  @Path("listing")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Response list(@RestPath String product, @RestForm("listed") String listed) {
    var view = desk.product(product);
    office.register().list(visitor.actor(), view.id(), "yes".equals(listed));
    return Desk.to(Desk.path(view));
  }
}
