package org.assay.statement;

import java.util.List;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Basis.ByStandard;
import org.assay.statement.Basis.DoesNotApply;
import org.assay.statement.Basis.Schedule1;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;

/// A statement's parts turned back into a draft.
final class DraftOf {

  private DraftOf() {}

  static StatementDraft parts(
      List<ListedProduct> products,
      List<Manufacturer> manufacturers,
      Preparation preparation,
      SupportPeriod support,
      Signatory signatory,
      Issue issue,
      Provenance provenance) {
    return new StatementDraft(
        products.stream().map(DraftOf::product).toList(),
        manufacturers.stream().map(DraftOf::maker).toList(),
        preparer(preparation),
        new Support(support.period(), support.ends(), support.firstSupplied()),
        new Signing(signatory.name(), signatory.function(), issue.place(), issue.on()),
        provenance,
        List.of());
  }

  private static Product product(ListedProduct product) {
    return new Product(
        product.type(), product.batches().stream().map(DraftOf::lot).toList());
  }

  private static Lot lot(Batch batch) {
    return new Lot(batch.id(), batch.firstMadeAvailable().orElse(null));
  }

  private static Maker maker(Manufacturer manufacturer) {
    return new Maker(
        person(manufacturer.party()),
        manufacturer.authorisedRepresentatives().stream().map(DraftOf::person).toList(),
        manufacturer.opinion().stream().map(DraftOf::reason).toList());
  }

  private static Person person(Party party) {
    return new Person(
        party.name(), party.address().lines(), party.address().country().code());
  }

  private static Reason reason(Ground ground) {
    return new Reason(ground.requirement(), route(ground.basis()));
  }

  private static Route route(Basis basis) {
    return switch (basis) {
      case Schedule1() -> new Route.Direct();
      case ByStandard(var condition, var standard) ->
        new Route.Standard(condition, standard.number(), standard.version(), standard.issued());
      case ByLabel(var condition, var label) ->
        new Route.Label(condition, label.scheme(), label.number(), label.expires());
      case DoesNotApply(var because) -> new Route.NotApplicable(because);
    };
  }

  private static Preparer preparer(Preparation preparation) {
    return switch (preparation) {
      case Preparation.ByManufacturer(var name) -> new Preparer(name, true);
      case Preparation.OnBehalf(var name) -> new Preparer(name, false);
    };
  }
}
