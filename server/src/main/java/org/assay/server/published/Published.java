package org.assay.server.published;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assay.register.Office;
import org.assay.register.database.Blobs;
import org.assay.register.product.ProductBatch;
import org.assay.register.product.ProductView;
import org.assay.register.product.Products;
import org.assay.register.published.EndedStatements;
import org.assay.register.published.ListedProducts;
import org.assay.register.published.PageStates;
import org.assay.register.statement.StatementView;
import org.assay.register.statement.Statements;
import org.assay.register.supportperiod.SupportPeriods;
import org.assay.server.published.verification.Check;
import org.assay.server.published.verification.OfficeTrust;
import org.assay.server.published.verification.StatementChecks;
import org.assay.supportperiod.SupportRecord;

/// What the register lets the public see.
///
/// @param office the name of the firm
/// @param base the address under which the pages are reached, without a slash at its end
/// @param isFiles whether the pages are written as files
/// @param home the address of the office itself, where its forms are
record Published(
    String office,
    String base,
    boolean isFiles,
    String home,
    Products products,
    SupportPeriods periods,
    Statements statements,
    Blobs blobs,
    PageStates states,
    ListedProducts all,
    EndedStatements ended,
    StatementChecks checks,
    OfficeTrust trust) {

  private static final Logger LOG = Logger.getLogger(Published.class.getName());

  static Published of(Office office, String name, URI base, boolean isFiles) {
    var database = office.database();
    var blobs = new Blobs(database);
    var states = new PageStates(database);
    var trust = new OfficeTrust(office.place(), office.anchor());
    return new Published(
        name,
        trimmed(base),
        isFiles,
        trimmed(office.place().address()),
        new Products(database),
        new SupportPeriods(database),
        new Statements(database),
        blobs,
        states,
        new ListedProducts(database),
        new EndedStatements(database),
        new StatementChecks(blobs, states, office.anchor(), trust),
        trust);
  }

  private static String trimmed(URI address) {
    return address.toString().replaceFirst("/+$", "");
  }

  /// A product that the public sees.
  Optional<ProductView> listed(String slug) {
    return products.bySlug(slug).filter(ProductView::listed);
  }

  /// A statement that the public may have: one for a product that it sees, or once saw.
  Optional<StatementView> statement(String number) {
    return statements
        .byNumber(number)
        .filter(statement -> states.wasEverListed(statement.product()));
  }

  /// What checking a statement finds, or nothing where it cannot be checked at the moment.
  Optional<Check> check(StatementView statement, LocalDate today) {
    try {
      return Optional.of(checks.of(statement, today));
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.WARNING, "the statement " + statement.number() + " cannot be checked", failed);
      return Optional.empty();
    }
  }

  /// The support period of a product, as the feeds tell it.
  Optional<SupportRecord> supportRecord(ProductView product) {
    return periods
        .current(product.id())
        .map(period -> new SupportRecord(
            product.name(),
            Optional.of("pkg:generic/" + product.slug()),
            available(product).filter(day -> !day.isAfter(period.ends())),
            period.ends(),
            period.madeAt(),
            Optional.of(URI.create(base + "/products/" + product.slug()))));
  }

  private static Optional<LocalDate> available(ProductView product) {
    return product.types().stream()
        .flatMap(type -> type.batches().stream())
        .map(ProductBatch::firstMadeAvailable)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
