package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Invitations;
import org.assay.register.account.Passwords;
import org.assay.register.account.RefusedException;
import org.assay.register.account.SignInKind;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Throttle;

/// The pages on which the first administrator, and those who are invited later, make their
/// accounts. The code of the invitation is typed, or taken by a script from the part of the link
/// behind `#`, which no browser sends: so it stands in no log, no history of the server's and no
/// `Referer`.
@Path("/")
@PermitAll
public class JoinResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance join(PageFrame frame, JoinPage page);
  }

  /// What the page shows.
  ///
  /// @param first whether it is for the first administrator
  /// @param done whether there is an administrator already
  public record JoinPage(FilledForm form, boolean first, boolean done) {}

  private final Frames frames;
  private final Accounts accounts;
  private final Invitations invitations;
  private final Passwords passwords;
  private final SignedInBrowsers browsers;
  private final Throttle throttle;

  JoinResource(
      Frames frames,
      Accounts accounts,
      Invitations invitations,
      Passwords passwords,
      SignedInBrowsers browsers,
      Throttle throttle) {
    this.frames = frames;
    this.accounts = accounts;
    this.invitations = invitations;
    this.passwords = passwords;
    this.browsers = browsers;
    this.throttle = throttle;
  }

  @GET
  @Path("first-run")
  public TemplateInstance firstRun() {
    return page(FilledForm.empty(), true);
  }

  @GET
  @Path("invitation")
  public TemplateInstance invitation() {
    return page(FilledForm.empty(), false);
  }

  private TemplateInstance page(FilledForm form, boolean first) {
    return Templates.join(
        frames.on(Side.PUBLIC), new JoinPage(form, first, first && !accounts.none()));
  }

  @POST
  @Path("first-run")
  public Response makeFirst(@BeanParam JoinForm form) {
    return make(form, true);
  }

  @POST
  @Path("invitation")
  public Response accept(@BeanParam JoinForm form) {
    return make(form, false);
  }

  private Response make(JoinForm form, boolean first) {
    return throttle.client(Throttle.INVITATION_CLIENT).orElseGet(() -> {
      try {
        return browsers.signIn(account(form), SignInKind.INVITATION, "/account?new=1");
      } catch (RefusedException refused) {
        var field = refused.field().equals("code") ? "invitation" : refused.field();
        return Response.status(400)
            .entity(page(form.filled().wrong(field, refused.message()), first))
            .type(MediaType.TEXT_HTML)
            .build();
      }
    });
  }

  private Account account(JoinForm form) {
    if (invitations.of(form.invitation).isEmpty()) {
      throw new RefusedException(
          "code", "This code does not count: it was used, has run out, or was mistyped");
    }
    var hash = Passwords.hash(Account.signInName(form.signInName), form.password);
    return invitations.accept(
        form.invitation,
        form.signInName,
        form.displayName,
        (transaction, account) -> passwords.set(transaction, account.id(), account.id(), hash));
  }
}
