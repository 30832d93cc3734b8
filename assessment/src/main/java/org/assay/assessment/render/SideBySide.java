package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.RequirementFinding;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Way;

/// The direct route and a deemed one that asks some of the same, question by question.
///
/// @param rows each question once, those that stand in the way of either first
record SideBySide(ClauseFinding direct, ClauseFinding deemed, List<Row> rows) {

  SideBySide {
    rows = List.copyOf(rows);
  }

  /// One question, put to all the elements that it is about.
  ///
  /// @param direct how it came out on the direct route; empty where that does not ask it
  /// @param deemed the same on the deemed route
  record Row(String asks, List<Outcome> direct, List<Outcome> deemed) {

    Row {
      direct = List.copyOf(direct);
      deemed = List.copyOf(deemed);
    }

    private boolean standsInTheWay() {
      return Stream.concat(direct.stream(), deemed.stream()).anyMatch(Outcome::standsInTheWay);
    }

    private boolean isAskedOnBoth() {
      return !direct.isEmpty() && !deemed.isEmpty();
    }
  }

  /// How a question came out for some elements.
  ///
  /// @param standsInTheWay whether the route is not open because of it
  /// @param about the elements; empty where it came out so for all
  record Outcome(Truth truth, boolean standsInTheWay, List<String> about) {

    Outcome {
      about = List.copyOf(about);
    }

    Tone tone() {
      return standsInTheWay ? Tone.of(truth, truth.not()) : Tone.QUIET;
    }
  }

  /// One route: what it asks, by the words of the question, and what stands in its way.
  private static final class Side {
    private final Map<String, List<Leaves.Leaf>> asked;
    private final Map<Way.Change, Leaves.Leaf> byIdentity;
    private final Set<Way.Change> inTheWay;

    private Side(ClauseFinding route) {
      var leaves = Leaves.below(route).stream().filter(leaf -> !leaf.filters()).toList();
      this.asked = leaves.stream()
          .collect(Collectors.groupingBy(
              leaf -> LeafWords.of(leaf.proof()), LinkedHashMap::new, Collectors.toList()));
      this.byIdentity = Leaves.byIdentity(leaves);
      this.inTheWay = Leaves.byIdentity(Routes.inTheWay(route)).keySet();
    }

    /// The words in which this route asks what the other's leaves ask.
    private Optional<String> wordsFor(List<Leaves.Leaf> others) {
      return others.stream()
          .flatMap(leaf -> Stream.ofNullable(byIdentity.get(leaf.identity())))
          .map(leaf -> LeafWords.of(leaf.proof()))
          .findFirst();
    }

    private List<Outcome> outcomes(String words) {
      var leaves = asked.getOrDefault(words, List.of());
      return Stream.of(true, false)
          .flatMap(stands -> Stream.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE)
              .flatMap(truth -> outcome(leaves, truth, stands).stream()))
          .toList();
    }

    private Optional<Outcome> outcome(List<Leaves.Leaf> leaves, Truth truth, boolean stands) {
      var such = leaves.stream()
          .filter(leaf -> leaf.proof().truth() == truth)
          .filter(leaf -> inTheWay.contains(leaf.identity()) == stands)
          .toList();
      boolean all = such.size() == leaves.size();
      return such.isEmpty()
          ? Optional.empty()
          : Optional.of(new Outcome(
              truth,
              stands,
              all ? List.of() : such.stream().map(Leaves.Leaf::about).distinct().toList()));
    }
  }

  /// One for each deemed route that asks something of what the direct route asks.
  static List<SideBySide> of(RequirementFinding requirement) {
    return requirement.deemed().stream()
        .flatMap(deemed -> between(requirement.direct(), deemed).stream())
        .toList();
  }

  private static Optional<SideBySide> between(ClauseFinding direct, ClauseFinding deemed) {
    var rows = rows(new Side(direct), new Side(deemed));
    return rows.stream().anyMatch(Row::isAskedOnBoth)
        ? Optional.of(new SideBySide(direct, deemed, rows))
        : Optional.empty();
  }

  private static List<Row> rows(Side direct, Side deemed) {
    var rows = new ArrayList<Row>();
    var left = new LinkedHashSet<>(deemed.asked.keySet());
    direct.asked.forEach((words, leaves) -> {
      var theirs = deemed.wordsFor(leaves).filter(left::remove);
      var both = theirs.filter(other -> !other.equals(words)).map(other -> words + " / " + other);
      rows.add(new Row(
          both.orElse(words),
          direct.outcomes(words),
          theirs.map(deemed::outcomes).orElse(List.of())));
    });
    left.forEach(words -> rows.add(new Row(words, List.of(), deemed.outcomes(words))));
    rows.sort(Comparator.comparing((Row row) -> !row.standsInTheWay()));
    return rows;
  }
}
