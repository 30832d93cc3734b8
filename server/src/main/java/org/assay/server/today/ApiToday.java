package org.assay.server.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.today.DueItem;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is due or broken today, for programs.
@Path("/api/v1/today")
@Tag(name = "Today", description = "What is due or broken.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
@NeedsScope({Scope.READ, Scope.REPORTS})
public class ApiToday {

  private final DueToday due;
  private final Visitor visitor;

  ApiToday(DueToday due, Visitor visitor) {
    this.due = due;
    this.visitor = visitor;
  }

  /// One thing.
  ///
  /// @param kind such as `acknowledge` or `support-ends`
  /// @param at until when it has to be done; when it happened where it is broken already
  /// @param subject what it is about: a name, a reference or a number
  /// @param id the id of a report, or the name of a product in addresses
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Due(
      String kind,
      boolean late,
      Instant at,
      String subject,
      String id,
      Optional<String> statement,
      String says) {

    private static Due of(DueItem item, boolean late) {
      return new Due(
          item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          late,
          item.at(),
          item.subject(),
          item.id(),
          item.statement(),
          item.says());
    }
  }

  /// Everything.
  ///
  /// @param more whether there are more of some kind than the 25 that are told
  public record Today(List<Due> items, boolean more) {}

  @GET
  @Operation(
      summary = "What is due or broken, most urgent first",
      description =
          "At most 25 of each kind, and whether there are more. Those of reports are among them for tokens with the scope 'reports'.")
  public Today today() {
    boolean reports = visitor.holds(Scope.REPORTS) && mayRead();
    var items = due.items(reports);
    return new Today(
        Stream.concat(
                items.late().stream().map(item -> Due.of(item, true)),
                items.coming().stream().map(item -> Due.of(item, false)))
            .toList(),
        items.more());
  }

  // As at the desk: everybody but importers sees that an answer is due, and none of its contents.
  private boolean mayRead() {
    return !visitor.is(Role.IMPORTER);
  }
}
