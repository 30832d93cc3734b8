package org.assay.statement;

import java.util.List;
import java.util.stream.Collectors;
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

  String preparation() {
    return switch (statement.preparation()) {
      case Preparation.ByManufacturer(var name) -> preparedBy(name);
      case Preparation.OnBehalf(var name) ->
        "This statement of compliance has been prepared by <strong>%s</strong> on behalf of %s."
            .formatted(Escaped.of(name), names(statement.manufacturers()));
    };
  }

  private String preparedBy(String name) {
    var others = statement.manufacturers().stream()
        .filter(manufacturer -> !manufacturer.name().equals(name))
        .toList();
    return others.isEmpty()
        ? "This statement of compliance has been prepared by the manufacturer, <strong>%s</strong>."
            .formatted(Escaped.of(name))
        : "This statement of compliance has been prepared by <strong>%s</strong>, a manufacturer of the product, for itself and on behalf of %s."
            .formatted(Escaped.of(name), names(others));
  }

  private static String names(List<Manufacturer> manufacturers) {
    var names = manufacturers.stream()
        .map(manufacturer -> "<strong>%s</strong>".formatted(Escaped.of(manufacturer.name())))
        .toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  String declarations() {
    return statement.manufacturers().stream()
        .map(manufacturer ->
            "<p class=\"declaration\">In the opinion of <strong>%s</strong>, it has complied with %s</p>\n"
                .formatted(Escaped.of(manufacturer.name()), withWhat(manufacturer.opinion())))
        .collect(Collectors.joining());
  }

  private static String withWhat(List<Ground> opinion) {
    var direct = opinion.stream().anyMatch(ground -> ground.basis() instanceof Schedule1);
    var deemed = opinion.stream().anyMatch(ground -> isDeemed(ground.basis()));
    if (direct && deemed) {
      return """
          each security requirement that applies to it in respect of the product: for some the requirement in Schedule 1 \
          itself, for others a condition in Schedule 2 on which it is treated as having complied. \
          The next section says which for each.""";
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
        ? table(opinions.getFirst())
        : manufacturers.stream()
            .map(manufacturer -> "<h3>%s</h3>\n".formatted(Escaped.of(manufacturer.name()))
                + table(manufacturer.opinion()))
            .collect(Collectors.joining());
  }

  private String table(List<Ground> opinion) {
    return """
        <table class="basis">
        <thead><tr><th scope="col">Security requirement</th><th scope="col">Basis</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """.formatted(opinion.stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Ground ground) {
    var requirement = schedules.requirement(ground.requirement()).orElseThrow();
    return "<tr><th scope=\"row\">%s<br/><span class=\"small\">%s</span></th><td>%s</td></tr>\n"
        .formatted(
            Escaped.of(requirement.title()),
            Escaped.of(requirement.citation()),
            basis(ground.basis()));
  }

  private String basis(Basis basis) {
    return switch (basis) {
      case Schedule1() -> "Complied with directly";
      case ByStandard standard -> deemed(standard.condition(), standard(standard));
      case ByLabel label -> deemed(label.condition(), label(label.label()));
      case DoesNotApply(var because) -> "Does not apply: " + Escaped.of(because);
    };
  }

  private String deemed(String condition, String reliedOn) {
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
