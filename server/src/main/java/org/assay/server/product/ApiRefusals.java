package org.assay.server.product;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.input.BadInputException;
import org.assay.register.assessment.Asked;
import org.assay.register.product.ProductView;
import org.assay.register.statement.IssueResult.Obstacle;
import org.assay.register.supportperiod.PublishResult.Reason;
import org.assay.server.api.Problem;
import org.assay.server.api.Problem.Member;
import org.assay.server.api.ProblemException;
import org.jspecify.annotations.Nullable;

/// What the interface for programs finds and refuses, the same at each address.
final class ApiRefusals {

  private ApiRefusals() {}

  /// The product of an id, or of a name in addresses.
  static ProductView product(ProductOffice office, String idOrSlug) {
    return office
        .products()
        .byId(idOrSlug)
        .or(() -> office.products().bySlug(idOrSlug))
        .orElseThrow(() -> Problem.notFound("There is no such product.").thrown());
  }

  /// The text of a member, without blanks around it; nothing where there is none.
  static Optional<String> filled(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(filled -> !filled.isEmpty());
  }

  /// The answer to a request that made something.
  static Response made(String path, Object entity) {
    return Response.created(URI.create("/api/v1/" + path)).entity(entity).build();
  }

  static ProblemException badDossier(BadInputException bad) {
    return Problem.badRequest(
            "The dossier is not kept: mend what is wrong in it.",
            bad.problems().stream()
                .map(problem -> new Member(
                    "/" + problem.at(),
                    "Found %s; expected %s. %s"
                        .formatted(problem.found(), problem.expected(), problem.advice())))
                .toList())
        .thrown();
  }

  static ProblemException outdated(int newest) {
    return Problem.conflict(
            "dossier-outdated",
            "Version %d was kept meanwhile; send 'from=%d' if yours still holds."
                .formatted(newest, newest))
        .thrown();
  }

  /// `statement-refused` where a requirement is not met, `statement-incomplete` where nothing
  /// worse is in the way than what is missing or undetermined.
  static ProblemException refused(List<Obstacle> obstacles) {
    boolean notMet = obstacles.stream().anyMatch(obstacle -> obstacle.found().equals("not met"));
    return new Problem(
            "urn:assay:problem:" + (notMet ? "statement-refused" : "statement-incomplete"),
            "No statement can be issued",
            409,
            "Each of the errors stands in its way.",
            obstacles.stream()
                .map(obstacle -> new Member(
                    "/" + obstacle.item(),
                    "Found %s; expected %s.%s"
                        .formatted(
                            obstacle.found(),
                            obstacle.expected(),
                            obstacle.clause().isEmpty()
                                ? ""
                                : " [%s]".formatted(obstacle.clause()))))
                .toList())
        .thrown();
  }

  static ProblemException notPublished(List<Reason> reasons) {
    return new Problem(
            "urn:assay:problem:support-period-refused",
            "The support period is not published",
            409,
            "Each of the errors stands in its way.",
            reasons.stream()
                .map(reason -> new Member(
                    "/" + reason.field(), "%s [%s]".formatted(reason.says(), reason.clause())))
                .toList())
        .thrown();
  }

  /// A day.
  static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
    return filled(text).map(given -> day(name, given)).orElse(otherwise);
  }

  private static LocalDate day(String name, String text) {
    return Desk.day(text)
        .orElseThrow(() -> Problem.badRequest(
                "A day is written as 2026-05-31.",
                List.of(new Member("/" + name, "Found '%s'.".formatted(shortened(text)))))
            .thrown());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /// What is asked of the law; without a territory or role the first ones.
  static Asked asked(Law law, LocalDate on, @Nullable String territory, @Nullable String role) {
    Regime regime = law.regimes().iterator().next();
    var where = Optional.ofNullable(territory)
        .map(code -> regime.territories().keySet().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> unknown("territory", "GB or NI")))
        .orElseGet(() -> regime.territories().keySet().iterator().next());
    var who = Optional.ofNullable(role)
        .map(word -> regime.roles().keySet().stream()
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() -> unknown(
                "role", "manufacturer, authorised-representative, importer or distributor")))
        .orElseGet(() -> regime.roles().keySet().iterator().next());
    return new Asked(regime, on, List.of(where), who);
  }

  private static ProblemException unknown(String member, String expected) {
    return Problem.badRequest(
            "The law of this office does not know it.",
            List.of(new Member("/" + member, "Expected %s.".formatted(expected))))
        .thrown();
  }
}
