package org.assay.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Product;
import org.jspecify.annotations.Nullable;

/// Sch. 4 para. 1(1)(a): the product types and batches.
final class ProductItems {

  private final Findings findings;
  private final @Nullable LocalDate issued;

  ProductItems(Findings findings, @Nullable LocalDate issued) {
    this.findings = findings;
    this.issued = issued;
  }

  List<ListedProduct> of(List<Product> drafts) {
    if (drafts.isEmpty()) {
      findings.problem(
          "products",
          "no product",
          "at least one product type with its batches",
          Schedule4.PRODUCTS);
    }
    var types = new HashSet<String>();
    var products = new ArrayList<ListedProduct>();
    for (var index = 0; index < drafts.size(); index++) {
      product("products[%d]".formatted(index), drafts.get(index)).ifPresent(products::add);
      refuseTwice("products[%d].type".formatted(index), drafts.get(index).type(), types);
    }
    return products;
  }

  private Optional<ListedProduct> product(String item, Product draft) {
    var type = findings.line(item + ".type", draft.type(), "the product type", Schedule4.PRODUCTS);
    if (draft.batches().isEmpty()) {
      findings.problem(
          item + ".batches", "no batch", "at least one batch of the type", Schedule4.PRODUCTS);
    }
    var batches = batches(item + ".batches", draft.batches());
    return type == null || batches.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListedProduct(type, batches));
  }

  private List<Batch> batches(String item, List<Lot> drafts) {
    var ids = new HashSet<String>();
    var batches = new ArrayList<Batch>();
    for (var index = 0; index < drafts.size(); index++) {
      var here = "%s[%d]".formatted(item, index);
      batch(here, drafts.get(index)).ifPresent(batches::add);
      refuseTwice(here + ".id", drafts.get(index).id(), ids);
    }
    return batches;
  }

  private Optional<Batch> batch(String item, Lot draft) {
    var id = findings.line(item + ".id", draft.id(), "the batch", Schedule4.PRODUCTS);
    var available = Optional.ofNullable(draft.firstMadeAvailable());
    available.ifPresent(day -> refuseLateIssue(item + ".firstMadeAvailable", day));
    return id == null ? Optional.empty() : Optional.of(new Batch(id, available));
  }

  private void refuseLateIssue(String item, LocalDate available) {
    if (issued != null && issued.isAfter(available)) {
      findings.problem(
          item,
          "a batch first made available on %s, before the date of issue %s"
              .formatted(available, issued),
          "a statement that is issued no later than the batch is made available",
          Schedule4.ISSUE);
    }
  }

  private void refuseTwice(String item, @Nullable String text, Set<String> before) {
    if (text != null && !before.add(PlainText.normal(text))) {
      findings.problem(
          item, "'%s' for the second time".formatted(text), "each one once", Schedule4.PRODUCTS);
    }
  }
}
