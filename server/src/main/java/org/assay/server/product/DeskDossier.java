package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.DossierLimits;
import org.assay.register.product.DossierResult.Kept;
import org.assay.register.product.DossierResult.Outdated;
import org.assay.register.product.DossierResult.Unchanged;
import org.assay.register.product.DossierStore.DossierFile;
import org.assay.register.product.DossierVersion;
import org.assay.register.product.ProductView;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The versions of the dossier of a product.
@Path("/desk/products/{product}/dossier")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE, Roles.SECURITY_RESPONSE, Roles.AUDITOR})
public class DeskDossier {

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance dossier(PageFrame frame, DossierPage page);

    static native TemplateInstance version(PageFrame frame, VersionPage page);
  }

  /// All versions, and the form for another one.
  public record DossierPage(
      ProductView product,
      List<DossierVersion> versions,
      FilledForm form,
      List<InputProblem> problems,
      boolean mayChange) {}

  /// One version.
  ///
  /// @param facts the text of its `product.yaml`
  public record VersionPage(
      ProductView product,
      DossierVersion version,
      List<DossierFile> files,
      String facts,
      boolean mayChange) {}

  private final ProductOffice office;
  private final Desk desk;
  private final Frames frames;
  private final Visitor visitor;

  DeskDossier(ProductOffice office, Desk desk, Frames frames, Visitor visitor) {
    this.office = office;
    this.desk = desk;
    this.frames = frames;
    this.visitor = visitor;
  }

  private boolean mayChange() {
    return visitor.is(Role.ADMINISTRATOR, Role.COMPLIANCE);
  }

  @GET
  public TemplateInstance versions(@RestPath String product) {
    return page(desk.product(product), FilledForm.empty(), List.of());
  }

  private TemplateInstance page(ProductView product, FilledForm form, List<InputProblem> problems) {
    return Templates.dossier(
        frames.in(Section.DESK_PRODUCTS),
        new DossierPage(product, office.dossiers().of(product.id()), form, problems, mayChange()));
  }

  @GET
  @Path("{number:[0-9]+}")
  public TemplateInstance version(@RestPath String product, @RestPath int number) {
    var view = desk.product(product);
    var version = office.dossiers().of(view.id(), number).orElseThrow(NotFoundException::new);
    return Templates.version(
        frames.in(Section.DESK_PRODUCTS),
        new VersionPage(
            view,
            version,
            office.store().files(view.id(), number),
            office.store().facts(view.id(), number).orElse(""),
            mayChange()));
  }

  /// The whole version. Lists of factory passwords may be in it, so that not everybody who reads
  /// the pages may have it.
  @GET
  @Path("{number:[0-9]+}.zip")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Response archive(@RestPath String product, @RestPath int number) {
    var view = desk.product(product);
    if (office.dossiers().of(view.id(), number).isEmpty()) throw new NotFoundException();
    StreamingOutput bytes = out -> office.store().zip(view.id(), number, out);
    return Response.ok(bytes, "application/zip")
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%d.zip\"".formatted(view.slug(), number))
        .build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Object add(
      @RestPath String product,
      @RestForm("archive") @Nullable FileUpload archive,
      @RestForm("from") @DefaultValue("0") int from,
      @RestForm("note") @DefaultValue("") String note)
      throws IOException {
    var view = desk.product(product);
    var form = FilledForm.empty().with("note", note);
    if (archive == null || archive.size() == 0) {
      return refused(
          view, form.wrong("archive", "Choose the zip archive of the dossier"), List.of());
    }
    try (var bytes = Files.newInputStream(archive.uploadedFile());
        var folder = DossierFolder.unpack(office.store().work(), bytes, DossierLimits.USUAL)) {
      var result = office
          .register()
          .keep(visitor.actor(), office.law(), view.id(), from, folder, "imported", note.strip());
      return switch (result) {
        case Kept _, Unchanged _ -> Desk.to(Desk.path(view) + "/dossier");
        case Outdated(int newest) ->
          refused(view, form.wrong("archive", outdated(newest)), List.of());
      };
    } catch (BadInputException bad) {
      return refused(
          view,
          form.wrong("archive", "Mend the dossier and hand it in again: see the list below"),
          InputProblem.of(bad));
    }
  }

  static String outdated(int newest) {
    return "Somebody kept version %d meanwhile. Look at it, and hand yours in again if it still holds"
        .formatted(newest);
  }

  private Response refused(ProductView product, FilledForm form, List<InputProblem> problems) {
    return Response.status(400)
        .type("text/html;charset=UTF-8")
        .entity(page(product, form, problems))
        .build();
  }
}
