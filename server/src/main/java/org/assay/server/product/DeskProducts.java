package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.DossierLimits;
import org.assay.register.product.ProductSummary;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The list of products, and making one of a dossier.
@Path("/desk/products")
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
public class DeskProducts {

  private static final int MOST = 50;

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance list(PageFrame frame, ListPage page);

    static native TemplateInstance fresh(
        PageFrame frame, FilledForm form, List<InputProblem> problems);
  }

  /// A part of the list.
  ///
  /// @param next the address of the rest, or an empty text
  public record ListPage(
      String question, List<ProductSummary> products, String next, boolean mayChange) {}

  private final ProductOffice office;
  private final Frames frames;
  private final Visitor visitor;

  DeskProducts(ProductOffice office, Frames frames, Visitor visitor) {
    this.office = office;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("q") @DefaultValue("") String question,
      @QueryParam("after") @DefaultValue("") String after) {
    var slice = question.isBlank()
        ? office.products().byName(after, MOST, false)
        : office.products().search(question, after, MOST, false);
    var next = slice
        .next()
        .map(place -> "/desk/products?q=%s&after=%s".formatted(encoded(question), encoded(place)))
        .orElse("");
    return Templates.list(
        frames.in(Section.DESK_PRODUCTS),
        new ListPage(
            question, slice.items(), next, visitor.is(Role.ADMINISTRATOR, Role.COMPLIANCE)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @GET
  @Path("new")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public TemplateInstance fresh() {
    return Templates.fresh(frames.in(Section.DESK_PRODUCTS), FilledForm.empty(), List.of());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
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
