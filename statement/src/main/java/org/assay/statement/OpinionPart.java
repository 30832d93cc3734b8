package org.assay.statement;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.law.ClauseId;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Basis.ByStandard;
import org.assay.statement.Basis.DoesNotApply;
import org.assay.statement.Basis.LabelReference;
import org.assay.statement.Basis.Schedule1;

/// The declarations and the basis of each opinion in plain words (Sch. 4 para. 1(1)(c), (d) and
/// 1(2)).
final class OpinionPart {

  private final Schedules schedules = Schedules.ofTheRegulations();
  private final StatementOfCompliance statement;

  OpinionPart(StatementOfCompliance statement) {
    this.statement = statement;
  }

  String declarations() {
    return paragraph(preparation())
        + statement.manufacturers().stream()
            .map(manufacturer -> paragraph("In the opinion of %s, it has complied with %s"
                .formatted(strong(manufacturer.name()), withWhat(manufacturer.opinion()))))
            .collect(Collectors.joining());
  }

  private static String paragraph(String text) {
    return "<p class=\"declaration\">%s</p>\n".formatted(text);
  }

  private static String strong(String name) {
    return "<strong>%s</strong>".formatted(Escaped.of(name));
  }

  private String preparation() {
    return switch (statement.preparation()) {
      case Preparation.ByManufacturer(var name) -> preparedBy(name);
      case Preparation.OnBehalf(var name) ->
        "%s has prepared this statement of compliance on behalf of %s, %s of the product."
            .formatted(strong(name), names(statement.manufacturers()), manufacturers());
    };
  }

  private String manufacturers() {
    return statement.manufacturers().size() == 1 ? "the manufacturer" : "the manufacturers";
  }

  private String preparedBy(String name) {
    var others = statement.manufacturers().stream()
        .filter(manufacturer -> !manufacturer.name().equals(name))
        .toList();
    return others.isEmpty()
        ? "%s, the manufacturer, has prepared this statement of compliance.".formatted(strong(name))
        : "%s has prepared this statement of compliance for itself and on behalf of %s, %s of the product."
            .formatted(strong(name), names(others), manufacturers());
  }

  private static String names(List<Manufacturer> manufacturers) {
    var names =
        manufacturers.stream().map(manufacturer -> strong(manufacturer.name())).toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static String withWhat(List<Ground> opinion) {
    var direct = opinion.stream().anyMatch(ground -> ground.basis() instanceof Schedule1);
    var deemed = opinion.stream().anyMatch(ground -> isDeemed(ground.basis()));
    if (direct && deemed) {
      return """
          each security requirement that applies to it in respect of the product: for some the requirement in Schedule 1 \
          itself, for others a condition in Schedule 2 on which it is treated as having complied. \
          The table says which for each.""";
    }
    return deemed
        ? "the conditions in Schedule 2 on which it is treated as having complied with the security requirements that apply to it in respect of the product."
        : "the security requirements in Schedule 1 that apply to it in respect of the product.";
  }

  private static boolean isDeemed(Basis basis) {
    return switch (basis) {
      case ByStandard _, ByLabel _ -> true;
      case Schedule1 _, DoesNotApply _ -> false;
    };
  }

  String bases() {
    var manufacturers = statement.manufacturers();
    var opinions = manufacturers.stream().map(Manufacturer::opinion).distinct().toList();
    return opinions.size() == 1
        ? table("", opinions.getFirst())
        : manufacturers.stream().map(this::headedTable).collect(Collectors.joining());
  }

  private String headedTable(Manufacturer manufacturer) {
    return table(
        "<h3>%s</h3>\n".formatted(Escaped.of(manufacturer.name())), manufacturer.opinion());
  }

  private String table(String heading, List<Ground> opinion) {
    return """
        <div class="whole">
        %s<table class="basis">
        <thead><tr><th scope="col">Security requirement</th><th scope="col">Basis</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </div>
        """.formatted(heading, opinion.stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Ground ground) {
    var requirement = schedules.requirement(ground.requirement()).orElseThrow();
    return "<tr><th scope=\"row\">%s <span class=\"small\">%s</span></th><td>%s</td></tr>\n"
        .formatted(
            Escaped.of(requirement.title()),
            Escaped.of(requirement.citation()),
            basis(ground.basis()));
  }

  private String basis(Basis basis) {
    return switch (basis) {
      case Schedule1() -> "Complied with as it stands in Schedule 1";
      case ByStandard standard -> deemed(standard.condition(), standard(standard));
      case ByLabel label -> deemed(label.condition(), label(label.label()));
      case DoesNotApply(var because) -> "Does not apply: " + Escaped.of(because);
    };
  }

  private String deemed(ClauseId condition, String reliedOn) {
    return "Treated as complied with under %s<br/><span class=\"small\">%s</span>"
        .formatted(
            Escaped.of(schedules.condition(condition).orElseThrow().citation()),
            Escaped.of(reliedOn));
  }

  private String standard(ByStandard basis) {
    var standard = basis.standard();
    return "%s, %s, dated %s: %s"
        .formatted(
            standard.number(),
            standard.version(),
            Dates.inWords(standard.issued()),
            schedules
                .condition(basis.condition())
                .flatMap(Schedules.Condition::provisions)
                .orElseThrow());
  }

  private String label(LabelReference label) {
    var scheme = schedules.label(label.scheme()).orElseThrow();
    return "%s (%s): label %s, valid until %s"
        .formatted(
            scheme.title(), scheme.defined(), label.number(), Dates.inWords(label.expires()));
  }
}
