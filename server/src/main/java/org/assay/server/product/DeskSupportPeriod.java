package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.product.ProductView;
import org.assay.register.supportperiod.Proposal;
import org.assay.register.supportperiod.PublishResult.Published;
import org.assay.register.supportperiod.PublishResult.Reason;
import org.assay.register.supportperiod.PublishResult.Refused;
import org.assay.register.supportperiod.SupportPeriodPublisher;
import org.assay.register.supportperiod.SupportPeriodView;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/// The support period of a product: published, made longer, never shorter (SI 2023/1007 Sch. 1
/// para. 3).
@Path("/desk/products/{product}/support-period")
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
public class DeskSupportPeriod {

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance period(PageFrame frame, PeriodPage page);
  }

  /// What was published, the form for more, and what the dossier tells of where nothing was
  /// published yet.
  public record PeriodPage(
      ProductView product,
      List<SupportPeriodView> history,
      List<Proposal> told,
      FilledForm form,
      List<Reason> reasons,
      boolean mayChange) {}

  private final ProductOffice office;
  private final Desk desk;
  private final Frames frames;
  private final Visitor visitor;

  DeskSupportPeriod(ProductOffice office, Desk desk, Frames frames, Visitor visitor) {
    this.office = office;
    this.desk = desk;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(@RestPath String product) throws IOException {
    return page(desk.product(product), FilledForm.empty(), List.of());
  }

  private TemplateInstance page(ProductView product, FilledForm form, List<Reason> reasons)
      throws IOException {
    var history = office.supportPeriods().history(product.id());
    return Templates.period(
        frames.in(Section.DESK_PRODUCTS),
        new PeriodPage(
            product,
            history,
            history.isEmpty() ? told(product) : List.of(),
            form,
            reasons,
            visitor.is(Role.ADMINISTRATOR, Role.COMPLIANCE)));
  }

  private List<Proposal> told(ProductView product) throws IOException {
    try (var folder = office.store().unpack(product.id(), product.dossier())) {
      return SupportPeriodPublisher.history(folder.read(office.law()));
    } catch (BadInputException ofAnotherTime) {
      return List.of();
    }
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Object publish(
      @RestPath String product,
      @RestForm("ends-day") @DefaultValue("") String day,
      @RestForm("ends-month") @DefaultValue("") String month,
      @RestForm("ends-year") @DefaultValue("") String year,
      @RestForm("wording") @DefaultValue("") String wording)
      throws IOException {
    var view = desk.product(product);
    var form = FilledForm.empty()
        .with("ends-day", day)
        .with("ends-month", month)
        .with("ends-year", year)
        .with("wording", wording);
    var ends = Desk.day(day, month, year);
    if (ends.isEmpty()) {
      return refused(
          view,
          form.wrong("ends", "Enter the last day of the period, such as 31 5 2031"),
          List.of());
    }
    var words = wording.isBlank() ? Proposal.usualWording(ends.get()) : wording.strip();
    var proposal = new Proposal(office.today(), ends.get(), words);
    return switch (office.supportPeriodPublisher().publish(visitor.actor(), view.id(), proposal)) {
      case Published _ -> Desk.to(Desk.path(view) + "/support-period");
      case Refused(var reasons) -> refused(view, marked(form, reasons), reasons);
    };
  }

  private static FilledForm marked(FilledForm form, List<Reason> reasons) {
    var marked = form;
    for (var reason : reasons) {
      var field = reason.field().equals("wording") ? "wording" : "ends";
      if (!marked.isWrong(field)) {
        marked = marked.wrong(field, "%s [%s]".formatted(reason.says(), reason.clause()));
      }
    }
    return marked;
  }

  private Response refused(ProductView product, FilledForm form, List<Reason> reasons)
      throws IOException {
    return Response.status(400)
        .type("text/html;charset=UTF-8")
        .entity(page(product, form, reasons))
        .build();
  }

  /// Takes over what the dossier says was published before.
  @POST
  @Path("take-over")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Object takeOver(@RestPath String product) throws IOException {
    var view = desk.product(product);
    try (var folder = office.store().unpack(view.id(), view.dossier())) {
      var taken = office
          .supportPeriodPublisher()
          .takeOver(visitor.actor(), view.id(), folder.read(office.law()));
      return taken.reasons().isEmpty()
          ? Desk.to(Desk.path(view) + "/support-period")
          : refused(view, marked(FilledForm.empty(), taken.reasons()), taken.reasons());
    }
  }
}
