package org.assay.server.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.register.product.ProductView;
import org.assay.server.pages.Language;

/// What changed last: support periods that were published, statements that were issued,
/// superseded or withdrawn.
final class Changes {

  private static final int MOST = 50;

  private final Published published;

  Changes(Published published) {
    this.published = published;
  }

  /// One change.
  ///
  /// @param id stable, in the form of a tag URI or an address
  record Change(String id, String title, String page, String says, Instant at) {}

  List<Change> newest() {
    var changes = new ArrayList<Change>();
    for (var period : published.periods().newest(MOST)) {
      product(period.product())
          .ifPresent(product -> changes.add(new Change(
              published.base() + "/products/" + product.slug() + "#period-" + period.id(),
              "%s: security updates until at least %s"
                  .formatted(product.name(), day(period.ends())),
              "/products/" + product.slug(),
              period.wording(),
              period.madeAt())));
    }
    for (var issued : published.statements().newest("", MOST)) {
      product(issued.product())
          .ifPresent(product -> changes.add(new Change(
              published.base() + "/statements/" + issued.number() + "#issued",
              "%s: statement of compliance issued".formatted(product.name()),
              "/statements/" + issued.number(),
              "Statement %s, issued on %s.".formatted(issued.number(), day(issued.issuedOn())),
              issued.signedAt())));
    }
    ended(changes);
    changes.sort(Comparator.comparing(Change::at).reversed().thenComparing(Change::id));
    return changes.subList(0, Math.min(MOST, changes.size()));
  }

  private void ended(List<Change> changes) {
    for (var end : published.ended().newest(MOST)) {
      var how = end.withdrawn() ? "withdrawn" : "superseded";
      product(end.product())
          .ifPresent(product -> changes.add(new Change(
              published.base() + "/statements/" + end.number() + "#" + how,
              "%s: statement of compliance %s".formatted(product.name(), how),
              "/statements/" + end.number(),
              "Statement %s is %s from %s on.".formatted(end.number(), how, day(end.from())),
              end.madeAt())));
    }
  }

  private Optional<ProductView> product(String id) {
    return published.products().byId(id).filter(ProductView::listed);
  }

  private static String day(LocalDate day) {
    return Language.ENGLISH.day(day);
  }
}
