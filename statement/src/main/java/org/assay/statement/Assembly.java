package org.assay.statement;

import java.util.List;
import java.util.Objects;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.jspecify.annotations.Nullable;

/// A draft taken apart, item by item in the order of Schedule 4, and put together as a statement if
/// nothing stands in the way.
final class Assembly {

  private final Findings findings = new Findings();
  private final StatementDraft draft;
  private final @Nullable Issue issue;
  private final List<ListedProduct> products;
  private final List<Manufacturer> manufacturers;
  private final @Nullable Preparation preparation;
  private final @Nullable SupportPeriod supportPeriod;
  private final @Nullable Signatory signatory;

  private Assembly(StatementDraft draft) {
    this.draft = draft;
    findings.addAll(draft.standsInTheWay());
    var issued = draft.signing().on();
    products = new ProductItems(findings, issued).of(draft.products());
    manufacturers = new ManufacturerItems(findings, issued).of(draft.manufacturers());
    preparation = preparation(draft.preparation());
    supportPeriod = supportPeriod(draft.support());
    signatory = signatory(draft.signing());
    issue = issue(draft.signing());
  }

  static Assembly of(StatementDraft draft) {
    return new Assembly(draft);
  }

  List<StatementProblem> problems() {
    return findings.problems();
  }

  StatementResult result() {
    return problems().isEmpty()
        ? new StatementIssued(statement(), findings.warnings())
        : new StatementRefused(problems());
  }

  private StatementOfCompliance statement() {
    return new StatementOfCompliance(
        products,
        manufacturers,
        Objects.requireNonNull(preparation),
        Objects.requireNonNull(supportPeriod),
        Objects.requireNonNull(signatory),
        Objects.requireNonNull(issue),
        draft.provenance());
  }

  private @Nullable Preparation preparation(@Nullable Preparer preparer) {
    if (preparer == null) {
      findings.problem(
          "preparedBy",
          "nothing",
          "a declaration by whom, and on whose behalf, the statement is prepared",
          Schedule4.PREPARATION);
      return null;
    }
    var name = findings.line(
        "preparedBy.name", preparer.name(), "the name of the preparer", Schedule4.PREPARATION);
    if (name == null) {
      return null;
    }
    refuseWrongPreparer(name, preparer.isManufacturer());
    return preparer.isManufacturer()
        ? new Preparation.ByManufacturer(name)
        : new Preparation.OnBehalf(name);
  }

  private void refuseWrongPreparer(String name, boolean claimsToBeManufacturer) {
    boolean isManufacturer = draft.manufacturers().stream()
        .map(maker -> maker.person().name())
        .anyMatch(maker -> maker != null && PlainText.normal(maker).equals(name));
    if (claimsToBeManufacturer && !isManufacturer) {
      findings.problem(
          "preparedBy.name",
          "'%s' as preparing manufacturer, which is not among the manufacturers".formatted(name),
          "the name of one of them, or a preparer who acts on their behalf",
          Schedule4.PREPARATION);
    }
    if (!claimsToBeManufacturer && isManufacturer) {
      findings.problem(
          "preparedBy.name",
          "'%s' as preparer on behalf of the manufacturers, while it is one of them"
              .formatted(name),
          "it as the manufacturer who prepares the statement",
          Schedule4.PREPARATION);
    }
  }

  private @Nullable SupportPeriod supportPeriod(Support support) {
    var clause = Schedule4.SUPPORT_PERIOD;
    var period = findings.line(
        "supportPeriod.period", support.period(), "the defined support period in words", clause);
    var ends = findings.given(
        "supportPeriod.ends", support.ends(), "the end date of the defined support period", clause);
    var first = findings.given(
        "supportPeriod.firstSupplied",
        support.firstSupplied(),
        "the day of first supply, for which the support period must be correct",
        clause);
    if (period == null || ends == null || first == null) {
      return null;
    }
    if (ends.isBefore(first)) {
      findings.problem(
          "supportPeriod.ends",
          "a support period that ends on %s, before the first supply on %s".formatted(ends, first),
          "an end date not before the first supply",
          clause);
    }
    var issued = draft.signing().on();
    if (issued != null && ends.isBefore(issued)) {
      findings.warning(
          "The defined support period ended on %s, before the date of issue %s."
              .formatted(ends, issued),
          clause);
    }
    return new SupportPeriod(period, ends, first);
  }

  private @Nullable Signatory signatory(Signing signing) {
    var name = findings.line(
        "signatory.name", signing.name(), "the name of the signatory", Schedule4.SIGNATORY);
    var function = findings.line(
        "signatory.function",
        signing.function(),
        "the function of the signatory",
        Schedule4.SIGNATORY);
    return name == null || function == null ? null : new Signatory(name, function);
  }

  private @Nullable Issue issue(Signing signing) {
    var place =
        findings.line("issue.place", signing.place(), "the place of issue", Schedule4.ISSUE);
    var on = findings.given("issue.on", signing.on(), "the date of issue", Schedule4.ISSUE);
    var asOf = draft.provenance().asOf();
    if (on != null && asOf.isAfter(on)) {
      findings.problem(
          "issue.on",
          "the date of issue %s, before the day %s for which the product was assessed"
              .formatted(on, asOf),
          "a date of issue not before that day",
          Schedule4.ISSUE);
    }
    return place == null || on == null ? null : new Issue(place, on);
  }
}
