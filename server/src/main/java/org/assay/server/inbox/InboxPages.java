package org.assay.server.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.register.account.Accounts;
import org.assay.register.account.Roles;
import org.assay.register.report.InboxFilter;
import org.assay.register.report.InboxFilter.View;
import org.assay.register.report.Reports;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestQuery;

/// The list of reports.
@Path("/desk/reports")
@RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class InboxPages {

  private static final int ON_A_PAGE = 25;

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    static native TemplateInstance list(PageFrame frame, InboxPage page);
  }

  private final Frames frames;
  private final Reports reports;
  private final Accounts accounts;
  private final Visitor visitor;
  private final InstantSource clock;

  InboxPages(
      Frames frames, Reports reports, Accounts accounts, Visitor visitor, InstantSource clock) {
    this.frames = frames;
    this.reports = reports;
    this.accounts = accounts;
    this.visitor = visitor;
    this.clock = clock;
  }

  @GET
  public Response list(
      @RestQuery @DefaultValue("due") String view,
      @RestQuery @DefaultValue("") String state,
      @RestQuery @DefaultValue("") String mine,
      @RestQuery @DefaultValue("") String product,
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String after) {
    var asked = q.strip().toUpperCase(Locale.ROOT);
    var named = asked.isEmpty() ? Optional.<URI>empty() : address(asked);
    if (named.isPresent()) return Response.seeOther(named.get()).build();
    var filter = new InboxFilter(
        chosen(View.values(), view).orElse(View.DUE),
        chosen(ReportState.values(), state),
        mine.isEmpty() ? Optional.empty() : Optional.of(visitor.actor()),
        Optional.of(product).filter(id -> !id.isEmpty()),
        after);
    var page = InboxPage.of(
        filter,
        reports.list(filter, ON_A_PAGE + 1),
        ON_A_PAGE,
        asked,
        new Names(accounts),
        frames.language(),
        clock.instant());
    return Response.ok(Templates.list(frames.in(Section.DESK_REPORTS), page)).build();
  }

  private Optional<URI> address(String reference) {
    return reports
        .byReference(reference)
        .map(report ->
            URI.create(frames.in(Section.DESK_REPORTS).to("/desk/reports/" + report.id())));
  }

  private static <T extends Enum<T>> Optional<T> chosen(T[] values, String code) {
    return Arrays.stream(values).filter(each -> code(each).equals(code)).findFirst();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
