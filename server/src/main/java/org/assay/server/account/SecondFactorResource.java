package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.assay.register.account.Passkeys;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.BeforeSecondFactor;
import org.assay.server.security.SecondFactorRule;
import org.assay.server.security.Visitor;

/// The page that somebody is led to who signed in with a password alone, where the office asks
/// for more.
@Path("/account/second-factor")
@Authenticated
@BeforeSecondFactor
public class SecondFactorResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance secondFactor(PageFrame frame, SecondFactorPage page);
  }

  /// What the page shows.
  ///
  /// @param passkey whether the account has one already, and could have signed in with it
  public record SecondFactorPage(boolean passkey) {}

  private final Frames frames;
  private final Visitor visitor;
  private final Passkeys passkeys;
  private final SecondFactorRule rule;

  SecondFactorResource(Frames frames, Visitor visitor, Passkeys passkeys, SecondFactorRule rule) {
    this.frames = frames;
    this.visitor = visitor;
    this.passkeys = passkeys;
    this.rule = rule;
  }

  @GET
  public Response page() {
    var account = visitor.requiredAccount();
    if (visitor.session().filter(session -> rule.holdsBack(account, session)).isEmpty()) {
      return Response.seeOther(URI.create("/account")).build();
    }
    var page = new SecondFactorPage(!passkeys.of(account.id()).isEmpty());
    return Response.ok(Templates.secondFactor(frames.on(Side.DESK), page), MediaType.TEXT_HTML)
        .build();
  }
}
