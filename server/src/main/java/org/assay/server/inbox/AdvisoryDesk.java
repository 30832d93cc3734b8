package org.assay.server.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.assay.handling.report.ReportState;
import org.assay.register.account.Roles;
import org.assay.register.report.KeptReport;
import org.assay.register.report.Reports;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.jboss.resteasy.reactive.RestPath;

/// Writes the draft of an advisory (CSAF 2.0) for a report that is resolved. Nothing of it is
/// kept: the draft is saved by whoever writes it.
@Path("/desk/reports/{id}/advisory")
@RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR})
public class AdvisoryDesk {

  private static final List<Choice> REMEDIES = List.of(
      Choice.of("VENDOR_FIX", "There is a version without it"),
      Choice.of("WORKAROUND", "One can go on without the risk"),
      Choice.of("MITIGATION", "Something makes the risk smaller"),
      Choice.of("NONE_AVAILABLE", "There is nothing yet"),
      Choice.of("NO_FIX_PLANNED", "There will be nothing"));

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    static native TemplateInstance advisory(PageFrame frame, AdvisoryPage page);
  }

  /// The page with the form of a draft.
  public record AdvisoryPage(KeptReport report, FilledForm form, List<Choice> remedies) {}

  private final Frames frames;
  private final Reports reports;
  private final PublishedPromises promises;
  private final InstantSource clock;

  AdvisoryDesk(Frames frames, Reports reports, PublishedPromises promises, InstantSource clock) {
    this.frames = frames;
    this.reports = reports;
    this.promises = promises;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response form(@RestPath String id) {
    var report = resolved(id);
    var form =
        FilledForm.empty().with("trackingId", report.reference()).with("remedy", "VENDOR_FIX");
    return shown(report, form, 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  public Response draft(@RestPath String id, @BeanParam AdvisoryForm typed) {
    var report = resolved(id);
    var promise = promises.version(report.promise()).promise();
    var read = typed.read(promise, clock.instant());
    if (read.written().isEmpty()) return shown(report, read.form(), 400);
    var written = read.written().get();
    return Response.ok(written.json(), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
        .header("Content-Disposition", "attachment; filename=\"" + written.fileName() + "\"")
        .build();
  }

  private KeptReport resolved(String id) {
    return reports
        .find(id)
        .filter(report -> report.state() == ReportState.RESOLVED)
        .orElseThrow(NotFoundException::new);
  }

  private Response shown(KeptReport report, FilledForm form, int status) {
    var page = new AdvisoryPage(report, form, REMEDIES);
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .entity(Templates.advisory(frames.in(Section.DESK_REPORTS), page))
        .build();
  }
}
