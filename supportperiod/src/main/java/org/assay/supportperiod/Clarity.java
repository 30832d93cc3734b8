package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.supportperiod.LimbResult.Basis;

/// Whether words contradict themselves or leave the day open. That nothing of the kind was found
/// does not make them clear.
final class Clarity {

  private Clarity() {}

  /// A judgement where something was found; empty where a person has to look.
  static Optional<LimbResult> judge(Reading reading) {
    return unreadable(reading).or(() -> contradiction(reading));
  }

  private static Optional<LimbResult> unreadable(Reading reading) {
    return reading.relevant().stream()
        .filter(Clarity::isUnreadable)
        .findFirst()
        .map(statement -> new LimbResult(
            Limb.CLEAR,
            Judgement.NOT_MET,
            Basis.PRACTICE,
            "nobody can tell from the words which day is meant",
            List.of(statement.quote())));
  }

  private static boolean isUnreadable(SupportStatement statement) {
    return statement.promise() instanceof Promise.Until(var end, var _)
        && (end instanceof WrittenDate.Either || end instanceof WrittenDate.NoSuchDay);
  }

  private static Optional<LimbResult> contradiction(Reading reading) {
    var byProduct = new LinkedHashMap<String, Map<LocalDate, Quote>>();
    for (var statement : reading.relevant()) {
      if (!(statement.promise() instanceof Promise.Until(var end, var _))) continue;
      var day = end.lastDay();
      if (day.isEmpty()) continue;
      for (var product : statement.products().isEmpty() ? List.of("") : statement.products()) {
        byProduct
            .computeIfAbsent(product, _ -> new TreeMap<>())
            .putIfAbsent(day.get(), statement.quote());
      }
    }
    return byProduct.values().stream()
        .filter(days -> days.size() > 1)
        .findFirst()
        .map(days -> new LimbResult(
            Limb.CLEAR,
            Judgement.UNDETERMINED,
            Basis.PRACTICE,
            "several end dates are given and it does not say for what each holds",
            List.copyOf(days.values()).subList(0, 2)));
  }
}
