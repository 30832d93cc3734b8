package org.assay.law.evaluation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assay.law.Condition;
import org.assay.law.Truth;

/// A proof stripped to what decides it: "and", "or" and "not" over numbered leaves. Leaves that
/// read the same expression on the same elements are one leaf, wherever they stand; the numbers
/// follow the order of their names.
///
/// A branch that the proof did not go into (the consequence of an "if" that was false, say) is
/// unknown.
final class Skeleton {

  private static final Bone UNKNOWN = new Bone.Settled(Truth.UNKNOWN);

  private final Bone whole;
  private final SortedMap<String, Slot> slots = new TreeMap<>();
  private final IdentityHashMap<ClauseFinding, Bone> findings = new IdentityHashMap<>();

  Skeleton(ClauseFinding finding) {
    whole = of(finding);
    number();
  }

  Skeleton(Proof proof) {
    whole = of(proof);
    number();
  }

  /// A leaf and its number, which is given when all leaves are there.
  static final class Slot {
    private final Proof leaf;
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
    int next = 0;
    for (var slot : slots.values()) {
      slot.number = next++;
    }
  }

  Bone whole() {
    return whole;
  }

  /// The leaves, by number.
  List<Proof> leaves() {
    return slots.values().stream().map(slot -> slot.leaf).toList();
  }

  /// A duty counts as true where it does not apply or is met.
  private Bone of(ClauseFinding finding) {
    var before = findings.get(finding);
    if (before != null) {
      return before;
    }
    var bone = bone(finding);
    findings.put(finding, bone);
    return bone;
  }

  private Bone bone(ClauseFinding finding) {
    if (finding.proof().isEmpty() && (finding.applies().isEmpty() || !finding.isDuty())) {
      return new Bone.Settled(finding.truth());
    }
    var asked = finding.proof().map(this::of).orElse(UNKNOWN);
    return finding.isDuty() && finding.applies().isPresent()
        ? either(not(of(finding.applies().get())), asked)
        : asked;
  }

  private Bone of(Proof proof) {
    return switch (proof) {
      case Proof.All all -> new Bone.Every(all.parts().stream().map(this::of).toList());
      case Proof.Any any -> new Bone.Either(any.parts().stream().map(this::of).toList());
      case Proof.Not not -> not(of(not.part()));
      case Proof.When when ->
        either(not(of(when.given())), when.then().map(this::of).orElse(UNKNOWN));
      case Proof.Quantified quantified -> of(quantified);
      case Proof.OfClause clause -> of(clause.finding());
      case Proof.Declared leaf -> leaf(leaf);
      case Proof.Measured leaf -> leaf(leaf);
      case Proof.Attested leaf -> leaf(leaf);
    };
  }

  /// `every` asks of an element "not asked about, or holds"; `some` asks "asked about, and
  /// holds".
  private Bone of(Proof.Quantified quantified) {
    if (quantified.missing().isPresent()) {
      return leaf(quantified);
    }
    boolean every = quantified.quantifier() == Condition.Quantifier.EVERY;
    var elements = new ArrayList<Bone>();
    for (var element : quantified.elements()) {
      var holds = element.proof().map(this::of).orElse(UNKNOWN);
      elements.add(element
          .where()
          .map(this::of)
          .map(where -> every ? either(not(where), holds) : new Bone.Every(List.of(where, holds)))
          .orElse(holds));
    }
    return every ? new Bone.Every(elements) : new Bone.Either(elements);
  }

  private Bone leaf(Proof leaf) {
    var slot = slots.computeIfAbsent(Way.Change.name(leaf), name -> new Slot(leaf));
    return new Bone.Leaf(slot, leaf.truth());
  }

  private static Bone either(Bone one, Bone other) {
    return new Bone.Either(List.of(one, other));
  }

  private static Bone not(Bone part) {
    return new Bone.Not(part);
  }
}
