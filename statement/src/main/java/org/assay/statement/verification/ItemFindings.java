package org.assay.statement.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.law.ClauseId;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Basis.ByStandard;
import org.assay.statement.Batch;
import org.assay.statement.ListedProduct;
import org.assay.statement.Manufacturer;
import org.assay.statement.Party;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementProblem;
import org.assay.statement.StatementReading;
import org.assay.statement.StatementWarning;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;

/// The items that SI 2023/1007 Sch. 4 asks for, each with what the statement says.
final class ItemFindings {

  private static final String WHOLE = "All that Schedule 4 asks for is there and consistent.";

  /// The items by their clauses, in the order of the Schedule.
  enum Item {
    PRODUCTS("psti.sch4.1.a", "The types and batches of the product are named."),
    PARTIES(
        "psti.sch4.1.b", "Each manufacturer and authorised representative has name and address."),
    PREPARATION(
        "psti.sch4.1.c", "It says that it is prepared by or on behalf of the manufacturer."),
    OPINION("psti.sch4.1.d", "Each manufacturer states its opinion that it has complied."),
    STANDARD("psti.sch4.1.2", "A standard relied on is named as the Regulations name it."),
    SUPPORT_PERIOD(
        "psti.sch4.1.e", "The support period that was correct at first supply is given."),
    SIGNATORY("psti.sch4.1.f", "Name and function of the signatory are given."),
    ISSUE("psti.sch4.1.g", "Place and date of issue are given, and the date fits.");

    private final String clause;
    private final String asks;

    Item(String clause, String asks) {
      this.clause = clause;
      this.asks = asks;
    }

    String clause() {
      return clause;
    }

    String asks() {
      return asks;
    }

    // Problems with conditions of Schedule 2 and with who may represent belong to an item, too.
    static Item of(ClauseId id) {
      for (var item : values()) {
        if (item.clause.equals(id.text())) {
          return item;
        }
      }
      return id.text().startsWith("psti.act.51")
          ? PARTIES
          : id.text().startsWith("psti.reg.2") ? STANDARD : OPINION;
    }
  }

  private ItemFindings() {}

  static Finding of(StatementReading.Whole reading) {
    var statement = reading.statement();
    return Finding.ofParts(
        "items",
        WHOLE,
        Arrays.stream(Item.values())
            .map(item -> Finding.of(
                item.clause(), item.asks(), said(item, statement), warnings(item, reading)))
            .toList());
  }

  static Finding of(StatementReading.Incomplete reading) {
    return Finding.ofParts(
        "items",
        WHOLE,
        Arrays.stream(Item.values())
            .map(item -> Finding.of(item.clause(), item.asks(), List.of(), problems(item, reading)))
            .toList());
  }

  private static List<Reason> problems(Item item, StatementReading.Incomplete reading) {
    return reading.problems().stream()
        .filter(problem -> Item.of(problem.clause()) == item)
        .map(problem -> new Reason(code(problem), problem.toString()))
        .toList();
  }

  private static ReasonCode code(StatementProblem problem) {
    if (problem.found().startsWith("a label that expired")) {
      return ReasonCode.LABEL_EXPIRED;
    }
    return problem.found().equals("nothing") || problem.found().startsWith("no ")
        ? ReasonCode.ITEM_MISSING
        : ReasonCode.ITEM_WRONG;
  }

  private static List<Reason> warnings(Item item, StatementReading.Whole reading) {
    var reasons = new ArrayList<Reason>();
    for (var warning : reading.warnings()) {
      if (!warning.clause().text().startsWith("psti.sch2A") && Item.of(warning.clause()) == item) {
        reasons.add(new Reason(code(warning), warning.message()));
      }
    }
    return reasons;
  }

  private static ReasonCode code(StatementWarning warning) {
    return warning.clause().text().startsWith("psti.reg.2")
        ? ReasonCode.STANDARD_NOT_NAMED
        : ReasonCode.SUPPORT_PERIOD_OVER;
  }

  private static List<String> said(Item item, StatementOfCompliance statement) {
    return switch (item) {
      case PRODUCTS -> statement.products().stream().map(ItemFindings::product).toList();
      case PARTIES -> parties(statement);
      case PREPARATION -> List.of(statement.preparation().name());
      case OPINION ->
        statement.manufacturers().stream().map(ItemFindings::opinion).toList();
      case STANDARD -> standards(statement);
      case SUPPORT_PERIOD ->
        List.of("“%s”, ends %s, correct at first supply on %s"
            .formatted(
                statement.supportPeriod().period(),
                statement.supportPeriod().ends(),
                statement.supportPeriod().firstSupplied()));
      case SIGNATORY ->
        List.of("%s, %s"
            .formatted(statement.signatory().name(), statement.signatory().function()));
      case ISSUE ->
        List.of("%s, %s".formatted(statement.issue().place(), statement.issue().on()));
    };
  }

  private static String product(ListedProduct product) {
    return "%s: %s"
        .formatted(
            product.type(),
            product.batches().stream().map(Batch::id).collect(Collectors.joining(", ")));
  }

  private static List<String> parties(StatementOfCompliance statement) {
    var said = new ArrayList<String>();
    for (var manufacturer : statement.manufacturers()) {
      said.add(party(manufacturer.party()));
      manufacturer
          .authorisedRepresentatives()
          .forEach(one -> said.add("%s, authorised representative".formatted(party(one))));
    }
    return said;
  }

  private static String party(Party party) {
    return "%s, %s, %s"
        .formatted(
            party.name(),
            String.join(", ", party.address().lines()),
            party.address().country().code());
  }

  private static String opinion(Manufacturer manufacturer) {
    var deemed = manufacturer.opinion().stream()
        .filter(ground -> ground.basis() instanceof ByStandard || ground.basis() instanceof ByLabel)
        .count();
    return "%s has complied%s"
        .formatted(
            manufacturer.name(),
            deemed == 0
                ? " with Schedule 1"
                : ", for %d requirements under Schedule 2".formatted(deemed));
  }

  private static List<String> standards(StatementOfCompliance statement) {
    var named = statement.manufacturers().stream()
        .flatMap(manufacturer -> manufacturer.opinion().stream())
        .filter(ground -> ground.basis() instanceof ByStandard)
        .map(ground -> ((ByStandard) ground.basis()).standard())
        .map(standard ->
            "%s, %s, %s".formatted(standard.number(), standard.version(), standard.issued()))
        .distinct()
        .toList();
    return named.isEmpty() ? List.of("no standard is relied on") : named;
  }
}
