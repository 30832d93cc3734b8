package org.assay.server.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.assay.ledger.LoggedEntry;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.journal.Anchor;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Changes.ChangeRecord;
import org.assay.server.api.Page;
import org.assay.server.api.Paging;
import org.assay.server.api.Problem;
import org.assay.server.security.NeedsScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Who changed what, for programs.
@Path("/api/v1/changes")
@Tag(name = "Changes", description = "The record of changes, which the ledger holds.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
@NeedsScope(Scope.READ)
public class ApiChanges {

  private final Changes changes;
  private final Anchor anchor;

  ApiChanges(Changes changes, Anchor anchor) {
    this.changes = changes;
    this.anchor = anchor;
  }

  /// A change.
  ///
  /// @param actor the id of an account, or `office`
  /// @param record the JSON whose digest is in the ledger, as a text: its bytes are what counts
  /// @param entry its place in the ledger; absent for the moment that it takes to get there
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Change(
      String id,
      Instant madeAt,
      String actor,
      String kind,
      String subject,
      String record,
      Optional<Long> entry) {}

  @GET
  @Operation(
      summary = "Changes, the newest first",
      description = "With subject those of one thing, such as 'product:ID'.")
  public Page<Change> list(
      @QueryParam("subject") @DefaultValue("") String subject, @BeanParam Paging paging) {
    var found = changes.newest(subject, paging.after(), paging.limit() + 1);
    var page = Page.of(found, paging.limit(), ChangeRecord::id);
    return new Page<>(page.items().stream().map(this::shown).toList(), page.next());
  }

  private Change shown(ChangeRecord change) {
    return new Change(
        change.id(),
        change.madeAt(),
        change.actor(),
        change.kind(),
        change.subject(),
        change.record(),
        anchor.anchored(change.journalId()).map(LoggedEntry::index));
  }

  @GET
  @Path("{change}/proof")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "The proof that a change stands in the ledger (C2SP tlog-proof)")
  public String proof(@RestPath String change) throws IOException {
    var entry = changes
        .find(change)
        .flatMap(found -> anchor.anchored(found.journalId()))
        .orElseThrow(
            () -> Problem.notFound("There is no such change in the ledger.").thrown());
    return anchor.prove(entry.index()).toString();
  }
}
