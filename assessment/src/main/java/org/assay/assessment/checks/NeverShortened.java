package org.assay.assessment.checks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.Check.Measurement;
import org.assay.assessment.checks.SupportPages.Graded;
import org.assay.law.evaluation.Contradiction;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.assay.product.Dossier;
import org.assay.supportperiod.Change;
import org.assay.supportperiod.Snapshot;
import org.assay.supportperiod.SnapshotComparison;

/// Whether what the captured pages promised, in the order of publication and up to the page that
/// stands now, was ever shortened or withdrawn. What a page says is read there; what the dossier
/// declares of it is held against it.
final class NeverShortened implements Measurement {

  private static final FactPath HISTORY = new FactPath("support.history");
  private static final FactPath ENDS = new FactPath("support.ends");
  private static final FactPath CAPTURED = new FactPath("support.captured");

  private final SupportPages pages;

  NeverShortened(SupportPages pages) {
    this.pages = pages;
  }

  private record Published(FactPath path, LocalDate on, Optional<LocalDate> ends) {}

  /// A page in the order of publication.
  private record Seen(LocalDate on, String when, Graded graded, Optional<LocalDate> declared) {

    String file() {
      return graded.captured().reference().file();
    }

    List<LocalDate> ends() {
      return EndDates.of(graded.page().grade().reading());
    }

    Snapshot snapshot() {
      return Snapshot.of(
          "the product",
          file(),
          on.atStartOfDay(ZoneOffset.UTC).toInstant(),
          graded.captured().reference().sha256(),
          graded.page().grade().reading());
    }
  }

  @Override
  public Observation observe(Dossier dossier, FactPath element) {
    var history = history(dossier.facts());
    if (history.isEmpty()) {
      return new Observation.CannotTell(
          "no complete history of what was published; list each page with its day as " + HISTORY);
    }
    var seen = new ArrayList<Seen>();
    for (var published : history.get()) {
      var page = pages.of(dossier, published.path().field("file"));
      if (page.isEmpty()) {
        return new Observation.CannotTell(
            "no captured page shows what was published on " + published.on());
      }
      seen.add(new Seen(published.on(), "on " + published.on(), page.get(), published.ends()));
    }
    boolean now = addNow(dossier, seen);
    var contradictions = contradictions(history.get(), seen);
    return compared(seen, contradictions)
        .orElseGet(() -> now ? held(seen, contradictions) : declaredNow(dossier, seen));
  }

  /// Adds the page that stands now, unless the history ends with it.
  private boolean addNow(Dossier dossier, List<Seen> seen) {
    var page = pages.of(dossier, SupportPages.PAGE);
    if (page.isEmpty()) return false;
    var last = seen.getLast();
    if (!last.graded().captured().reference().equals(page.get().captured().reference())) {
      var captured = dossier.facts().textAt(CAPTURED).map(LocalDate::parse);
      seen.add(new Seen(
          captured.orElse(last.on()),
          captured.map(day -> "on " + day).orElse("now"),
          page.get(),
          dossier.facts().textAt(ENDS).map(LocalDate::parse)));
    }
    return true;
  }

  private static List<Contradiction> contradictions(List<Published> history, List<Seen> seen) {
    var found = new ArrayList<Contradiction>();
    for (int index = 0; index < history.size(); index++) {
      var declared = history.get(index).ends();
      var ends = seen.get(index).ends();
      if (declared.isPresent() && !ends.isEmpty() && !ends.contains(declared.get())) {
        found.add(new Contradiction(
            history.get(index).path().field("ends"),
            "the dossier declares %s, the page captured for %s gives %s"
                .formatted(declared.get(), seen.get(index).on(), EndDates.words(ends))));
      }
    }
    return found;
  }

  /// Why not, or why nobody can tell; empty where every step keeps what was promised.
  private static Optional<Observation> compared(
      List<Seen> seen, List<Contradiction> contradictions) {
    Optional<Observation> open = Optional.empty();
    for (int next = 1; next < seen.size(); next++) {
      var before = seen.get(next - 1);
      var after = seen.get(next);
      for (var change : SnapshotComparison.compare(before.snapshot(), after.snapshot())) {
        var step = step(change, before, after, contradictions);
        if (step.orElse(null) instanceof Observation.Failed) return step;
        if (open.isEmpty()) open = step;
      }
    }
    return open;
  }

