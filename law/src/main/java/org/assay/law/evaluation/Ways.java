package org.assay.law.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.law.Condition;
import org.assay.law.Truth;

/// Finds what would change an answer: the smallest sets of leaves of a proof that, if they came
/// out otherwise (or came to be known), would give the wanted truth.
///
/// For an unknown answer the sets hold unknown leaves only: what is known is taken as it is. For
/// a decided answer every leaf may change. Sets are minimal (no set contains another) and
/// consistent (no leaf is asked to be both true and false); at most [#MOST] are kept at each
/// branch, smallest first, so a very wide alternative may lose its longer ways.
public final class Ways {

  /// How many sets are kept at each branch of the proof.
  public static final int MOST = 48;

  private static final Comparator<Way> SMALLEST_FIRST =
      Comparator.comparingInt((Way way) -> way.changes().size()).thenComparing(Way::toString);

  private final boolean knownMayChange;

  private Ways(boolean knownMayChange) {
    this.knownMayChange = knownMayChange;
  }

  /// For an undetermined finding: the smallest sets of unknown leaves that would decide it,
  /// either way.
  public static List<Way> toDecide(ClauseFinding finding) {
    if (finding.truth().decided() && finding.verdict() != Verdict.UNDETERMINED) {
      return List.of();
    }
    var ways = new ArrayList<Way>();
    ways.addAll(verified(finding, Truth.TRUE, false));
    ways.addAll(verified(finding, Truth.FALSE, false));
    return smallest(ways);
  }

  /// For an undetermined finding: the smallest sets of unknown leaves that would give it that
  /// truth.
  public static List<Way> toDecide(ClauseFinding finding, Truth wanted) {
    return finding.verdict() == Verdict.UNDETERMINED ? verified(finding, wanted, false) : List.of();
  }

  /// The smallest sets of leaves that would give the finding the wanted truth; the empty set
  /// where it has it.
  public static List<Way> toMake(ClauseFinding finding, Truth wanted) {
    return verified(finding, wanted, true);
  }

  /// Candidates are found branch by branch; where branches share leaves, a candidate may not do
  /// what it should or hold more than it needs. Replaying the proof drops the one and shrinks the
  /// other.
  private static List<Way> verified(ClauseFinding finding, Truth wanted, boolean knownMayChange) {
    return smallest(new Ways(knownMayChange)
        .to(finding, wanted).stream()
            .filter(way -> new Supposition(way.changes()).truth(finding) == wanted)
            .map(way -> shrunk(way, finding, wanted))
            .toList());
  }

  private static Way shrunk(Way way, ClauseFinding finding, Truth wanted) {
    var needed = new ArrayList<>(way.changes());
    for (var change : way.changes()) {
      var fewer = needed.stream().filter(other -> !other.equals(change)).toList();
      if (new Supposition(fewer).truth(finding) == wanted) {
        needed.remove(change);
      }
    }
    return new Way(needed);
  }

  /// For a decided finding: the smallest sets of leaves whose change flips it.
  public static List<Way> toFlip(ClauseFinding finding) {
    return finding.truth().decided() ? toMake(finding, finding.truth().not()) : List.of();
  }

  private List<Way> to(ClauseFinding finding, Truth wanted) {
    if (finding.proof().isEmpty() && finding.applies().isEmpty()) {
      return finding.truth() == wanted ? List.of(Way.NONE) : List.of();
    }
    if (finding.isDuty()) {
      return toDuty(finding, wanted);
    }
    return to(finding.proof().orElseThrow(), wanted);
  }

  /// A duty counts as true when it does not apply or is met, and as false when it applies and is
  /// not met.
  private List<Way> toDuty(ClauseFinding finding, Truth wanted) {
    if (finding.proof().isEmpty()) {
      return finding.truth() == wanted ? List.of(Way.NONE) : List.of();
    }
    var met = to(finding.proof().get(), wanted);
    if (finding.applies().isEmpty()) {
      return met;
    }
    var applies = to(finding.applies().get(), wanted.not());
    return wanted == Truth.TRUE ? either(List.of(met, applies)) : both(List.of(met, applies));
  }

