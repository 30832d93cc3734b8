package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.SignIns;
import org.assay.register.account.SignIns.Outcome;
import org.assay.register.secrets.Recogniser;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Throttle;

/// Signing in and out.
@Path("/")
@PermitAll
public class SignInResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance signIn(PageFrame frame, SignInPage page);
  }

  /// What the page shows.
  ///
  /// @param codeWanted whether the password was right and a code is wanted as well
  /// @param provider how the organisation's own sign-in is called; empty if there is none
  public record SignInPage(FilledForm form, boolean codeWanted, String provider) {}

  private final Frames frames;
  private final Accounts accounts;
  private final SignIns signIns;
  private final SignedInBrowsers browsers;
  private final Throttle throttle;
  private final Recogniser recogniser;
  private final OutsideSignIn outside;

  SignInResource(
      Frames frames,
      Accounts accounts,
      SignIns signIns,
      SignedInBrowsers browsers,
      Throttle throttle,
      Recogniser recogniser,
      OutsideSignIn outside) {
    this.frames = frames;
    this.accounts = accounts;
    this.signIns = signIns;
    this.browsers = browsers;
    this.throttle = throttle;
    this.recogniser = recogniser;
    this.outside = outside;
  }

  @GET
  @Path("sign-in")
  public TemplateInstance page(@QueryParam("next") @DefaultValue("") String next) {
    return page(FilledForm.empty().with("next", next), false);
  }

  private TemplateInstance page(FilledForm form, boolean codeWanted) {
    return Templates.signIn(
        frames.on(Side.PUBLIC), new SignInPage(form, codeWanted, outside.name()));
  }

  @POST
  @Path("sign-in")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response signIn(@BeanParam SignInForm form) {
    var account = accounts.named(form.name);
    return refusedByThrottle(form.name, account).orElseGet(() -> switch (signIns.prove(
        account, form.password, form.code)) {
      case Outcome.Proved(var known, var kind) -> browsers.signIn(known, kind, form.next);
      case Outcome.Wrong() ->
        again(
            form.filled()
                .wrong(
                    "password",
                    "Check the sign-in name and the password: together they do not fit"),
            false);
      case Outcome.CodeWanted(boolean wrongOne) ->
        again(
            form.filled()
                .wrong(
                    "code",
                    wrongOne
                        ? "This code does not count (any more): enter the next one, or a recovery code"
                        : "Enter the code that your app shows, and the password again"),
            true);
    });
  }

  private Response again(FilledForm form, boolean codeWanted) {
    return Response.status(400)
        .entity(page(form, codeWanted))
        .type(MediaType.TEXT_HTML)
        .build();
  }

  // Names without an account have an allowance as well, so that nothing tells which names there
  // are.
  private Optional<Response> refusedByThrottle(String name, Optional<Account> account) {
    var client = throttle.client(Throttle.SIGN_IN_CLIENT);
    if (client.isPresent()) return client;
    var known = account.flatMap(found -> browsers.known(found.id()));
    if (known.isPresent())
      return throttle.take(Throttle.SIGN_IN_KNOWN, recogniser.mark("known", known.get()));
    return throttle.take(
        Throttle.SIGN_IN_ACCOUNT, recogniser.mark("name", name.strip().toLowerCase(Locale.ROOT)));
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    browsers.signOut();
    return Response.seeOther(URI.create("/"))
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }
}
