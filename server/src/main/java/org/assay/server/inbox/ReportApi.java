package org.assay.server.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.report.Casework;
import org.assay.register.report.InboxFilter;
import org.assay.register.report.InboxFilter.View;
import org.assay.register.report.Reports;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Page;
import org.assay.server.api.Paging;
import org.assay.server.api.Problem;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reports for programs.
@Path("/api/v1/reports")
@Tag(name = "Reports", description = "Reports of security issues, and what is answered.")
@RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR})
@NeedsScope(Scope.REPORTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportApi {

  private final Reports reports;
  private final Casework casework;
  private final CaseView views;
  private final ReportAnswers answers;
  private final Accounts accounts;
  private final Visitor visitor;

  ReportApi(
      Reports reports,
      Casework casework,
      CaseView views,
      ReportAnswers answers,
      Accounts accounts,
      Visitor visitor) {
    this.reports = reports;
    this.casework = casework;
    this.views = views;
    this.answers = answers;
    this.accounts = accounts;
    this.visitor = visitor;
  }

  /// A step for the maker.
  ///
  /// @param version of the report that was looked at
  /// @param step such as `acknowledge`
  /// @param words for the finder
  /// @param reason to close it, such as `out-of-scope`
  /// @param original the reference of the earlier report, for `link-duplicate`
  public record NewStep(
      int version,
      @Nullable String step,
      @Nullable String words,
      @Nullable String reason,
      @Nullable String original) {}

  /// Who is to look after it; nobody where the account is absent.
  ///
  /// @param account the id, or the name that is signed in with
  public record NewAssignee(int version, @Nullable String account) {}

  /// A note for the desk.
  public record NewNote(@Nullable String words) {}

  @GET
  @RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public Page<ReportJson> list(
      @RestQuery @DefaultValue("all") String view,
      @RestQuery @DefaultValue("") String state,
      @BeanParam Paging paging) {
    var filter = new InboxFilter(
        known("view", View.values(), view),
        state.isEmpty()
            ? Optional.empty()
            : Optional.of(known("state", ReportState.values(), state)),
        Optional.empty(),
        Optional.empty(),
        paging.after());
    var found = reports.list(filter, paging.limit() + 1);
    var page = Page.of(found, paging.limit(), entry -> filter.cursor(entry.report()));
    return new Page<>(
        page.items().stream()
            .map(entry -> ReportJson.of(entry.report(), entry.summary()))
            .toList(),
        page.next());
  }

  private static <T extends Enum<T>> T known(String name, T[] values, String code) {
    return Arrays.stream(values)
        .filter(each -> InboxPages.code(each).equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest(
                "'%s' is '%s'; it is one of %s."
                    .formatted(
                        name, code, Arrays.stream(values).map(InboxPages::code).toList()),
                List.of())
            .thrown());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR})
  public WholeReportJson report(@RestPath String id) {
    return WholeReportJson.of(answers.find(id), reports, new Names(accounts));
  }

  @POST
  @Path("/{id}/steps")
  @Idempotent
  public ReportJson step(@RestPath String id, NewStep wanted) {
    var words = or(wanted.words());
    return switch (DeskSteps.of(
        or(wanted.step()), or(wanted.reason()), or(wanted.original()), words)) {
      case DeskSteps.Wrong(var field, var sentence) ->
        throw Problem.badRequest(
                "The step cannot be taken like this.",
                List.of(new Problem.Member("/" + field, sentence)))
            .thrown();
      case DeskSteps.Fit(var step) ->
        ReportAnswers.done(
            casework.take(answers.find(id).id(), wanted.version(), visitor.actor(), step, words));
    };
  }

  @POST
  @Path("/{id}/assignee")
  @Idempotent
  public ReportJson assign(@RestPath String id, NewAssignee wanted) {
    var account = Optional.ofNullable(wanted.account())
        .map(named -> accounts.named(named).map(Account::id).orElse(named));
    if (account.isPresent() && !views.canAnswer(account.get())) {
      throw Problem.badRequest(
              "This account does not answer reports.",
              List.of(new Problem.Member("/account", "Name an account that does.")))
          .thrown();
    }
    return ReportAnswers.done(
        casework.assign(answers.find(id).id(), wanted.version(), visitor.actor(), account));
  }

  @POST
  @Path("/{id}/notes")
  @Idempotent
  public ReportJson note(@RestPath String id, NewNote wanted) {
    if (or(wanted.words()).isBlank()) {
      throw Problem.badRequest(
              "The note is empty.", List.of(new Problem.Member("/words", "Write the note.")))
          .thrown();
    }
    return ReportAnswers.done(
        casework.note(answers.find(id).id(), visitor.actor(), or(wanted.words())));
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
