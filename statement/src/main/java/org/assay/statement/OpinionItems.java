package org.assay.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Schedules.Requirement;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.jspecify.annotations.Nullable;

/// Sch. 4 para. 1(1)(d): a manufacturer's opinion that it has complied, with one ground for each
/// requirement of Schedule 1 (reg. 5: each manufacturer must comply with each).
final class OpinionItems {

  private final Schedules schedules = Schedules.ofTheRegulations();
  private final Findings findings;
  private final RouteItems routes;

  OpinionItems(Findings findings, @Nullable LocalDate issued) {
    this.findings = findings;
    this.routes = new RouteItems(findings, issued);
  }

  /// The grounds in the order of Schedule 1.
  List<Ground> of(String item, List<Reason> drafts) {
    refuseUnknown(item, drafts);
    var grounds = new ArrayList<Ground>();
    for (var requirement : schedules.requirements()) {
      ground(item, requirement, drafts).ifPresent(grounds::add);
    }
    warnOfNeedlessStatement(grounds);
    return grounds;
  }

  private void refuseUnknown(String item, List<Reason> drafts) {
    for (var index = 0; index < drafts.size(); index++) {
      var requirement = drafts.get(index).requirement();
      if (requirement == null || schedules.requirement(requirement).isEmpty()) {
        findings.problem(
            "%s[%d].requirement".formatted(item, index),
            requirement == null ? "no requirement" : "the requirement '%s'".formatted(requirement),
            "one of %s".formatted(ids()),
            Schedule4.OPINION);
      }
    }
  }

  private String ids() {
    return schedules.requirements().stream()
        .map(requirement -> requirement.id().text())
        .collect(Collectors.joining(", "));
  }

  private Optional<Ground> ground(String item, Requirement requirement, List<Reason> drafts) {
    var indexes = new ArrayList<Integer>();
    for (var index = 0; index < drafts.size(); index++) {
      if (requirement.id().equals(drafts.get(index).requirement())) {
        indexes.add(index);
      }
    }
    if (indexes.size() != 1) {
      findings.problem(
          item,
          indexes.isEmpty()
              ? "no opinion on %s".formatted(name(requirement))
              : "%d opinions on %s".formatted(indexes.size(), name(requirement)),
          "one opinion of the manufacturer that it has complied, with its basis",
          Schedule4.OPINION);
      return Optional.empty();
    }
    var here = "%s[%d]".formatted(item, indexes.getFirst());
    return basis(here, requirement, drafts.get(indexes.getFirst()).route())
        .map(basis -> new Ground(requirement.id(), basis));
  }

  private static String name(Requirement requirement) {
    return "%s (%s)".formatted(requirement.id(), requirement.title());
  }

  private Optional<Basis> basis(String item, Requirement requirement, Route route) {
    return switch (route) {
      case Route.Direct() -> Optional.of(new Basis.Schedule1());
      case Route.Standard standard -> routes.standard(item, requirement, standard);
      case Route.Label label -> routes.label(item, requirement, label);
      case Route.NotApplicable(var because) -> doesNotApply(item, requirement, because);
    };
  }

  private Optional<Basis> doesNotApply(
      String item, Requirement requirement, @Nullable String because) {
    requirement
        .alwaysApplies()
        .ifPresent(reason -> findings.problem(
            item,
            "%s as not applicable".formatted(name(requirement)),
            "a basis for it, because %s".formatted(reason),
            Schedule4.OPINION));
    var reason = findings.line(
        item + ".because",
        because,
        "the reason why the requirement does not apply",
        Schedule4.OPINION);
    return Optional.ofNullable(reason).map(Basis.DoesNotApply::new);
  }

  private void warnOfNeedlessStatement(List<Ground> grounds) {
    var schemes = grounds.stream()
        .map(ground -> ground.basis() instanceof ByLabel(var _, var label) ? label.scheme() : "")
        .distinct()
        .toList();
    if (grounds.size() == schedules.requirements().size() && schemes.size() == 1) {
      schedules
          .label(schemes.getFirst())
          .ifPresent(label -> findings.warning(
              "The label alone stands in for the statement while it is valid: no statement is required.",
              label.statementDutyCondition()));
    }
  }
}
