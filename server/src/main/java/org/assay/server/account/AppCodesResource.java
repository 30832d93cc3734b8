package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.assay.register.account.RefusedException;
import org.assay.register.account.SecondFactors;
import org.assay.register.account.SignInKind;
import org.assay.server.office.OfficeSettings;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.BeforeSecondFactor;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Visitor;

/// Setting up an app that makes codes, and the recovery codes for when it is lost.
@Path("/account")
@Authenticated
@NeedsFreshSignIn
public class AppCodesResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance app(PageFrame frame, AppPage page);

    static native TemplateInstance recoveryCodes(PageFrame frame, List<String> codes);
  }

  /// What the page shows.
  public record AppPage(FilledForm form, SecondFactors.Setup setup, QrPicture picture) {}

  private final Frames frames;
  private final Visitor visitor;
  private final SecondFactors factors;
  private final SignedInBrowsers browsers;
  private final String office;

  AppCodesResource(
      Frames frames,
      Visitor visitor,
      SecondFactors factors,
      SignedInBrowsers browsers,
      OfficeSettings settings) {
    this.frames = frames;
    this.visitor = visitor;
    this.factors = factors;
    this.browsers = browsers;
    this.office = settings.name();
  }

  @GET
  @Path("app")
  @BeforeSecondFactor
  public Response begin() {
    if (factors.has(visitor.actor())) return back();
    return html(200, page(FilledForm.empty()));
  }

  private TemplateInstance page(FilledForm form) {
    var setup = factors.begin(visitor.requiredAccount(), office);
    return Templates.app(
        frames.on(Side.DESK), new AppPage(form, setup, QrPicture.of(setup.address())));
  }

  @POST
  @Path("app")
  @BeforeSecondFactor
  public Response confirm(@FormParam("code") @DefaultValue("") String code) {
    if (factors.has(visitor.actor())) return back();
    try {
      var codes = factors.confirm(visitor.actor(), code);
      browsers.strengthen(visitor.session(), SignInKind.PASSWORD_AND_CODE);
      return codes(codes);
    } catch (RefusedException refused) {
      return html(400, page(FilledForm.empty().wrong("code", refused.message())));
    }
  }

  @POST
  @Path("app/remove")
  public Response remove() {
    factors.remove(visitor.actor(), visitor.actor());
    return back();
  }

  @POST
  @Path("recovery-codes")
  public Response newCodes() {
    if (!factors.has(visitor.actor())) return back();
    return codes(factors.newRecoveryCodes(visitor.actor()));
  }

  private Response codes(List<String> codes) {
    return html(200, Templates.recoveryCodes(frames.on(Side.DESK), codes));
  }

  private static Response html(int status, TemplateInstance page) {
    return Response.status(status).type(MediaType.TEXT_HTML).entity(page).build();
  }

  private static Response back() {
    return Response.seeOther(URI.create("/account")).build();
  }
}
