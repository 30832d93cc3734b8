package org.assay.assessment.checks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.Check.Measurement;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.assay.product.Dossier;

/// Whether the end dates that were published, in the order of publication, ever went back; each
/// must stand on the page that was captured then.
final class NeverShortened implements Measurement {

  private static final FactPath HISTORY = new FactPath("support.history");
  private static final FactPath ENDS = new FactPath("support.ends");

  private record Published(FactPath path, LocalDate on, LocalDate ends) {}

  @Override
  public Observation observe(Dossier dossier, FactPath element) throws IOException {
    var history = history(dossier.facts());
    if (history.isEmpty()) {
      return new Observation.CannotTell(
          "no complete history of published end dates; list each with its day as " + HISTORY);
    }
    var evidence = new ArrayList<EvidenceReference>();
    for (var published : history.get()) {
      var page = CapturedPage.of(dossier, published.path().field("file"));
      if (page.isEmpty()) {
        return new Observation.CannotTell(
            "no captured page shows what was published on " + published.on());
      }
      evidence.add(page.get().reference());
      if (!WrittenDate.standsIn(page.get().text(), published.ends())) {
        return new Observation.CannotTell(
            "the page captured for %s does not show the end date %s"
                .formatted(published.on(), published.ends()),
            evidence);
      }
    }
    return compared(history.get(), dossier.facts(), evidence);
  }

  private static Observation compared(
      List<Published> history, Facts facts, List<EvidenceReference> evidence) {
    for (int next = 1; next < history.size(); next++) {
      var before = history.get(next - 1);
      var after = history.get(next);
      if (after.ends().isBefore(before.ends())) {
        return new Observation.Failed(
            "shortened from %s (published on %s) to %s (published on %s)"
                .formatted(before.ends(), before.on(), after.ends(), after.on()),
            evidence);
      }
    }
    var last = history.getLast();
    return facts
        .textAt(ENDS)
        .map(LocalDate::parse)
        .map(now -> now.isBefore(last.ends())
            ? new Observation.Failed(
                "shortened from %s (published on %s) to %s now"
                    .formatted(last.ends(), last.on(), now),
                evidence)
            : new Observation.Held(
                "%d published end dates, none before an earlier one".formatted(history.size()),
                evidence))
        .orElseGet(() -> new Observation.CannotTell(
            "the dossier does not say which end date stands now; give " + ENDS, evidence));
  }

  /// What was published, in the order of publication; empty unless every day and end date is
  /// known.
  private static Optional<List<Published>> history(Facts facts) {
    if (!(facts.at(HISTORY).orElse(null) instanceof FactValue.Items items)
        || items.items().isEmpty()) {
      return Optional.empty();
    }
    var history = new ArrayList<Published>();
    for (int index = 0; index < items.items().size(); index++) {
      var path = HISTORY.element(index);
      var on = facts.textAt(path.field("published")).map(LocalDate::parse);
      var ends = facts.textAt(path.field("ends")).map(LocalDate::parse);
      if (on.isEmpty() || ends.isEmpty()) {
        return Optional.empty();
      }
      history.add(new Published(path, on.get(), ends.get()));
    }
    history.sort(Comparator.comparing(Published::on));
    return Optional.of(history);
  }
}
