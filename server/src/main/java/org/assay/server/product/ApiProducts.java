package org.assay.server.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.DossierLimits;
import org.assay.register.product.DossierResult.Kept;
import org.assay.register.product.DossierResult.Outdated;
import org.assay.register.product.DossierResult.Unchanged;
import org.assay.register.product.DossierVersion;
import org.assay.server.api.Idempotent;
import org.assay.server.api.Page;
import org.assay.server.api.Paging;
import org.assay.server.api.Problem;
import org.assay.server.security.NeedsScope;
import org.assay.server.security.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Products and their dossiers, for programs.
@Path("/api/v1/products")
@Tag(name = "Products", description = "Products and every version of their dossiers.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
@NeedsScope({Scope.READ, Scope.PRODUCTS})
public class ApiProducts {

  private static final String ZIP = "application/zip";

  private final ProductOffice office;
  private final Visitor visitor;

  ApiProducts(ProductOffice office, Visitor visitor) {
    this.office = office;
    this.visitor = visitor;
  }

  /// What became of a dossier.
  ///
  /// @param dossier the number of the newest version
  /// @param kept false where it is the same as the newest version
  public record DossierKept(ProductJson product, int dossier, boolean kept) {}

  /// Whether the public sees a product.
  public record Listing(boolean listed) {}

  @GET
  @Operation(
      summary = "Products",
      description =
          "In the order of their names; with q those that have, for each word, a word that begins with it.")
  public Page<ProductJson> list(
      @QueryParam("q") @DefaultValue("") String question, @BeanParam Paging paging) {
    var slice = question.isBlank()
        ? office.products().byName(paging.after(), paging.limit(), false)
        : office.products().search(question, paging.after(), paging.limit(), false);
    return new Page<>(
        slice.items().stream().map(ProductJson::of).toList(), slice.next().orElse(null));
  }

  @POST
  @Idempotent
  @Consumes(ZIP)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.PRODUCTS)
  @Operation(
      summary = "Make a product of its dossier",
      description =
          "The body is the folder of the dossier as a zip archive. The product is not listed yet.")
  public Response make(InputStream archive, @QueryParam("note") @DefaultValue("") String note)
      throws IOException {
    try (var folder = DossierFolder.unpack(office.store().work(), archive, DossierLimits.USUAL)) {
      var product =
          ProductJson.of(office.register().create(visitor.actor(), office.law(), folder, note));
      return ApiRefusals.made("products/" + product.id(), product);
    } catch (BadInputException bad) {
      throw ApiRefusals.badDossier(bad);
    }
  }

  @GET
  @Path("{product}")
  @Operation(summary = "A product", description = "By its id or its name in addresses.")
  public ProductJson product(@RestPath String product) {
    return ProductJson.of(ApiRefusals.product(office, product));
  }

  @PUT
  @Path("{product}/listing")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.PRODUCTS)
  @Operation(summary = "Show a product to the public, or no longer")
  public ProductJson list(@RestPath String product, Listing listing) {
    var view = ApiRefusals.product(office, product);
    return ProductJson.of(office.register().list(visitor.actor(), view.id(), listing.listed()));
  }

  @GET
  @Path("{product}/dossier")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE, Roles.SECURITY_RESPONSE, Roles.AUDITOR})
  @Operation(summary = "All versions of the dossier, the newest first")
  public List<DossierVersion> versions(@RestPath String product) {
    return office.dossiers().of(ApiRefusals.product(office, product).id());
  }

  @PUT
  @Path("{product}/dossier")
  @Idempotent
  @Consumes(ZIP)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.PRODUCTS)
  @Operation(
      summary = "Keep a version of the dossier",
      description =
          "The body is the folder as a zip archive. With from, it is refused if another version than that is the newest. The same dossier again keeps nothing.")
  public DossierKept keep(
      @RestPath String product,
      InputStream archive,
      @QueryParam("from") @DefaultValue("0") int from,
      @QueryParam("note") @DefaultValue("") String note)
      throws IOException {
    var view = ApiRefusals.product(office, product);
    int expected = from == 0 ? view.dossier() : from;
    if (expected != view.dossier()) throw ApiRefusals.outdated(view.dossier());
    try (var folder = DossierFolder.unpack(office.store().work(), archive, DossierLimits.USUAL)) {
      var result = office
          .register()
          .keep(visitor.actor(), office.law(), view.id(), expected, folder, "imported", note);
      return switch (result) {
        case Kept(var now) -> new DossierKept(ProductJson.of(now), now.dossier(), true);
        case Unchanged(var now) -> new DossierKept(ProductJson.of(now), now.dossier(), false);
        case Outdated(int newest) -> throw ApiRefusals.outdated(newest);
      };
    } catch (BadInputException bad) {
      throw ApiRefusals.badDossier(bad);
    }
  }

  @GET
  @Path("{product}/dossier/{number}")
  @Produces(ZIP)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  @NeedsScope(Scope.PRODUCTS)
  @Operation(
      summary = "A version of the dossier as a zip archive",
      description = "Lists of factory passwords may be in it, so that reading alone is not enough.")
  public Response archive(@RestPath String product, @RestPath int number) {
    var view = ApiRefusals.product(office, product);
    if (office.dossiers().of(view.id(), number).isEmpty()) {
      throw Problem.notFound("There is no version %d of its dossier.".formatted(number))
          .thrown();
    }
    StreamingOutput bytes = out -> office.store().zip(view.id(), number, out);
    return Response.ok(bytes, ZIP).build();
  }
}