  private List<Way> to(Proof proof, Truth wanted) {
    return switch (proof) {
      case Proof.All all ->
        wanted == Truth.TRUE ? both(each(all.parts(), wanted)) : either(each(all.parts(), wanted));
      case Proof.Any any ->
        wanted == Truth.TRUE ? either(each(any.parts(), wanted)) : both(each(any.parts(), wanted));
      case Proof.Not not -> to(not.part(), wanted.not());
      case Proof.When when -> toWhen(when, wanted);
      case Proof.Quantified quantified -> toQuantified(quantified, wanted);
      case Proof.OfClause clause -> to(clause.finding(), wanted);
      case Proof.Declared leaf -> leaf(proof, wanted);
      case Proof.Measured leaf -> leaf(proof, wanted);
      case Proof.Attested leaf -> leaf(proof, wanted);
    };
  }

  private List<List<Way>> each(List<Proof> parts, Truth wanted) {
    return parts.stream().map(part -> to(part, wanted)).toList();
  }

  private List<Way> toWhen(Proof.When when, Truth wanted) {
    if (when.then().isEmpty()) {
      return wanted == Truth.TRUE ? List.of(Way.NONE) : List.of();
    }
    var then = to(when.then().get(), wanted);
    var given = to(when.given(), wanted.not());
    return wanted == Truth.TRUE ? either(List.of(given, then)) : both(List.of(given, then));
  }

  private List<Way> toQuantified(Proof.Quantified quantified, Truth wanted) {
    if (quantified.missing().isPresent()) {
      return List.of(Way.of(quantified, wanted));
    }
    boolean every = quantified.quantifier() == Condition.Quantifier.EVERY;
    var elements = new ArrayList<List<Way>>();
    for (var element : quantified.elements()) {
      element(element, every, wanted).ifPresent(elements::add);
    }
    return every == (wanted == Truth.TRUE) ? both(elements) : either(elements);
  }

  /// The ways for one element: `every` asks of it "not asked about, or holds", `some` asks "asked
  /// about, and holds".
  private Optional<List<Way>> element(Proof.Element element, boolean every, Truth wanted) {
    if (element.proof().isEmpty()) {
      return Optional.empty();
    }
    var holds = to(element.proof().get(), wanted);
    if (element.where().isEmpty()) {
      return Optional.of(holds);
    }
    var where = to(element.where().get(), every ? wanted.not() : wanted);
    boolean eitherDoes = every == (wanted == Truth.TRUE);
    return Optional.of(eitherDoes ? either(List.of(where, holds)) : both(List.of(where, holds)));
  }

  private List<Way> leaf(Proof leaf, Truth wanted) {
    if (leaf.truth() == wanted) {
      return List.of(Way.NONE);
    }
    return knownMayChange || leaf.truth() == Truth.UNKNOWN
        ? List.of(Way.of(leaf, wanted))
        : List.of();
  }

  private static List<Way> either(List<List<Way>> alternatives) {
    return smallest(alternatives.stream().flatMap(List::stream).toList());
  }

  private static List<Way> both(List<List<Way>> parts) {
    var together = List.of(Way.NONE);
    for (var part : parts) {
      var joined = new ArrayList<Way>();
      for (var one : together) {
        for (var other : part) {
          one.with(other).ifPresent(joined::add);
        }
      }
      together = smallest(joined);
    }
    return together;
  }

  private static List<Way> smallest(List<Way> ways) {
    var kept = new ArrayList<Way>();
    for (var way : ways.stream().distinct().sorted(SMALLEST_FIRST).toList()) {
      if (kept.size() < MOST && kept.stream().noneMatch(way::contains)) {
        kept.add(way);
      }
    }
    return kept;
  }
}
