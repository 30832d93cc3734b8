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
import java.time.InstantSource;
import java.util.List;
import org.assay.register.account.Account;
import org.assay.register.account.OutsideIdentities;
import org.assay.register.account.Passkey;
import org.assay.register.account.Passkeys;
import org.assay.register.account.Passwords;
import org.assay.register.account.RefusedException;
import org.assay.register.account.SecondFactors;
import org.assay.register.account.Session;
import org.assay.register.account.Sessions;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.Visitor;

/// The page of an account: how it proves itself, and where it is signed in.
@Path("/account")
@Authenticated
public class AccountResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance account(PageFrame frame, AccountPage page);

    static native TemplateInstance password(PageFrame frame, FilledForm form);
  }

  /// What the page shows.
  ///
  /// @param app whether the codes of an app are set up
  /// @param codesLeft of the recovery codes
  /// @param current the session of this browser
  /// @param sessions those that count
  public record AccountPage(
      Account account,
      boolean password,
      boolean app,
      int codesLeft,
      List<Passkey> passkeys,
      List<OutsideIdentities.Identity> outside,
      String provider,
      String current,
      List<Session> sessions) {

    /// Whether a password is all that the account proves itself with.
    public boolean passwordOnly() {
      return password && !app && passkeys.isEmpty();
    }
  }

  private final Frames frames;
  private final Visitor visitor;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final OutsideIdentities outside;
  private final OutsideSignIn provider;
  private final OutsideStart theirs;
  private final Sessions sessions;
  private final InstantSource clock;

  AccountResource(
      Frames frames,
      Visitor visitor,
      Passwords passwords,
      SecondFactors factors,
      Passkeys passkeys,
      OutsideIdentities outside,
      OutsideSignIn provider,
      OutsideStart theirs,
      Sessions sessions,
      InstantSource clock) {
    this.frames = frames;
    this.visitor = visitor;
    this.passwords = passwords;
    this.factors = factors;
    this.passkeys = passkeys;
    this.outside = outside;
    this.provider = provider;
    this.theirs = theirs;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GET
  public TemplateInstance page() {
    var account = visitor.requiredAccount();
    var now = clock.instant();
    return Templates.account(
        frames.on(Side.DESK),
        new AccountPage(
            account,
            passwords.has(account.id()),
            factors.has(account.id()),
            factors.recoveryCodesLeft(account.id()),
            passkeys.of(account.id()),
            outside.of(account.id()),
            provider.name(),
            visitor.session().map(Session::id).orElse(""),
            sessions.of(account.id()).stream()
                .filter(session -> session.counts(now))
                .toList()));
  }

  @GET
  @Path("password")
  @NeedsFreshSignIn
  public TemplateInstance password() {
    return Templates.password(frames.on(Side.DESK), FilledForm.empty());
  }

  @POST
  @Path("password")
  @NeedsFreshSignIn
  public Response setPassword(@FormParam("password") @DefaultValue("") String password) {
    var account = visitor.requiredAccount();
    try {
      passwords.set(account.id(), account, password);
    } catch (RefusedException refused) {
      return Response.status(400)
          .type(MediaType.TEXT_HTML)
          .entity(Templates.password(
              frames.on(Side.DESK), FilledForm.empty().wrong("password", refused.message())))
          .build();
    }
    sessions.endOthers(account.id(), visitor.session().map(Session::id).orElse(""));
    return back();
  }

  @POST
  @Path("sessions/{session}/end")
  public Response endSession(@PathParam("session") String session) {
    sessions.end(visitor.actor(), session);
    return back();
  }

  @POST
  @Path("sessions/end-others")
  public Response endOthers() {
    sessions.endOthers(visitor.actor(), visitor.session().map(Session::id).orElse(""));
    return back();
  }

  @POST
  @Path("provider/unlink")
  @NeedsFreshSignIn
  public Response unlink(@FormParam("issuer") @DefaultValue("") String issuer) {
    outside.unlink(visitor.actor(), visitor.actor(), issuer);
    return back();
  }

  @GET
  @Path("provider/link")
  @NeedsFreshSignIn
  public Response link() {
    return theirs.link(visitor.actor());
  }

  private static Response back() {
    return Response.seeOther(URI.create("/account")).build();
  }
}
