package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Way;

/// What would change an answer, in words.
///
/// @param finding the clause that is spoken of
/// @param would what would become of it: "would be met if all of this were so"
/// @param ways each a set of changes that are all needed
/// @param more how many ways were found and are left out
record ProspectWords(ClauseFinding finding, String would, List<List<Change>> ways, int more) {

  /// One leaf that would have to come out otherwise.
  ///
  /// @param so whether what it says would have to be so, or not be so
  /// @param clause the clause that asks it
  /// @param now how things stand now, or what is missing
  record Change(boolean so, String says, String clause, List<Detail> now) {}

  static List<ProspectWords> of(Assessment assessment, LeafDetails details) {
    return of(Prospects.of(assessment), details);
  }

  /// Only what would settle or change whether the product is in scope.
  static List<ProspectWords> ofScope(Assessment assessment, LeafDetails details) {
    return of(Prospects.ofScope(assessment), details);
  }

  private static List<ProspectWords> of(List<Prospects.Prospect> prospects, LeafDetails details) {
    var words = new ArrayList<ProspectWords>();
    for (var prospect : prospects) {
      var before = words.isEmpty() ? null : words.getLast();
      var next = of(prospect, details);
      if (before != null && before.turnsOnTheSameAs(next)) {
        words.set(words.size() - 1, before.eitherWay());
      } else {
        words.add(next);
      }
    }
    return words;
  }

  private static ProspectWords of(Prospects.Prospect prospect, LeafDetails details) {
    var leaves = Leaves.byIdentity(Leaves.below(prospect.finding()));
    var ways = prospect.ways().stream()
        .map(way ->
            inOrder(way, leaves).map(change -> change(change, leaves, details)).toList())
        .toList();
    return new ProspectWords(prospect.finding(), would(prospect), ways, prospect.more());
  }

  /// The changes in the order of the proof.
  private static Stream<Way.Change> inOrder(Way way, Map<Way.Change, Leaves.Leaf> leaves) {
    var order = List.copyOf(leaves.keySet());
    return way.changes().stream()
        .sorted(Comparator.comparingInt(change -> order.indexOf(Leaves.identity(change.leaf()))));
  }

  /// A way that has most in common with the first one, told by what is different.
  ///
  /// @param instead what of the first way is not needed
  /// @param then what is needed in its place
  record Variant(List<Change> instead, List<Change> then) {}

  /// How a way other than the first differs from it; empty where they have little in common.
  Optional<Variant> variant(int number) {
    var first = ways.getFirst();
    var way = ways.get(number - 1);
    var variant = new Variant(without(first, way), without(way, first));
    int differing = variant.instead().size() + variant.then().size();
    return number > 1 && 2 * differing < first.size() + way.size()
        ? Optional.of(variant)
        : Optional.empty();
  }

  private static List<Change> without(List<Change> changes, List<Change> others) {
    return changes.stream().filter(change -> !others.contains(change)).toList();
  }

  /// One leaf alone decides, whichever way it comes out.
  private boolean turnsOnTheSameAs(ProspectWords next) {
    return finding.clause().equals(next.finding.clause())
        && isOneLeaf()
        && next.isOneLeaf()
        && ways.getFirst()
            .getFirst()
            .says()
            .equals(next.ways.getFirst().getFirst().says());
  }

  private boolean isOneLeaf() {
    return more == 0 && ways.size() == 1 && ways.getFirst().size() == 1;
  }

  private ProspectWords eitherWay() {
    var change = ways.getFirst().getFirst();
    var open = new Change(true, "whether " + change.says(), change.clause(), change.now());
    return new ProspectWords(finding, "turns on this", List.of(List.of(open)), 0);
  }

  private static String would(Prospects.Prospect prospect) {
    boolean isDuty = prospect.finding().isDuty();
    var would = switch (prospect.outcome()) {
      case SO -> isDuty ? "would be met" : "would hold";
      case NOT_SO -> isDuty ? "would not be met" : "would not hold";
      case APPLIES -> "would apply";
      case DOES_NOT_APPLY -> "would not apply";
    };
    return would + " if " + ifWords(prospect.ways());
  }

  private static String ifWords(List<Way> ways) {
    boolean eachAlone = ways.stream().allMatch(way -> way.changes().size() == 1);
    if (ways.size() == 1) {
      return eachAlone ? "this were so" : "all of this were so";
    }
    return eachAlone ? "one of these were so" : "everything under one of these numbers were so";
  }

  private static Change change(
      Way.Change change, Map<Way.Change, Leaves.Leaf> leaves, LeafDetails details) {
    var leaf = Optional.ofNullable(leaves.get(Leaves.identity(change.leaf())));
    return new Change(
        change.wanted() == Truth.TRUE,
        leaf.map(Leaves.Leaf::says).orElseGet(() -> LeafWords.of(change.leaf())),
        leaf.map(Leaves.Leaf::in).map(ProspectWords::id).orElse(""),
        details.of(change.leaf()));
  }

  private static String id(ClauseFinding finding) {
    return finding.clause().id().text();
  }
}
