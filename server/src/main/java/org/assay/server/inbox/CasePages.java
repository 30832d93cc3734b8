package org.assay.server.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.assay.register.account.Roles;
import org.assay.register.report.Answered;
import org.assay.register.report.Casework;
import org.assay.register.report.KeptReport;
import org.assay.register.report.Reports;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// One report at the desk: what it says, how it stands, and what can be done with it.
@Path("/desk/reports/{id}")
@RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CasePages {

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    static native TemplateInstance report(PageFrame frame, CasePage page);
  }

  private final Frames frames;
  private final Reports reports;
  private final Casework casework;
  private final CaseView views;
  private final Visitor visitor;

  CasePages(Frames frames, Reports reports, Casework casework, CaseView views, Visitor visitor) {
    this.frames = frames;
    this.reports = reports;
    this.casework = casework;
    this.views = views;
    this.visitor = visitor;
  }

  @GET
  @RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public Response report(@RestPath String id, @RestQuery @DefaultValue("") String draft) {
    var report = find(id);
    return shown(report, views.draft(report, draft), 200);
  }

  @POST
  @Path("/step")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(
      @RestPath String id,
      @RestForm int version,
      @RestForm @DefaultValue("") String step,
      @RestForm @DefaultValue("") String words,
      @RestForm @DefaultValue("") String reason,
      @RestForm @DefaultValue("") String original) {
    var form = FilledForm.empty()
        .with("step", step)
        .with("words", words)
        .with("reason", reason)
        .with("original", original);
    var taken = DeskSteps.of(step, reason, original, words);
    return switch (taken) {
      case DeskSteps.Wrong(var field, var sentence) ->
        shown(find(id), form.wrong(field, sentence), 400);
      case DeskSteps.Fit(var fit) ->
        answered(id, form, casework.take(id, version, visitor.actor(), fit, words));
    };
  }

  @POST
  @Path("/note")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(@RestPath String id, @RestForm @DefaultValue("") String note) {
    if (note.isBlank()) {
      return shown(find(id), FilledForm.empty().wrong("note", "Write the note"), 400);
    }
    return answered(
        id, FilledForm.empty().with("note", note), casework.note(id, visitor.actor(), note));
  }

  @POST
  @Path("/assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(
      @RestPath String id, @RestForm int version, @RestForm @DefaultValue("") String assignee) {
    var chosen = Optional.of(assignee).filter(account -> !account.isEmpty());
    if (chosen.isPresent() && !views.canAnswer(chosen.get())) {
      var form = FilledForm.empty().wrong("assignee", "Choose one of the list");
      return shown(find(id), form, 400);
    }
    return answered(id, FilledForm.empty(), casework.assign(id, version, visitor.actor(), chosen));
  }

  @POST
  @Path("/link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(
      @RestPath String id,
      @RestForm @DefaultValue("component") String kind,
      @RestForm @DefaultValue("") String target) {
    var form = FilledForm.empty().with("target", target);
    var found = views.target(kind, target.strip());
    if (found.isEmpty()) {
      return shown(
          find(id),
          form.wrong(
              "target",
              "Give the name of a component, or the address name of a product of the register"),
          400);
    }
    return answered(id, form, casework.link(id, visitor.actor(), kind, found.get()));
  }

  @POST
  @Path("/unlink")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response unlink(
      @RestPath String id,
      @RestForm @DefaultValue("") String kind,
      @RestForm @DefaultValue("") String target) {
    return answered(id, FilledForm.empty(), casework.unlink(id, visitor.actor(), kind, target));
  }

  @POST
  @Path("/erase")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(
      @RestPath String id, @RestForm int version, @RestForm @DefaultValue("") String why) {
    var form = FilledForm.empty().with("why", why);
    if (why.isBlank()) {
      return shown(find(id), form.wrong("why", "Say why the contents are destroyed"), 400);
    }
    return answered(id, form, casework.erase(id, version, visitor.actor(), why));
  }

  private Response answered(String id, FilledForm form, Answered answered) {
    return switch (answered) {
      case Answered.Done(var _) ->
        Response.seeOther(URI.create(frames.in(Section.DESK_REPORTS).to("/desk/reports/" + id)))
            .build();
      case Answered.Refused(var why) -> shown(find(id), form.wrong("words", why), 409);
      case Answered.Outdated(var now) ->
        shown(
            now,
            form.wrong(
                "words",
                "Somebody else changed this report while you wrote. Nothing of yours was sent: read what is new below, then send it again"),
            409);
      case Answered.NotThere _ -> throw new NotFoundException();
    };
  }

  private KeptReport find(String id) {
    return reports.find(id).orElseThrow(NotFoundException::new);
  }

  private Response shown(KeptReport report, FilledForm form, int status) {
    var page = views.page(report, form, frames.language());
    return Response.status(status)
        .entity(Templates.report(frames.in(Section.DESK_REPORTS), page))
        .build();
  }
}
