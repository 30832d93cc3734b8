package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.ledger.LoggedEntry;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Roles;
import org.assay.register.journal.Anchor;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Changes.ChangeRecord;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;

/// Who changed what, with the proof that it stands in the ledger.
@Path("/desk/changes")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class ChangesResource {

  private static final int PAGE = 50;

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance changes(PageFrame frame, ChangesPage page);
  }

  /// One change, as the page shows it.
  ///
  /// @param entry its place in the ledger; empty for the moment that it takes to get there
  public record Shown(ChangeRecord change, String actor, String entry) {}

  /// What the page shows.
  ///
  /// @param next the id to go on from; empty at the end
  public record ChangesPage(String subject, List<Shown> changes, String next) {}

  private final Frames frames;
  private final Changes changes;
  private final Accounts accounts;
  private final Anchor anchor;

  ChangesResource(Frames frames, Changes changes, Accounts accounts, Anchor anchor) {
    this.frames = frames;
    this.changes = changes;
    this.accounts = accounts;
    this.anchor = anchor;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("before") @DefaultValue("") String before) {
    var found = changes.newest(subject, before, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var names = names();
    var shown = page.stream()
        .map(change -> new Shown(
            change,
            names.getOrDefault(change.actor(), change.actor()),
            anchor
                .anchored(change.journalId())
                .map(entry -> String.valueOf(entry.index()))
                .orElse("")))
        .toList();
    return Templates.changes(
        frames.in(Section.DESK_AUDIT),
        new ChangesPage(subject, shown, found.size() > PAGE ? page.getLast().id() : ""));
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (Account account : accounts.all()) names.put(account.id(), account.displayName());
    names.put("office", "The office itself");
    return names;
  }

  @GET
  @Path("{change}/record.json")
  public Response record(@PathParam("change") String id) {
    return download(existing(id).record(), "application/json", "change-%s.json".formatted(id));
  }

  @GET
  @Path("{change}/proof")
  public Response proof(@PathParam("change") String id) throws IOException {
    var entry = entry(existing(id)).orElseThrow(NotFoundException::new);
    return download(
        anchor.prove(entry.index()).toString(),
        "text/plain; charset=utf-8",
        "change-%s.tlog-proof".formatted(id));
  }

  private Optional<LoggedEntry> entry(ChangeRecord change) {
    return anchor.anchored(change.journalId());
  }

  private ChangeRecord existing(String id) {
    return changes.find(id).orElseThrow(NotFoundException::new);
  }

  private static Response download(String text, String type, String name) {
    return Response.ok(text, type)
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .build();
  }
}
