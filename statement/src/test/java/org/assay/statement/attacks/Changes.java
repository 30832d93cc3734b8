package org.assay.statement.attacks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.statement.StatementDraft;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;

/// A statement with one thing changed: each is a whole statement again, with a number of its own.
final class Changes {

  private final StatementDraft draft;
  private final Map<String, StatementDraft> changes = new LinkedHashMap<>();

  Changes(StatementDraft draft) {
    this.draft = draft;
  }

  Map<String, StatementDraft> all() {
    for (int days : List.of(1, 30, 365, 1826, 3652)) {
      support(
          "support-end+" + days, Objects.requireNonNull(draft.support().ends()).plusDays(days));
    }
    var support = draft.support();
    put(
        "support-words",
        with(new Support("for as long as you own it", support.ends(), support.firstSupplied())));
    put(
        "support-supplied",
        with(new Support(
            support.period(),
            support.ends(),
            Objects.requireNonNull(support.firstSupplied()).plusDays(1))));
    var signing = draft.signing();
    put(
        "signatory",
        with(new Signing("Mallory Grey", signing.function(), signing.place(), signing.on())));
    put("function", with(new Signing(signing.name(), "Intern", signing.place(), signing.on())));
    put("place", with(new Signing(signing.name(), signing.function(), "Elsewhere", signing.on())));
    put(
        "issue-date",
        with(new Signing(
            signing.name(),
            signing.function(),
            signing.place(),
            Objects.requireNonNull(signing.on()).plusDays(1))));
    products();
    makers();
    return changes;
  }

  private void put(String name, StatementDraft changed) {
    changes.put(name, changed);
  }

  private void support(String name, LocalDate ends) {
    put(name, with(new Support(draft.support().period(), ends, draft.support().firstSupplied())));
  }

  private void products() {
    var product = draft.products().getFirst();
    put("type", withProduct(new Product(product.type() + " Pro", product.batches())));
    var batches = new ArrayList<>(product.batches());
    batches.add(new Lot("2027-W99", null));
    put("batch-added", withProduct(new Product(product.type(), batches)));
    var lot = product.batches().getFirst();
    put(
        "batch-renamed",
        withProduct(new Product(
            product.type(), List.of(new Lot(lot.id() + "X", lot.firstMadeAvailable())))));
    put(
        "batch-available",
        withProduct(
            new Product(product.type(), List.of(new Lot(lot.id(), LocalDate.of(2026, 7, 1))))));
    put(
        "batch-undated",
        withProduct(new Product(product.type(), List.of(new Lot(lot.id(), null)))));
  }

  private StatementDraft withProduct(Product product) {
    var products = new ArrayList<>(draft.products());
    products.set(0, product);
    return new StatementDraft(
        products,
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  private void makers() {
    var maker = draft.manufacturers().getFirst();
    var person = maker.person();
    put(
        "address",
        withMaker(
            new Maker(
                new Person(person.name(), List.of("1 Letterbox Way", "Douglas"), person.country()),
                maker.authorisedRepresentatives(),
                maker.opinion()),
            Objects.requireNonNull(draft.preparation())));
    put(
        "manufacturer",
        withMaker(
            new Maker(
                new Person("Acme Doorbells Limited", person.addressLines(), person.country()),
                maker.authorisedRepresentatives(),
                maker.opinion()),
            new Preparer("Acme Doorbells Limited", true)));
    put("preparer", withMaker(maker, new Preparer("Somebody Else Ltd", false)));
  }

  private StatementDraft withMaker(Maker maker, Preparer preparer) {
    var makers = new ArrayList<>(draft.manufacturers());
    makers.set(0, maker);
    return new StatementDraft(
        draft.products(),
        makers,
        preparer,
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  private StatementDraft with(Support support) {
    return new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        draft.preparation(),
        support,
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  private StatementDraft with(Signing signing) {
    return new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        signing,
        draft.provenance(),
        List.of());
  }
}
