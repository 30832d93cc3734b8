package org.assay.server.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.promise.UkDivision;
import org.assay.register.OfficePlace;
import org.assay.register.account.Accounts;
import org.assay.register.account.Roles;
import org.assay.register.report.promise.PublishedPromise;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.report.promise.ReportOptions;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;

/// Where the administrator publishes what the office promises to finders. Each version is kept,
/// and a report is held to the one that counted when it came in.
@Path("/desk/promise")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class PromiseDesk {

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    static native TemplateInstance promise(PageFrame frame, PromisePage page);
  }

  /// The page with the promise.
  ///
  /// @param versions that were published, the newest first
  public record PromisePage(
      FilledForm form,
      FilledForm options,
      List<Choice> divisions,
      List<Choice> figures,
      List<VersionLine> versions) {}

  /// One version.
  public record VersionLine(
      String published, String from, String acknowledge, String update, String by) {}

  private final Frames frames;
  private final PublishedPromises promises;
  private final ReportOptions options;
  private final Accounts accounts;
  private final OfficePlace place;
  private final Visitor visitor;
  private final InstantSource clock;

  PromiseDesk(
      Frames frames,
      PublishedPromises promises,
      ReportOptions options,
      Accounts accounts,
      OfficePlace place,
      Visitor visitor,
      InstantSource clock) {
    this.frames = frames;
    this.promises = promises;
    this.options = options;
    this.accounts = accounts;
    this.place = place;
    this.visitor = visitor;
    this.clock = clock;
  }

  @GET
  public Response promise() {
    var newest = promises.history().stream().findFirst().orElse(null);
    return shown(PromiseForm.of(newest, place.address(), today()), 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@BeanParam PromiseForm typed) {
    var read = typed.read();
    if (read.promise().isEmpty() || read.division().isEmpty()) return shown(read.form(), 400);
    var promise = read.promise().get();
    if (promise.validFrom().isBefore(today())) {
      return shown(
          read.form()
              .wrong("validFrom", "A promise cannot begin in the past: enter today or a later day"),
          400);
    }
    promises.publish(visitor.actor(), read.division().get(), promise);
    return back();
  }

  @POST
  @Path("/options")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response options(
      @RestForm @DefaultValue("") String figures, @RestForm @DefaultValue("") String key) {
    options.showFigures(visitor.actor(), figures.equals("yes"));
    options.publishKey(visitor.actor(), key);
    return back();
  }

  private Response back() {
    return Response.seeOther(URI.create(frames.in(Section.DESK_REPORTS).to("/desk/promise")))
        .build();
  }

  private LocalDate today() {
    return clock.instant().atZone(PromiseClock.LONDON).toLocalDate();
  }

  private Response shown(FilledForm form, int status) {
    var names = new Names(accounts);
    var page = new PromisePage(
        form,
        FilledForm.empty()
            .with("figures", options.showsFigures() ? "yes" : "no")
            .with("key", options.publicKey().orElse("")),
        Arrays.stream(UkDivision.values())
            .map(each -> Choice.of(each.name(), each.title()))
            .toList(),
        List.of(Choice.of("yes", "Yes, on a page that everybody sees"), Choice.of("no", "No")),
        promises.history().stream().map(version -> line(version, names)).toList());
    return Response.status(status)
        .entity(Templates.promise(frames.in(Section.DESK_REPORTS), page))
        .build();
  }

  private VersionLine line(PublishedPromise version, Names names) {
    var promise = version.promise();
    return new VersionLine(
        frames.language().moment(version.madeAt()),
        frames.language().day(promise.validFrom()),
        promise.acknowledgeWithin().text(),
        promise.statusUpdateEvery().text(),
        names.of(version.madeBy()));
  }
}
