package org.assay.law.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.assay.law.ClauseId;
import org.assay.law.Truth;
import org.assay.law.evaluation.Skeleton.Bone;

/// Finds what would change an answer: the smallest sets of leaves of a proof that, if they came
/// out otherwise (or came to be known), would give the wanted truth.
///
/// For an unknown answer the sets hold unknown leaves only: what is known is taken as it is. For
/// a decided answer every leaf may change. Sets are minimal (no set contains another) and
/// consistent (no leaf is asked to be both true and false). Ways that mend what is asked come
/// before ways by which it is no longer asked, and those before alternatives that nobody relies
/// on; smaller ones come first. At most [#MOST] are kept at each branch, so a very wide
/// alternative may lose its longer ways.
public final class Ways {

  /// How many sets are kept at each branch of the proof.
  public static final int MOST = 48;

  private final boolean knownMayChange;
  private final Bone whole;
  private final List<Proof> leaves;
  private final Truth[] known;
  private final Comparator<Choice> bestFirst;
  private final IdentityHashMap<Bone, List<Choice>> toTrue = new IdentityHashMap<>();
  private final IdentityHashMap<Bone, List<Choice>> toFalse = new IdentityHashMap<>();

  private Ways(Skeleton skeleton, boolean knownMayChange) {
    this.knownMayChange = knownMayChange;
    this.whole = skeleton.whole();
    this.leaves = skeleton.leaves();
    this.known = leaves.stream().map(Proof::truth).toArray(Truth[]::new);
    int avoids = skeleton.from(Skeleton.Bearing.AVOIDS);
    int elsewhere = skeleton.from(Skeleton.Bearing.ELSEWHERE);
    this.bestFirst = Comparator.comparingInt((Choice choice) -> choice.countFrom(elsewhere))
        .thenComparingInt(choice -> choice.countFrom(avoids))
        .thenComparing(Choice.SMALLEST_FIRST);
  }

  /// For an undetermined finding: the smallest sets of unknown leaves that would decide it,
  /// either way. Of a duty whose requirement is met whether it applies or not, those that would
  /// decide whether it applies.
  public static List<Way> toDecide(ClauseFinding finding) {
    if (finding.verdict() != Verdict.UNDETERMINED && finding.truth().decided()) {
      return List.of();
    }
    var skeleton = finding.truth().decided() && finding.applies().isPresent()
        ? new Skeleton(finding.applies().get())
        : new Skeleton(finding, Set.of());
    var ways = new Ways(skeleton, false);
    var both = new ArrayList<>(ways.to(Truth.TRUE));
    both.addAll(ways.to(Truth.FALSE));
    return ways.asWays(ways.best(both));
  }

  /// For an undetermined finding: the smallest sets of unknown leaves that would give it that
  /// truth.
  ///
  /// @param notReliedOn alternatives that nobody relies on
  public static List<Way> toDecide(ClauseFinding finding, Truth wanted, Set<ClauseId> notReliedOn) {
    return finding.verdict() == Verdict.UNDETERMINED
        ? found(new Ways(new Skeleton(finding, notReliedOn), false), wanted)
        : List.of();
  }

  /// The smallest sets of leaves that would give the finding the wanted truth; the empty set
  /// where it has it.
  public static List<Way> toMake(ClauseFinding finding, Truth wanted) {
    return toMake(finding, wanted, Set.of());
  }

  private static List<Way> toMake(ClauseFinding finding, Truth wanted, Set<ClauseId> notReliedOn) {
    return found(new Ways(new Skeleton(finding, notReliedOn), true), wanted);
  }

  /// For a decided finding: the smallest sets of leaves whose change flips it.
  public static List<Way> toFlip(ClauseFinding finding) {
    return toFlip(finding, Set.of());
  }

