package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.product.ProductSummary;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;

/// The list of products. Making one is [NewProduct].
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
}