  private static Optional<Observation> step(
      Change change, Seen before, Seen after, List<Contradiction> contradictions) {
    var evidence = List.of(
        before.graded().captured().reference(), after.graded().captured().reference());
    var said = "%s: %s; %s the page read %s, %s %s"
        .formatted(
            change.kind().word(),
            change.reason(),
            before.when(),
            quoted(change.before()),
            after.when(),
            quoted(change.after()));
    var others = new LinkedHashSet<>(before.graded().others());
    others.addAll(after.graded().others());
    return switch (change.kind()) {
      case UNCHANGED, EXTENDED -> Optional.empty();
      case INCOMPARABLE -> Optional.of(new Observation.CannotTell(said, evidence, contradictions));
      case SHORTENED ->
        Optional.of(
            others.isEmpty()
                ? new Observation.Failed(said, evidence, contradictions)
                : ofAnother(others, said, evidence, contradictions));
      case WITHDRAWN ->
        Optional.of(
            !others.isEmpty()
                ? ofAnother(others, said, evidence, contradictions)
                : isDeclaredToStand(after)
                    ? new Observation.CannotTell(
                        said + "; the dossier declares an end date that the reader does not find",
                        evidence,
                        contradictions)
                    : new Observation.Failed(said, evidence, contradictions));
    };
  }

  /// Where the page names products and none is known to be the dossier's.
  private static Observation ofAnother(
      Set<String> others,
      String said,
      List<EvidenceReference> evidence,
      List<Contradiction> contradictions) {
    return new Observation.CannotTell(
        "%s; that is of %s, and the dossier calls the product nothing of the kind"
            .formatted(said, String.join(", ", others)),
        evidence,
        contradictions);
  }

  private static boolean isDeclaredToStand(Seen after) {
    return after.declared().isPresent() && after.ends().isEmpty();
  }

  private static String quoted(Optional<String> words) {
    return words.map(text -> "\"" + text + "\"").orElse("nothing of it");
  }

  private static Observation held(List<Seen> seen, List<Contradiction> contradictions) {
    if (seen.stream().allMatch(one -> one.ends().isEmpty())) {
      return new Observation.CannotTell(
          "the captured pages give no end date to compare", evidence(seen), contradictions);
    }
    return new Observation.Held(
        "%d captured pages, none shortens what one before it promised".formatted(seen.size()),
        evidence(seen),
        contradictions);
  }

  private static List<EvidenceReference> evidence(List<Seen> seen) {
    return seen.stream().map(one -> one.graded().captured().reference()).toList();
  }

  /// Without a page of now, what the dossier declares of now counts.
  private static Observation declaredNow(Dossier dossier, List<Seen> seen) {
    var last = seen.getLast();
    var evidence = evidence(seen);
    var latest = last.ends().stream().max(Comparator.naturalOrder());
    var now = dossier.facts().textAt(ENDS).map(LocalDate::parse);
    if (now.isEmpty() || latest.isEmpty()) {
      return new Observation.CannotTell(
          "nothing shows which end date stands now; name the captured page as " + SupportPages.PAGE,
          evidence);
    }
    return now.get().isBefore(latest.get())
        ? new Observation.Failed(
            "shortened from %s (captured for %s) to %s, which the dossier declares of now"
                .formatted(latest.get(), last.on(), now.get()),
            evidence)
        : new Observation.Held(
            "%d captured pages, and the declared end date of now: none is before an earlier one"
                .formatted(seen.size()),
            evidence);
  }

  /// What was published, in the order of publication; empty unless every day is known.
  private static Optional<List<Published>> history(Facts facts) {
    if (!(facts.at(HISTORY).orElse(null) instanceof FactValue.Items items)
        || items.items().isEmpty()) {
      return Optional.empty();
    }
    var history = new ArrayList<Published>();
    for (int index = 0; index < items.items().size(); index++) {
      var path = HISTORY.element(index);
      var on = facts.textAt(path.field("published")).map(LocalDate::parse);
      if (on.isEmpty()) return Optional.empty();
      history.add(
          new Published(path, on.get(), facts.textAt(path.field("ends")).map(LocalDate::parse)));
    }
    history.sort(Comparator.comparing(Published::on));
    return Optional.of(history);
  }
}
