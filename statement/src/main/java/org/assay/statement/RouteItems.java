package org.assay.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.law.ClauseId;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Basis.ByStandard;
import org.assay.statement.Basis.LabelReference;
import org.assay.statement.Basis.StandardReference;
import org.assay.statement.Schedules.Condition;
import org.assay.statement.Schedules.Edition;
import org.assay.statement.Schedules.Requirement;
import org.assay.statement.Schedules.Standard;
import org.assay.statement.StatementDraft.Route;
import org.jspecify.annotations.Nullable;

/// Sch. 4 para. 1(1)(d)(ii) and 1(2): the conditions of Schedule 2 that a manufacturer relies on,
/// with the standard or label behind each.
final class RouteItems {

  private static final String SINGAPORE = "singapore-cls";
  private static final Pattern CLS_NUMBER = Pattern.compile("CSA/(\\d{6})/.+");
  private static final DateTimeFormatter CLS_DATE =
      DateTimeFormatter.ofPattern("ddMMuu").withResolverStyle(ResolverStyle.STRICT);

  private final Schedules schedules = Schedules.ofTheRegulations();
  private final Findings findings;
  private final @Nullable LocalDate issued;

  RouteItems(Findings findings, @Nullable LocalDate issued) {
    this.findings = findings;
    this.issued = issued;
  }

  Optional<Basis> standard(String item, Requirement requirement, Route.Standard route) {
    var condition = condition(item, requirement, route.condition(), true);
    var number = findings.line(
        item + ".standard",
        route.number(),
        "the identification number of the standard",
        Schedule4.STANDARD);
    var version = findings.line(
        item + ".version", route.version(), "the version of the standard", Schedule4.STANDARD);
    var date = findings.line(
        item + ".issued", route.issued(), "the standard's date of issue", Schedule4.STANDARD);
    if (condition.isEmpty() || number == null || version == null || date == null) {
      return Optional.empty();
    }
    return namedStandard(item, condition.get(), number)
        .flatMap(standard -> edition(item, standard, version, date))
        .map(edition -> new ByStandard(
            condition.get().id(), new StandardReference(number, edition.version(), date)));
  }

  private Optional<Standard> namedStandard(String item, Condition condition, String number) {
    var wanted = condition.standard().orElseThrow();
    if (!wanted.equals(number)) {
      findings.problem(
          item + ".standard",
          "the standard '%s'".formatted(number),
          "%s, on which %s rests".formatted(wanted, condition.citation()),
          condition.id());
      return Optional.empty();
    }
    return schedules.standard(number);
  }

  private Optional<Edition> edition(String item, Standard standard, String version, String date) {
    var edition = standard.edition(version);
    if (edition.isEmpty()) {
      findings.problem(
          item + ".version",
          "the version '%s' of %s".formatted(version, standard.number()),
          "one of %s"
              .formatted(standard.editions().stream()
                  .map(Edition::version)
                  .collect(Collectors.joining(", "))),
          Schedule4.STANDARD);
    }
    edition
        .filter(known -> !date.startsWith(known.issued()))
        .ifPresent(known -> findings.problem(
            item + ".issued",
            "%s %s issued '%s'".formatted(standard.number(), version, date),
            "its date of issue %s".formatted(known.issued()),
            Schedule4.STANDARD));
    edition.filter(known -> !known.named()).ifPresent(known -> warnOfOtherEdition(standard, known));
    return edition;
  }

  private void warnOfOtherEdition(Standard standard, Edition relied) {
    var named = standard.named();
    findings.warning(
        "The opinion relies on %s %s. The Regulations name %s, dated %s: have it confirmed for that version."
            .formatted(
                standard.number(),
                relied.version(),
                named.version(),
                Dates.inWords(named.issued())),
        standard.clause());
  }

  Optional<Basis> label(String item, Requirement requirement, Route.Label route) {
    var condition = condition(item, requirement, route.condition(), false);
    var scheme =
        findings.line(item + ".scheme", route.scheme(), "the label's scheme", Schedule4.OPINION);
    var number = findings.line(
        item + ".label", route.number(), "the number of the label", Schedule4.OPINION);
    var expires = findings.given(
        item + ".expires",
        route.expires(),
        "the day on which the label expires",
        Schedule4.OPINION);
    if (condition.isEmpty() || scheme == null || number == null || expires == null) {
      return Optional.empty();
    }
    refuseOtherScheme(item, condition.get(), scheme);
    refuseExpired(item, condition.get(), expires);
    refuseOtherExpiry(item, condition.get(), number, expires);
    return Optional.of(
        new ByLabel(condition.get().id(), new LabelReference(scheme, number, expires)));
  }

  private void refuseOtherScheme(String item, Condition condition, String scheme) {
    var wanted = condition.label().orElseThrow();
    if (!wanted.equals(scheme)) {
      findings.problem(
          item + ".scheme",
          "the scheme '%s'".formatted(scheme),
          "%s, on which %s rests".formatted(wanted, condition.citation()),
          condition.id());
    }
  }

  private void refuseExpired(String item, Condition condition, LocalDate expires) {
    if (issued != null && expires.isBefore(issued)) {
      findings.problem(
          item + ".expires",
          "a label that expired on %s, before the date of issue %s".formatted(expires, issued),
          "a label that is valid on the date of issue",
          condition.id());
    }
  }

  // The Singapore scheme writes the day of expiry into its numbers: CSA/DDMMYY/number.
  private void refuseOtherExpiry(
      String item, Condition condition, String number, LocalDate expires) {
    var form = CLS_NUMBER.matcher(number);
    if (condition.label().orElseThrow().equals(SINGAPORE)
        && form.matches()
        && !saysDay(form.group(1), expires)) {
      findings.problem(
          item + ".expires",
          "the day %s, while the number '%s' says %s (DDMMYY)"
              .formatted(expires, number, form.group(1)),
          "the day that the number says",
          condition.id());
    }
  }

  private static boolean saysDay(String digits, LocalDate day) {
    try {
      return LocalDate.parse(digits, CLS_DATE).equals(day);
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private Optional<Condition> condition(
      String item, Requirement requirement, @Nullable ClauseId id, boolean onStandard) {
    var usable = schedules.conditionsFor(requirement.id(), onStandard);
    var condition = usable.stream().filter(known -> known.id().equals(id)).findFirst();
    if (condition.isEmpty()) {
      findings.problem(
          item + ".condition",
          id == null ? "nothing" : "the condition '%s'".formatted(id),
          "one of %s"
              .formatted(usable.stream()
                  .map(known -> known.id().text())
                  .collect(Collectors.joining(", "))),
          Schedule4.OPINION);
    }
    condition.ifPresent(known -> refuseTooEarly(item, known));
    return condition;
  }

  private void refuseTooEarly(String item, Condition condition) {
    if (issued != null && issued.isBefore(condition.from())) {
      findings.problem(
          item + ".condition",
          "%s, in force from %s, on the date of issue %s"
              .formatted(condition.citation(), condition.from(), issued),
          "a condition that is in force on the date of issue",
          condition.id());
    }
  }
}
