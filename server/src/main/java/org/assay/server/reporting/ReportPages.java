package org.assay.server.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.product.ProductView;
import org.assay.register.product.Products;
import org.assay.register.report.KeptReport;
import org.assay.register.report.Receipts;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.Reports;
import org.assay.register.report.Taken;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.ReceiptCode;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.pages.Side;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reporting a security issue: the form, and the code that the finder is shown once.
@Path("/report")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

  @CheckedTemplate(basePath = "reporting")
  static class Templates {
    static native TemplateInstance form(PageFrame frame, ReportPage page);

    static native TemplateInstance received(PageFrame frame, ReceivedPage page);

    static native TemplateInstance closed(PageFrame frame);

    static native TemplateInstance again(PageFrame frame, KeptReport report);
  }

  private final Frames frames;
  private final ReportIntake intake;
  private final Reports reports;
  private final Receipts receipts;
  private final PublishedPromises promises;
  private final Products products;
  private final FinderCookies cookies;
  private final ReportSettings settings;

  ReportPages(
      Frames frames,
      ReportIntake intake,
      Reports reports,
      Receipts receipts,
      PublishedPromises promises,
      Database database,
      FinderCookies cookies,
      ReportSettings settings) {
    this.frames = frames;
    this.intake = intake;
    this.reports = reports;
    this.receipts = receipts;
    this.promises = promises;
    this.products = new Products(database);
    this.cookies = cookies;
    this.settings = settings;
  }

  @GET
  public Response form(@RestQuery @Nullable String product) {
    var chosen = Optional.ofNullable(product).flatMap(products::bySlug).filter(ProductView::listed);
    var form = chosen
        .map(known -> FilledForm.empty().with("product", known.id()))
        .orElse(FilledForm.empty());
    return shown(form, 200);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(@BeanParam ReportForm form) {
    var report = form.report(frames.language());
    var problems = intake.limits().problems(report);
    if (!problems.isEmpty()) {
      return shown(ReportProblems.of(form, problems, frames.language()), 400);
    }
    if (promises.current().isEmpty()) return notOpen();
    return switch (intake.submit(report, form.once)) {
      case Taken.New(var accepted) -> received(accepted.id(), accepted.code());
      case Taken.Before(var before, var code) ->
        code.map(known -> received(before.id(), known)).orElseGet(() -> again(before));
    };
  }

  private Response received(String report, ReceiptCode code) {
    return Response.seeOther(URI.create(frames.on(Side.PUBLIC).to("/report/received")))
        .cookie(cookies.code(code.digits()), cookies.followed(report))
        .build();
  }

  private Response again(KeptReport report) {
    return Response.status(409)
        .entity(Templates.again(frames.in(Section.REPORT), report))
        .build();
  }

  @GET
  @Path("/received")
  public Response received(
      @RestCookie(FinderCookies.CODE) @Nullable String code,
      @RestCookie(FinderCookies.FOLLOWED) @Nullable String followed) {
    var report = cookies.value(FinderCookies.FOLLOWED, followed).flatMap(reports::find);
    if (report.isEmpty()) {
      return Response.seeOther(URI.create(frames.on(Side.PUBLIC).to("/report/follow")))
          .build();
    }
    var receipt = receipts.receipt(report.get().journalId(), settings.waitForReceipt());
    var shown =
        cookies.value(FinderCookies.CODE, code).map(digits -> new ReceiptCode(digits).shown());
    var page = new ReceivedPage(shown, receipt.isPresent(), report.get());
    return Response.ok(Templates.received(frames.in(Section.REPORT), page))
        .cookie(cookies.gone(FinderCookies.CODE))
        .build();
  }

  private Response shown(FilledForm form, int status) {
    var promise = promises.current();
    if (promise.isEmpty()) return notOpen();
    var product =
        Optional.of(form.value("product")).filter(id -> !id.isEmpty()).flatMap(products::byId);
    var page = ReportPage.of(
        form, product.map(ProductView::name), promise.get(), intake.limits(), frames.language());
    return Response.status(status)
        .entity(Templates.form(frames.in(Section.REPORT), page))
        .build();
  }

  private Response notOpen() {
    return Response.status(503)
        .entity(Templates.closed(frames.in(Section.REPORT)))
        .build();
  }
}
