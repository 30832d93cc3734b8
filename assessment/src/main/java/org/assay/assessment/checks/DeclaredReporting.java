package org.assay.assessment.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.assessment.checks.ReportingPages.Linted;
import org.assay.disclosure.Limb;
import org.assay.disclosure.StatedTime;
import org.assay.law.evaluation.Contradiction;
import org.assay.law.facts.FactPath;

/// What a dossier declares of its page on reporting, held against what the linter reads there.
final class DeclaredReporting {

  private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

  private DeclaredReporting() {}

  /// Several comparisons, one after the other.
  static PublishedReporting.Declared all(PublishedReporting.Declared... parts) {
    return (dossier, linted) -> {
      var found = new ArrayList<Contradiction>();
      for (var part : parts) found.addAll(part.contradictions(dossier, linted));
      return found;
    };
  }

  static PublishedReporting.Declared nothing() {
    return (dossier, linted) -> List.of();
  }

  /// Words that the dossier quotes have to stand on the page.
  static PublishedReporting.Declared quote(String fact) {
    var path = new FactPath(fact);
    return (dossier, linted) -> dossier
        .facts()
        .textAt(path)
        .filter(words -> !linted.captured().page().shows(words))
        .map(words -> new Contradiction(
            path, "the dossier quotes \"%s\", which does not stand on the page".formatted(words)))
        .stream()
        .toList();
  }

  /// The contact point has to stand on the page, or behind a link of it.
  static PublishedReporting.Declared contact() {
    var path = new FactPath("reporting.contact");
    return (dossier, linted) -> dossier
        .facts()
        .textAt(path)
        .filter(contact -> !gives(linted, contact))
        .map(contact -> new Contradiction(
            path, "the dossier declares %s, which the page does not give".formatted(contact)))
        .stream()
        .toList();
  }

  private static boolean gives(Linted linted, String contact) {
    var plain = contact.toLowerCase(Locale.ROOT);
    return linted.captured().page().shows(contact)
        || linted.report().contacts().stream()
            .anyMatch(one -> one.value().toLowerCase(Locale.ROOT).equals(plain));
  }

  /// A declared length of time has to be the one that the page states.
  static PublishedReporting.Declared time(String fact, Limb limb) {
    var path = new FactPath(fact);
    return (dossier, linted) -> {
      var declared = dossier.facts().textAt(path);
      var stated = linted.report().on(limb).time();
      if (declared.isEmpty() || stated.isEmpty() || agree(declared.get(), stated.get())) {
        return List.of();
      }
      return List.of(new Contradiction(
          path,
          "the dossier declares %s, the page says %s"
              .formatted(declared.get(), stated.get().normalised())));
    };
  }

  /// A period of days may stand for as many working days: the vocabulary has no word for them.
  private static boolean agree(String declared, StatedTime stated) {
    var hours = hours(declared);
    return hours.isEmpty()
        || switch (stated.unit()) {
          case MINUTES -> Math.abs(hours.get() - stated.amount() / 60.0) < 1;
          case HOURS, WORKING_HOURS -> hours.get() == stated.amount();
          case DAYS, WORKING_DAYS -> hours.get() == 24.0 * stated.amount();
          case MONTHS -> between(hours.get(), 28L * stated.amount(), 31L * stated.amount());
          case YEARS -> between(hours.get(), 365L * stated.amount(), 366L * stated.amount());
        };
  }

  private static boolean between(double hours, long least, long most) {
    return hours >= 24.0 * least && hours <= 24.0 * most;
  }

  private static Optional<Double> hours(String declared) {
    try {
      if (declared.contains("T")) return Optional.of(Duration.parse(declared).toMinutes() / 60.0);
      var end = SOME_DAY.plus(Period.parse(declared));
      return Optional.of(24.0 * ChronoUnit.DAYS.between(SOME_DAY, end));
    } catch (DateTimeParseException mixed) {
      return Optional.empty();
    }
  }

  /// A declared yes or no has to be what the linter found, where it found either.
  static PublishedReporting.Declared truth(String fact, Limb limb) {
    var path = new FactPath(fact);
    return (dossier, linted) -> {
      var declared = dossier.facts().textAt(path);
      var finding = linted.report().on(limb);
      boolean contradicts = switch (finding.verdict()) {
        case MET -> declared.filter("false"::equals).isPresent();
        case NOT_MET -> declared.filter("true"::equals).isPresent();
        case UNDETERMINED -> false;
      };
      return contradicts
          ? List.of(new Contradiction(
              path,
              "the dossier declares %s, the page: %s"
                  .formatted(declared.orElseThrow(), finding.reason())))
          : List.of();
    };
  }
}
