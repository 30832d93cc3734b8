package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Roles;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.DossierLimits;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Makes a product of a dossier. It is a class of its own, since the one of a single product would
/// take the word `new` for a product.
@Path("/desk/products/new")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
public class NewProduct {

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance fresh(
        PageFrame frame, FilledForm form, List<InputProblem> problems);
  }

  private final ProductOffice office;
  private final Frames frames;
  private final Visitor visitor;

  NewProduct(ProductOffice office, Frames frames, Visitor visitor) {
    this.office = office;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance fresh() {
    return Templates.fresh(frames.in(Section.DESK_PRODUCTS), FilledForm.empty(), List.of());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Object make(
      @RestForm("archive") @Nullable FileUpload archive,
      @RestForm("note") @DefaultValue("") String note)
      throws IOException {
    var form = FilledForm.empty().with("note", note);
    if (archive == null || archive.size() == 0) {
      return refused(form.wrong("archive", "Choose the zip archive of the dossier"), List.of());
    }
    try (var bytes = Files.newInputStream(archive.uploadedFile());
        var folder = DossierFolder.unpack(office.store().work(), bytes, DossierLimits.USUAL)) {
      var product = office.register().create(visitor.actor(), office.law(), folder, note.strip());
      return Desk.to(Desk.path(product));
    } catch (BadInputException bad) {
      return refused(
          form.wrong("archive", "Mend the dossier and hand it in again: see the list below"),
          InputProblem.of(bad));
    }
  }

  private Response refused(FilledForm form, List<InputProblem> problems) {
    return Response.status(400)
        .type("text/html;charset=UTF-8")
        .entity(Templates.fresh(frames.in(Section.DESK_PRODUCTS), form, problems))
        .build();
  }
}
