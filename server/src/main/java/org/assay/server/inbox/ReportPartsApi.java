package org.assay.server.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.report.Casework;
import org.assay.register.report.Reports;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Problem;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What belongs to a report, for programs: its files, drafts of answers, what it is about, and
/// the destruction of its contents.
@Path("/api/v1/reports/{id}")
@Tag(name = "Reports")
@RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR})
@NeedsScope(Scope.REPORTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportPartsApi {

  private final Reports reports;
  private final Casework casework;
  private final CaseView views;
  private final ReportAnswers answers;
  private final Visitor visitor;

  ReportPartsApi(
      Reports reports, Casework casework, CaseView views, ReportAnswers answers, Visitor visitor) {
    this.reports = reports;
    this.casework = casework;
    this.views = views;
    this.answers = answers;
    this.visitor = visitor;
  }

  /// The draft of an answer: what stands in square brackets is to be replaced before it is sent.
  public record Draft(String step, String language, String words) {}

  /// What a report is about.
  ///
  /// @param kind `product` or `component`
  /// @param target the name of the product in addresses, or the name of the component
  public record NewLink(@Nullable String kind, @Nullable String target) {}

  /// That what a report says is to be destroyed.
  public record Erasure(int version, @Nullable String reason) {}

  @GET
  @Path("drafts/{step}")
  @Operation(summary = "The draft of an answer, in the language of the finder")
  public Draft draft(@RestPath String id, @RestPath String step) {
    var report = answers.find(id);
    var words = views.draft(report, step).value("words");
    if (words.isEmpty()) {
      throw Problem.notFound("There are drafts for acknowledge, ask, send-update and resolve.")
          .thrown();
    }
    return new Draft(step, report.language(), words);
  }

  @GET
  @Path("files/{file}")
  @RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR})
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "A file of a report, as it was sent")
  public Response file(@RestPath String id, @RestPath String file) {
    var report = answers.find(id);
    var kept = reports.attachments().of(report.id()).stream()
        .filter(each -> each.id().equals(file))
        .findFirst();
    return kept.flatMap(each -> reports.attachments().bytes(report.id(), file))
        .map(bytes -> CaseFiles.download(bytes, kept.orElseThrow().details().name()))
        .orElseThrow(() -> Problem.notFound("The report has no such file.").thrown());
  }

  @POST
  @Path("links")
  @Idempotent
  @Operation(summary = "Say which product or component it is about")
  public ReportJson link(@RestPath String id, NewLink wanted) {
    var kind = Objects.requireNonNullElse(wanted.kind(), "");
    return ReportAnswers.done(
        casework.link(answers.find(id).id(), visitor.actor(), kind, target(kind, wanted)));
  }

  @POST
  @Path("links/removal")
  @Idempotent
  @Operation(summary = "Say that it is not about a product or component after all")
  public ReportJson unlink(@RestPath String id, NewLink wanted) {
    var kind = Objects.requireNonNullElse(wanted.kind(), "");
    return ReportAnswers.done(
        casework.unlink(answers.find(id).id(), visitor.actor(), kind, target(kind, wanted)));
  }

  private String target(String kind, NewLink wanted) {
    return views
        .target(kind, Objects.requireNonNullElse(wanted.target(), "").strip())
        .orElseThrow(() -> Problem.badRequest(
                "A report is about a product of the register, or about a component.",
                List.of(
                    new Problem.Member(
                        "/target",
                        "With the kind 'product' give its name in addresses, with 'component' a name.")))
            .thrown());
  }

  @POST
  @Path("erasure")
  @Idempotent
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Destroy what the report says",
      description =
          "Words, files, contact and messages of a report that is resolved or closed. That there was a report, and when it was answered, stays.")
  public ReportJson erase(@RestPath String id, Erasure wanted) {
    var reason = Objects.requireNonNullElse(wanted.reason(), "");
    if (reason.isBlank()) {
      throw Problem.badRequest(
              "Contents are destroyed for a reason, which is kept.",
              List.of(new Problem.Member("/reason", "Say why.")))
          .thrown();
    }
    return ReportAnswers.done(
        casework.erase(answers.find(id).id(), wanted.version(), visitor.actor(), reason));
  }
}
