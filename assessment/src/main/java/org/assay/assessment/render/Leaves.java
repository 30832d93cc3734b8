package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Way;

/// Finds the leaves of a proof: those of one clause, those of all that it leads to, or those that
/// decided it.
final class Leaves {

  /// A leaf of a proof.
  ///
  /// @param proof a fact, a measurement or an attestation; or a list that is unknown or in which
  /// nothing is asked about
  /// @param in the clause in which it stands
  /// @param wanted how it would have to be for all to be well
  /// @param about the element that it is about; empty for the whole product
  /// @param filters whether it only says which elements are asked about
  record Leaf(Proof proof, ClauseFinding in, Truth wanted, String about, boolean filters) {

    /// Whether it is not as it would have to be, or not known to be.
    boolean isInTheWay() {
      return proof.truth() != wanted;
    }

    /// What it says, with what it is about.
    String says() {
      var says = filters ? LeafWords.filter(proof) : LeafWords.of(proof);
      return about.isEmpty() ? says : about + ": " + says;
    }

    /// What it asks of which elements: the same for the same leaf, wherever it stands.
    Way.Change identity() {
      return Leaves.identity(proof);
    }
  }

  /// The identity of a leaf, whatever its answer.
  static Way.Change identity(Proof leaf) {
    return new Way.Change(leaf, Truth.TRUE);
  }

  /// Leaves by what they ask.
  static Map<Way.Change, Leaf> byIdentity(List<Leaf> leaves) {
    var found = new LinkedHashMap<Way.Change, Leaf>();
    leaves.forEach(leaf -> found.putIfAbsent(leaf.identity(), leaf));
    return found;
  }

  private enum Which {
    OF_THE_CLAUSE,
    BELOW,
    DECISIVE
  }

  private final Which which;
  private final List<Leaf> found = new ArrayList<>();
  private final Set<ClauseFinding> wantedTrue = identitySet();
  private final Set<ClauseFinding> wantedFalse = identitySet();

  private static Set<ClauseFinding> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Leaves(Which which) {
    this.which = which;
  }

  /// The leaves that stand in the clause itself.
  static List<Leaf> within(ClauseFinding finding) {
    return collected(finding, Which.OF_THE_CLAUSE).found;
  }

  /// The leaves of the clause and of every clause that it leads to.
  static List<Leaf> below(ClauseFinding finding) {
    return distinct(collected(finding, Which.BELOW).found);
  }

  /// The leaves that made the answer what it is: for an unknown answer the unknown ones.
  static List<Leaf> deciding(ClauseFinding finding) {
    return distinct(collected(finding, Which.DECISIVE).found);
  }

  private static Leaves collected(ClauseFinding finding, Which which) {
    var leaves = new Leaves(which);
    leaves.walk(finding);
    return leaves;
  }

  private static List<Leaf> distinct(List<Leaf> leaves) {
    return List.copyOf(byIdentity(leaves).values());
  }

  private void walk(ClauseFinding finding) {
    walk(finding, Truth.TRUE);
  }

  private void walk(ClauseFinding finding, Truth wanted) {
    if (!visited(wanted).add(finding)) {
      return;
    }
    if (appliesMatters(finding)) {
      finding.applies().ifPresent(applies -> walk(applies, new Where(finding, wanted, "", false)));
    }
    if (which != Which.DECISIVE || requirementMatters(finding)) {
      finding.proof().ifPresent(proof -> walk(proof, new Where(finding, wanted, "", false)));
    }
  }

  /// Where in the law a walk is.
  private record Where(ClauseFinding in, Truth wanted, String about, boolean filters) {

    Where opposite() {
      return new Where(in, wanted.not(), about, filters);
    }

    Where of(Proof.Element element) {
      return new Where(in, wanted, element.label(), filters);
    }

    Where filterOf(Proof.Element element) {
      return new Where(in, wanted, element.label(), true);
    }

    Leaf leaf(Proof proof) {
      return new Leaf(proof, in, wanted, about, filters);
    }
  }

  private Set<ClauseFinding> visited(Truth wanted) {
    return wanted == Truth.TRUE ? wantedTrue : wantedFalse;
  }

  private boolean appliesMatters(ClauseFinding finding) {
    return which != Which.DECISIVE
        || finding.verdict() == Verdict.NOT_APPLICABLE
        || finding.applies().filter(applies -> !applies.truth().decided()).isPresent();
  }

  private static boolean requirementMatters(ClauseFinding finding) {
    return finding.verdict() != Verdict.UNDETERMINED
        || finding.proof().filter(proof -> !proof.truth().decided()).isPresent();
  }

  private void walk(Proof proof, Where at) {
    switch (proof) {
      case Proof.All all -> walkParts(all.parts(), part -> Decisive.isPart(all, part), at);
      case Proof.Any any -> walkParts(any.parts(), part -> Decisive.isPart(any, part), at);
      case Proof.Not not -> walk(not.part(), at.opposite());
      case Proof.When when -> walk(when, at);
      case Proof.Quantified quantified -> walk(quantified, at);
      case Proof.OfClause reference -> walk(reference, at);
      case Proof.Declared leaf -> found.add(at.leaf(leaf));
      case Proof.Measured leaf -> found.add(at.leaf(leaf));
      case Proof.Attested leaf -> found.add(at.leaf(leaf));
    }
  }

  private void walk(Proof.OfClause reference, Where at) {
    if (which != Which.OF_THE_CLAUSE) {
      walk(reference.finding(), at.wanted());
    }
  }

  private void walkParts(List<Proof> parts, Predicate<Proof> decisive, Where at) {
    parts.stream()
        .filter(part -> which != Which.DECISIVE || decisive.test(part))
        .forEach(part -> walk(part, at));
  }

  private void walk(Proof.When when, Where at) {
    boolean everything = which != Which.DECISIVE;
    if (everything || Decisive.isGiven(when)) {
      walk(when.given(), at.opposite());
    }
    when.then()
        .filter(then -> everything || then.truth() == when.truth())
        .ifPresent(then -> walk(then, at));
  }

  private void walk(Proof.Quantified quantified, Where at) {
    if (quantified.elements().stream().allMatch(element -> element.proof().isEmpty())) {
      found.add(at.leaf(quantified));
    }
    quantified.elements().stream()
        .filter(element -> which != Which.DECISIVE || Decisive.isElement(quantified, element))
        .forEach(element -> {
          element
              .where()
              .filter(where -> which != Which.DECISIVE || where.truth() == Truth.UNKNOWN)
              .ifPresent(where -> walk(where, at.filterOf(element)));
          element.proof().ifPresent(proof -> walk(proof, at.of(element)));
        });
  }
}
