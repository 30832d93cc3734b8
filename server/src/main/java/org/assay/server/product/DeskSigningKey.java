package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.assay.register.account.Roles;
import org.assay.register.statement.SigningKeys;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.Visitor;
import org.assay.statement.Signatory;
import org.assay.statement.signing.KeyRefused;
import org.jboss.resteasy.reactive.RestForm;

/// The key that statements are signed with.
@Path("/desk/signing-key")
@RolesAllowed(Roles.ADMINISTRATOR)
public class DeskSigningKey {

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance key(PageFrame frame, KeyPage page);
  }

  /// Whose key it is, or why there is none.
  public record KeyPage(
      Optional<SigningKeys.Holder> holder, String trouble, boolean anchor, FilledForm form) {}

  private final ProductOffice office;
  private final Frames frames;
  private final Visitor visitor;

  DeskSigningKey(ProductOffice office, Frames frames, Visitor visitor) {
    this.office = office;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show() throws IOException {
    return page(FilledForm.empty());
  }

  private TemplateInstance page(FilledForm form) throws IOException {
    var frame = frames.in(Section.DESK_PRODUCTS);
    boolean anchor = office.keys().anchor().isPresent();
    try {
      var holder = office.keys().open().map(SigningKeys::holder);
      return Templates.key(frame, new KeyPage(holder, "", anchor, form));
    } catch (KeyRefused refused) {
      return Templates.key(frame, new KeyPage(Optional.empty(), refused.reason(), anchor, form));
    }
  }

  @POST
  @NeedsFreshSignIn
  public Object make(
      @RestForm("name") @DefaultValue("") String name,
      @RestForm("function") @DefaultValue("") String function,
      @RestForm("organization") @DefaultValue("") String organization)
      throws IOException, GeneralSecurityException {
    var form = FilledForm.empty()
        .with("name", name)
        .with("function", function)
        .with("organization", organization);
    if (name.isBlank()) form = form.wrong("name", "Enter the name of who signs");
    if (function.isBlank()) form = form.wrong("function", "Enter the function of who signs");
    if (organization.isBlank()) form = form.wrong("organization", "Enter the name of the firm");
    if (form.isRefused()) return refused(form);
    try {
      var now = office.office().clock().instant();
      var holder = new Signatory(name.strip(), function.strip());
      if (office.keys().makeDevelopmentKey(holder, organization.strip(), now)) record();
      return Desk.to("/desk/signing-key");
    } catch (IllegalArgumentException unfit) {
      return refused(form.wrong("name", String.valueOf(unfit.getMessage())));
    }
  }

  private void record() {
    var office = this.office.office();
    office
        .database()
        .change(handle -> office
            .changes()
            .record(handle, visitor.actor(), "signing-key-made", "signing-key", Map.of()));
  }

  private Response refused(FilledForm form) throws IOException {
    return Response.status(400)
        .type("text/html;charset=UTF-8")
        .entity(page(form))
        .build();
  }

  @GET
  @Path("trust-anchor.pem")
  public Response anchor() throws IOException {
    return Response.ok(
            office.keys().anchor().orElseThrow(jakarta.ws.rs.NotFoundException::new),
            "application/x-pem-file")
        .header("Content-Disposition", "attachment; filename=\"trust-anchor.pem\"")
        .build();
  }
}
