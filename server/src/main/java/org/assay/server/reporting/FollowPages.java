package org.assay.server.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assay.register.report.Answered;
import org.assay.register.report.Casework;
import org.assay.register.report.KeptReport;
import org.assay.register.report.Receipts;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.ReportLimits;
import org.assay.register.report.Reports;
import org.assay.register.secrets.ReceiptCode;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.ClientMark;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Following a report with its code.
@Path("/report/follow")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class FollowPages {

  @CheckedTemplate(basePath = "reporting")
  static class Templates {
    static native TemplateInstance code(PageFrame frame, FilledForm form);

    static native TemplateInstance follow(PageFrame frame, FollowPage page);
  }

  private final Frames frames;
  private final Reports reports;
  private final Casework casework;
  private final Receipts receipts;
  private final ReportIntake intake;
  private final FinderCookies cookies;
  private final CodeThrottle throttle;
  private final ClientMark clients;
  private final ReportSettings settings;
  private final InstantSource clock;

  FollowPages(
      Frames frames,
      Reports reports,
      Casework casework,
      Receipts receipts,
      ReportIntake intake,
      FinderCookies cookies,
      CodeThrottle throttle,
      ClientMark clients,
      ReportSettings settings,
      InstantSource clock) {
    this.frames = frames;
    this.reports = reports;
    this.casework = casework;
    this.receipts = receipts;
    this.intake = intake;
    this.cookies = cookies;
    this.throttle = throttle;
    this.clients = clients;
    this.settings = settings;
    this.clock = clock;
  }

  @GET
  public Response follow(@RestCookie(FinderCookies.FOLLOWED) @Nullable String followed) {
    return followed(followed)
        .map(report -> page(report, FilledForm.empty(), 200))
        .orElseGet(() -> ask(FilledForm.empty(), 200));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(@RestForm @DefaultValue("") String code, RoutingContext request) {
    var words = frames.language().words(ReportWords.class);
    var client = clients.of(request);
    if (!throttle.open(client)) return ask(wrong(words.tooOften()), 429);
    var typed = ReceiptCode.read(code);
    if (typed.isEmpty()) return ask(wrong(words.noCode()), 400);
    var report = reports.byCode(typed.get());
    if (report.isEmpty()) {
      throttle.wrong(client);
      return ask(wrong(words.wrongCode()), 404);
    }
    return to("/report/follow", report.get());
  }

  private static FilledForm wrong(String sentence) {
    return FilledForm.empty().wrong("code", sentence);
  }

  @POST
  @Path("/message")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response write(
      @RestForm @DefaultValue("") String words,
      @RestForm("files") @Nullable List<FileUpload> files,
      @RestCookie(FinderCookies.FOLLOWED) @Nullable String followed) {
    var report = followed(followed);
    if (report.isEmpty()) return ask(FilledForm.empty(), 403);
    var sent = Uploads.of(files);
    var form = ReportProblems.with(
        FilledForm.empty().with("words", words), intake.limits().problems(sent), frames.language());
    var said = frames.language().words(ReportWords.class);
    if (words.isBlank() && sent.isEmpty()) form = form.wrong("words", said.nothingWritten());
    if (words.length() > ReportLimits.LONG) form = form.wrong("words", said.tooLong("50,000"));
    if (form.isRefused()) return page(report.get(), form, 400);
    return switch (casework.finderWrites(report.get().id(), words, sent)) {
      case Answered.Done(var now) -> to("/report/follow", now);
      case Answered.Refused(var why) -> page(report.get(), form.wrong("words", why), 409);
      case Answered.Outdated _, Answered.NotThere _ -> ask(FilledForm.empty(), 404);
    };
  }

  /// Ends the following on this browser.
  @POST
  @Path("/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave() {
    return Response.seeOther(path("/report/follow"))
        .cookie(cookies.gone(FinderCookies.FOLLOWED), cookies.gone(FinderCookies.CODE))
        .build();
  }

  @GET
  @Path("/receipt.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response receipt(@RestCookie(FinderCookies.FOLLOWED) @Nullable String followed) {
    return download(
        followed(followed)
            .flatMap(report -> receipts.receipt(report.journalId(), settings.waitForReceipt()))
            .map(receipt -> receipt.bytes()),
        "receipt.json");
  }

  @GET
  @Path("/report.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response document(@RestCookie(FinderCookies.FOLLOWED) @Nullable String followed) {
    return download(
        followed(followed)
            .flatMap(report -> reports.document(report.id()))
            .map(document -> document.bytes()),
        "report.json");
  }

  private Response download(Optional<byte[]> bytes, String name) {
    if (bytes.isEmpty()) return Response.seeOther(path("/report/follow")).build();
    return Response.ok(bytes.get(), MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Optional<KeptReport> followed(@Nullable String cookie) {
    return cookies.value(FinderCookies.FOLLOWED, cookie).flatMap(reports::find);
  }

  private Response to(String path, KeptReport report) {
    return Response.seeOther(path(path)).cookie(cookies.followed(report.id())).build();
  }

  private URI path(String path) {
    return URI.create(frames.in(Section.FOLLOW).to(path));
  }

  private Response page(KeptReport report, FilledForm form, int status) {
    var page = FollowPage.of(report, reports, form, frames.language(), clock.instant());
    return Response.status(status)
        .entity(Templates.follow(frames.in(Section.FOLLOW), page))
        .build();
  }

  private Response ask(FilledForm form, int status) {
    return Response.status(status)
        .entity(Templates.code(frames.in(Section.FOLLOW), form))
        .build();
  }
}
