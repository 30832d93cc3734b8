package org.assay.law.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assay.law.ClauseId;
import org.assay.law.Condition;
import org.assay.law.Truth;

/// A proof stripped to what decides it: "and", "or" and "not" over numbered leaves. Leaves that
/// read the same expression on the same elements are one leaf, wherever they stand; the numbers
/// follow their bearing, then the order of their names.
///
/// A branch that the proof did not go into (the consequence of an "if" that was false, say) is
/// unknown.
final class Skeleton {

  private static final Bone UNKNOWN = new Bone.Settled(Truth.UNKNOWN);

  private final Bone whole;
  private final Set<ClauseId> notReliedOn;
  private final SortedMap<String, Slot> slots = new TreeMap<>();
  private final IdentityHashMap<ClauseFinding, Stripped> findings = new IdentityHashMap<>();
  private List<Slot> numbered = List.of();

  /// @param notReliedOn alternatives that nobody relies on
  Skeleton(ClauseFinding finding, Set<ClauseId> notReliedOn) {
    this.notReliedOn = notReliedOn;
    whole = of(finding, Bearing.MENDS);
    number();
  }

  Skeleton(Proof proof) {
    this.notReliedOn = Set.of();
    whole = of(proof, Bearing.MENDS);
    number();
  }

  /// What a change of a leaf does for the question, the best first. A leaf that stands in several
  /// places has the best of their bearings.
  enum Bearing {
    /// What is asked comes to be so.
    MENDS,
    /// It is no longer asked: the duty stops applying, the case does not arise.
    AVOIDS,
    /// It opens an alternative that nobody relies on.
    ELSEWHERE;

    private Bearing atBest(Bearing other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private record Stripped(Bone bone, Bearing bearing) {}

  /// A leaf and its number, which is given when all leaves are there.
  static final class Slot {
    private final Proof leaf;
    private Bearing bearing = Bearing.ELSEWHERE;
    private int number;

    private Slot(Proof leaf) {
      this.leaf = leaf;
    }

    int number() {
      return number;
    }
  }

  /// What is left of one branch.
  sealed interface Bone {

    /// The truth of the branch where the leaves have these truths, by number.
    Truth truth(Truth[] leaves);

    record Every(List<Bone> parts) implements Bone {
      @Override
      public Truth truth(Truth[] leaves) {
        var truth = Truth.TRUE;
        for (var part : parts) {
          truth = truth.and(part.truth(leaves));
        }
        return truth;
      }
    }

    record Either(List<Bone> parts) implements Bone {
      @Override
      public Truth truth(Truth[] leaves) {
        var truth = Truth.FALSE;
        for (var part : parts) {
          truth = truth.or(part.truth(leaves));
        }
        return truth;
      }
    }

    record Not(Bone part) implements Bone {
      @Override
      public Truth truth(Truth[] leaves) {
        return part.truth(leaves).not();
      }
    }

    record Leaf(Slot slot, Truth known) implements Bone {
      @Override
      public Truth truth(Truth[] leaves) {
        return leaves[slot.number];
      }
    }

    record Settled(Truth known) implements Bone {
      @Override
      public Truth truth(Truth[] leaves) {
        return known;
      }
    }
  }

  private void number() {
    numbered = slots.values().stream()
        .sorted(Comparator.comparing((Slot slot) -> slot.bearing))
        .toList();
    for (int number = 0; number < numbered.size(); number++) {
      numbered.get(number).number = number;
    }
  }

  Bone whole() {
    return whole;
  }

  /// The leaves, by number.
  List<Proof> leaves() {
    return numbered.stream().map(slot -> slot.leaf).toList();
  }

  /// The number of the first leaf of that bearing, or of a worse one.
  int from(Bearing bearing) {
    return (int)
        numbered.stream().filter(slot -> slot.bearing.compareTo(bearing) < 0).count();
  }

  /// A duty counts as true where it does not apply or is met.
  private Bone of(ClauseFinding finding, Bearing around) {
    var bearing = notReliedOn.contains(finding.clause().id()) ? Bearing.ELSEWHERE : around;
    var before = findings.get(finding);
    if (before != null && before.bearing().compareTo(bearing) <= 0) {
      return before.bone();
    }
    var bone = bone(finding, bearing);
    findings.put(finding, new Stripped(bone, bearing));
    return bone;
  }

  private Bone bone(ClauseFinding finding, Bearing bearing) {
    if (finding.proof().isEmpty() && (finding.applies().isEmpty() || !finding.isDuty())) {
      return new Bone.Settled(finding.truth());
    }
    var asked = finding.proof().map(proof -> of(proof, bearing)).orElse(UNKNOWN);
    return finding.isDuty() && finding.applies().isPresent()
        ? either(not(of(finding.applies().get(), bearing.atBest(Bearing.AVOIDS))), asked)
        : asked;
  }

  private Bone of(Proof proof, Bearing bearing) {
    return switch (proof) {
      case Proof.All all -> new Bone.Every(each(all.parts(), bearing));
      case Proof.Any any -> new Bone.Either(each(any.parts(), bearing));
      case Proof.Not not -> not(of(not.part(), bearing));
      case Proof.When when ->
        either(
            not(of(when.given(), bearing.atBest(Bearing.AVOIDS))),
            when.then().map(then -> of(then, bearing)).orElse(UNKNOWN));
      case Proof.Quantified quantified -> of(quantified, bearing);
      case Proof.OfClause clause -> of(clause.finding(), bearing);
      case Proof.Declared leaf -> leaf(leaf, bearing);
      case Proof.Measured leaf -> leaf(leaf, bearing);
      case Proof.Attested leaf -> leaf(leaf, bearing);
    };
  }

  private List<Bone> each(List<Proof> parts, Bearing bearing) {
    return parts.stream().map(part -> of(part, bearing)).toList();
  }

  /// `every` asks of an element "not asked about, or holds"; `some` asks "asked about, and
  /// holds".
  private Bone of(Proof.Quantified quantified, Bearing bearing) {
    if (quantified.missing().isPresent()) {
      return leaf(quantified, bearing);
    }
    boolean every = quantified.quantifier() == Condition.Quantifier.EVERY;
    var elements = new ArrayList<Bone>();
    for (var element : quantified.elements()) {
      var holds = element.proof().map(proof -> of(proof, bearing)).orElse(UNKNOWN);
      elements.add(element
          .where()
          .map(where -> of(where, bearing.atBest(Bearing.AVOIDS)))
          .map(where -> every ? either(not(where), holds) : new Bone.Every(List.of(where, holds)))
          .orElse(holds));
    }
    return every ? new Bone.Every(elements) : new Bone.Either(elements);
  }

  private Bone leaf(Proof leaf, Bearing bearing) {
    var slot = slots.computeIfAbsent(Way.Change.name(leaf), name -> new Slot(leaf));
    if (bearing.compareTo(slot.bearing) < 0) {
      slot.bearing = bearing;
    }
    return new Bone.Leaf(slot, leaf.truth());
  }

  private static Bone either(Bone one, Bone other) {
    return new Bone.Either(List.of(one, other));
  }

  private static Bone not(Bone part) {
    return new Bone.Not(part);
  }
}
