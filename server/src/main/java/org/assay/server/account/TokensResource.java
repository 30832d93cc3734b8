package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.register.account.ApiToken;
import org.assay.register.account.ApiTokens;
import org.assay.register.account.RefusedException;
import org.assay.register.account.Scope;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.Visitor;

/// The tokens of an account's programs.
@Path("/account/tokens")
@Authenticated
public class TokensResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance tokens(PageFrame frame, TokensPage page);
  }

  /// What the page shows.
  ///
  /// @param made the token that was just made, to show once; empty otherwise
  public record TokensPage(
      FilledForm form, String made, List<ApiToken> tokens, List<Choice> scopes) {}

  private final Frames frames;
  private final Visitor visitor;
  private final ApiTokens tokens;
  private final InstantSource clock;

  TokensResource(Frames frames, Visitor visitor, ApiTokens tokens, InstantSource clock) {
    this.frames = frames;
    this.visitor = visitor;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GET
  public TemplateInstance page() {
    return page(FilledForm.empty().with("days", "90"), "");
  }

  private TemplateInstance page(FilledForm form, String made) {
    var now = clock.instant();
    return Templates.tokens(
        frames.on(Side.DESK),
        new TokensPage(
            form,
            made,
            tokens.of(visitor.actor()).stream()
                .filter(token -> token.counts(now))
                .toList(),
            Stream.of(Scope.values())
                .map(scope -> new Choice(scope.code(), scope.words(), ""))
                .toList()));
  }

  @POST
  @NeedsFreshSignIn
  public Response make(
      @FormParam("label") @DefaultValue("") String label,
      @FormParam("scopes") List<String> scopes,
      @FormParam("days") @DefaultValue("") String days) {
    var form = FilledForm.empty()
        .with("label", label)
        .with("days", days)
        .with("scopes", scopes.toArray(String[]::new));
    try {
      var chosen = EnumSet.noneOf(Scope.class);
      scopes.stream().map(Scope::ofCode).flatMap(Optional::stream).forEach(chosen::add);
      return html(
          200,
          page(
              FilledForm.empty().with("days", "90"),
              tokens.make(visitor.actor(), label, chosen, days(days))));
    } catch (RefusedException refused) {
      return html(400, page(form.wrong(refused.field(), refused.message()), ""));
    }
  }

  private static Duration days(String typed) {
    if (!typed.strip().matches("[0-9]{1,3}")) {
      throw new RefusedException("days", "Enter how many days the token lives, 1 to 366");
    }
    return Duration.ofDays(Integer.parseInt(typed.strip()));
  }

  private static Response html(int status, TemplateInstance page) {
    return Response.status(status).type(MediaType.TEXT_HTML).entity(page).build();
  }

  @POST
  @Path("{token}/revoke")
  public Response revoke(@PathParam("token") String token) {
    tokens.revoke(visitor.actor(), visitor.actor(), token);
    return Response.seeOther(URI.create("/account/tokens")).build();
  }
}