  /// For a decided finding: the smallest sets of leaves whose change flips it.
  ///
  /// @param notReliedOn alternatives that nobody relies on
  public static List<Way> toFlip(ClauseFinding finding, Set<ClauseId> notReliedOn) {
    return finding.truth().decided()
        ? toMake(finding, finding.truth().not(), notReliedOn)
        : List.of();
  }

  private static List<Way> found(Ways ways, Truth wanted) {
    return ways.asWays(ways.to(wanted));
  }

  private List<Way> asWays(List<Choice> choices) {
    return choices.stream().map(this::asWay).toList();
  }

  private Way asWay(Choice choice) {
    return new Way(Arrays.stream(choice.literals())
        .mapToObj(
            literal -> new Way.Change(leaves.get(Choice.leaf(literal)), Choice.wanted(literal)))
        .toList());
  }

  /// Candidates are found branch by branch; where branches share leaves, a candidate may not do
  /// what it should or hold more than it needs. Replaying the proof drops the one and shrinks the
  /// other.
  private List<Choice> to(Truth wanted) {
    return best(to(whole, wanted).stream()
        .filter(choice -> gives(choice, wanted))
        .map(choice -> shrunk(choice, wanted))
        .toList());
  }

  private boolean gives(Choice choice, Truth wanted) {
    var supposed = known.clone();
    for (int literal : choice.literals()) {
      supposed[Choice.leaf(literal)] = Choice.wanted(literal);
    }
    return whole.truth(supposed) == wanted;
  }

  /// What mends is given up last.
  private Choice shrunk(Choice choice, Truth wanted) {
    var needed = choice;
    for (int at = choice.literals().length - 1; at >= 0; at--) {
      var fewer = needed.without(choice.literals()[at]);
      if (gives(fewer, wanted)) {
        needed = fewer;
      }
    }
    return needed;
  }

  private List<Choice> to(Bone bone, Truth wanted) {
    var found = wanted == Truth.TRUE ? toTrue : toFalse;
    var before = found.get(bone);
    if (before != null) {
      return before;
    }
    var choices = search(bone, wanted);
    found.put(bone, choices);
    return choices;
  }

  private List<Choice> search(Bone bone, Truth wanted) {
    return switch (bone) {
      case Bone.Every every ->
        wanted == Truth.TRUE ? both(every.parts(), wanted) : either(every.parts(), wanted);
      case Bone.Either either ->
        wanted == Truth.TRUE ? either(either.parts(), wanted) : both(either.parts(), wanted);
      case Bone.Not not -> to(not.part(), wanted.not());
      case Bone.Settled settled -> settled.known() == wanted ? List.of(Choice.NONE) : List.of();
      case Bone.Leaf leaf -> leaf(leaf, wanted);
    };
  }

  private List<Choice> leaf(Bone.Leaf leaf, Truth wanted) {
    if (leaf.known() == wanted) {
      return List.of(Choice.NONE);
    }
    return knownMayChange || leaf.known() == Truth.UNKNOWN
        ? List.of(Choice.of(leaf.slot().number(), wanted))
        : List.of();
  }

  private List<Choice> either(List<Bone> alternatives, Truth wanted) {
    return best(alternatives.stream().flatMap(part -> to(part, wanted).stream()).toList());
  }

  private List<Choice> both(List<Bone> parts, Truth wanted) {
    var together = List.of(Choice.NONE);
    for (var part : parts) {
      var ways = to(part, wanted);
      if (ways.isEmpty()) {
        return List.of();
      }
      var joined = new ArrayList<Choice>();
      for (var one : together) {
        ways.forEach(other -> one.with(other).ifPresent(joined::add));
      }
      together = best(joined);
    }
    return together;
  }

  private List<Choice> best(List<Choice> choices) {
    if (choices.size() < 2) {
      return choices;
    }
    var kept = new ArrayList<Choice>();
    for (var choice : choices.stream().sorted(bestFirst).toList()) {
      if (kept.size() < MOST && kept.stream().noneMatch(choice::contains)) {
        kept.add(choice);
      }
    }
    return kept;
  }
}
