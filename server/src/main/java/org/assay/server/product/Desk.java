package org.assay.server.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.assay.register.product.ProductView;
import org.assay.server.pages.Crumb;

/// What the pages of the products desk share.
@ApplicationScoped
class Desk {

  private final ProductOffice office;

  Desk(ProductOffice office) {
    this.office = office;
  }

  /// The product of a page.
  ProductView product(String slug) {
    return office.products().bySlug(slug).orElseThrow(NotFoundException::new);
  }

  static String path(ProductView product) {
    return "/desk/products/" + product.slug();
  }

  /// The way from the list of products to a page.
  static List<Crumb> trail(ProductView product, String page) {
    return List.of(
        Crumb.to("Products", "/desk/products"),
        Crumb.to(product.name(), path(product)),
        new Crumb(page, "", true));
  }

  static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /// A day as forms send it: 2026-05-31.
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /// A day from the three fields of a date.
  static Optional<LocalDate> day(String day, String month, String year) {
    try {
      return Optional.of(LocalDate.of(
          Integer.parseInt(year.strip()),
          Integer.parseInt(month.strip()),
          Integer.parseInt(day.strip())));
    } catch (java.time.DateTimeException | NumberFormatException none) {
      return Optional.empty();
    }
  }
}
