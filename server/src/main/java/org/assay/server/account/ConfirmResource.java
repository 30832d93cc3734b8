package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.assay.register.account.SignIns;
import org.assay.register.account.SignIns.Outcome;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Side;
import org.assay.server.security.BeforeSecondFactor;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Throttle;
import org.assay.server.security.Visitor;

/// Proving again who one is, before something dangerous.
@Path("/account/confirm")
@Authenticated
@BeforeSecondFactor
public class ConfirmResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance confirm(PageFrame frame, FilledForm form);
  }

  private final Frames frames;
  private final Visitor visitor;
  private final SignIns signIns;
  private final SignedInBrowsers browsers;
  private final Throttle throttle;

  ConfirmResource(
      Frames frames,
      Visitor visitor,
      SignIns signIns,
      SignedInBrowsers browsers,
      Throttle throttle) {
    this.frames = frames;
    this.visitor = visitor;
    this.signIns = signIns;
    this.browsers = browsers;
    this.throttle = throttle;
  }

  @GET
  public TemplateInstance page(@QueryParam("next") @DefaultValue("") String next) {
    return Templates.confirm(frames.on(Side.DESK), FilledForm.empty().with("next", next));
  }

  @POST
  public Response confirm(@BeanParam SignInForm form) {
    var account = visitor.requiredAccount();
    return throttle
        .take(Throttle.SIGN_IN_KNOWN, account.id())
        .orElseGet(() -> switch (signIns.prove(Optional.of(account), form.password, form.code)) {
          case Outcome.Proved(var _, var kind) -> {
            visitor.session().ifPresent(session -> browsers.confirm(session, kind));
            yield Response.seeOther(URI.create(SignedInBrowsers.own(form.next, "/account")))
                .build();
          }
          case Outcome.Wrong() ->
            again(form.filled().wrong("password", "This is not your password"));
          case Outcome.CodeWanted(var _) ->
            again(
                form.filled()
                    .wrong(
                        "code",
                        "Enter the code that your app shows now, or a recovery code, and the password again"));
        });
  }

  private Response again(FilledForm form) {
    return Response.status(400)
        .type(MediaType.TEXT_HTML)
        .entity(Templates.confirm(frames.on(Side.DESK), form))
        .build();
  }
}
