package org.assay.server.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.assay.register.account.OutsideIdentities;
import org.assay.register.account.RefusedException;
import org.assay.register.account.SignInKind;
import org.assay.server.account.OutsideProvider.Refused;
import org.assay.server.security.BrowserBinding;
import org.assay.server.security.PlainPage;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Throttle;
import org.assay.server.security.Visitor;

/// The organisation's own sign-in: there and back.
@Path("/")
public class OutsideResource {

  private final OutsideStart start;
  private final OutsideSignIn outside;
  private final OutsideIdentities identities;
  private final SignedInBrowsers browsers;
  private final BrowserBinding binding;
  private final Visitor visitor;
  private final Throttle throttle;

  OutsideResource(
      OutsideStart start,
      OutsideSignIn outside,
      OutsideIdentities identities,
      SignedInBrowsers browsers,
      BrowserBinding binding,
      Visitor visitor,
      Throttle throttle) {
    this.start = start;
    this.outside = outside;
    this.identities = identities;
    this.browsers = browsers;
    this.binding = binding;
    this.visitor = visitor;
    this.throttle = throttle;
  }

  @GET
  @Path("sign-in/provider")
  @PermitAll
  public Response signIn(
      @QueryParam("next") @DefaultValue("") String next, RoutingContext request) {
    return throttle.client(Throttle.SIGN_IN_CLIENT).orElseGet(() -> start.signIn(next));
  }

  @GET
  @Path(OutsideSignIn.BACK)
  @PermitAll
  public Response back(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code) {
    if (!outside.there()) throw new NotFoundException();
    if (!binding.fits(state))
      return OutsideStart.refused(new Refused("the state is not that of this browser"));
    if (code.isEmpty()) return OutsideStart.refused(new Refused("it was broken off there"));
    try {
      return arrived(outside.end(state, code));
    } catch (Refused wrong) {
      return OutsideStart.refused(wrong);
    }
  }

  private Response arrived(OutsideSignIn.Back back) {
    if (!back.link().isEmpty()) return link(back);
    return identities
        .account(back.identity())
        .map(account -> browsers.signIn(account, SignInKind.PROVIDER, back.next()))
        .orElseGet(() -> PlainPage.of(
            403,
            "No account is linked with this sign-in",
            "Ask an administrator for an invitation, make your account with it, and link it on the page"
                + " 'Your account'.",
            PlainPage.Way.SIGN_IN));
  }

  private Response link(OutsideSignIn.Back back) {
    if (visitor.account().filter(account -> account.id().equals(back.link())).isEmpty()) {
      return OutsideStart.refused(new Refused("another account is signed in now"));
    }
    try {
      identities.link(back.link(), back.identity());
    } catch (RefusedException taken) {
      return PlainPage.of(409, "This sign-in is linked already", taken.message());
    }
    return Response.seeOther(URI.create("/account")).build();
  }
}
