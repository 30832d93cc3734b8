package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.assessment.render.Outline.Want;
import org.assay.law.Truth;
import org.assay.law.evaluation.Proof;

/// The lines of the conditions within a clause.
final class ProofLines {

  private static final int MOST_ELEMENTS = 12;

  private final Outline outline;
  private final LeafDetails details;

  ProofLines(Outline outline, LeafDetails details) {
    this.outline = outline;
    this.details = details;
  }

  /// The parts of an unnamed "all of these" stand directly below the clause.
  List<Node> inlined(Proof proof, Want want) {
    return proof instanceof Proof.All all && all.says().isEmpty()
        ? parts(all, want)
        : List.of(line(proof, want));
  }

  private List<Node> parts(Proof.All all, Want want) {
    return all.parts().stream()
        .map(part -> line(part, want.decisive(Decisive.isPart(all, part))))
        .toList();
  }

  private List<Node> parts(Proof.Any any, Want want) {
    return any.parts().stream()
        .map(part -> line(part, want.decisive(Decisive.isPart(any, part))))
        .toList();
  }

  private Node line(Proof proof, Want want) {
    var tone = Tone.of(proof.truth(), want.truth());
    boolean shows = outline.shows(tone, want);
    return switch (proof) {
      case Proof.All all ->
        line(proof, want, LeafWords.or(all.says(), "all of these"))
            .with(want.opens(tone), List.of(), shows ? parts(all, want) : List.of());
      case Proof.Any any ->
        line(proof, want, LeafWords.or(any.says(), "at least one of these"))
            .with(want.opens(tone), List.of(), shows ? parts(any, want) : List.of());
      case Proof.Not not -> not(not, want);
      case Proof.When when ->
        line(when, want, LeafWords.when(when))
            .with(want.opens(tone), List.of(), shows ? parts(when, want) : List.of());
      case Proof.Quantified list ->
        line(list, want, LeafWords.quantified(list))
            .with(
                want.opens(tone),
                shows ? details.of(list) : List.of(),
                shows ? elements(list, want) : List.of());
      case Proof.OfClause reference -> outline.clause(reference.finding(), reference.says(), want);
      case Proof.Declared leaf -> leaf(leaf, want);
      case Proof.Measured leaf -> leaf(leaf, want);
      case Proof.Attested leaf -> leaf(leaf, want);
    };
  }

  private static Node line(Proof proof, Want want, String says) {
    return Node.line(Mark.of(proof.truth()), Tone.of(proof.truth(), want.truth()), says);
  }

  private Node leaf(Proof leaf, Want want) {
    var tone = Tone.of(leaf.truth(), want.truth());
    return line(leaf, want, leaf.says())
        .with(
            want.opens(tone), outline.shows(tone, want) ? details.of(leaf) : List.of(), List.of());
  }

  /// "No exception applies" stands over its part; where it has no words of its own, it borrows
  /// those of its part.
  private Node not(Proof.Not not, Want want) {
    var tone = Tone.of(not.truth(), want.truth());
    if (not.says().isEmpty()) {
      return line(not.part(), want.opposite()).negated(Mark.of(not.truth()), tone);
    }
    var below =
        outline.shows(tone, want) ? List.of(line(not.part(), want.opposite())) : List.<Node>of();
    return line(not, want, not.says()).with(want.opens(tone), List.of(), below);
  }

  /// The case itself is neither good nor bad; what follows in that case is.
  private List<Node> parts(Proof.When when, Want want) {
    var wanted = when.given().truth() == Truth.FALSE ? Truth.FALSE : Truth.TRUE;
    var given = line(when.given(), new Want(wanted, Decisive.isGiven(when)));
    var then = when.then().map(part -> line(part, want));
    return Stream.concat(
            Stream.of(given.saying("if " + given.says())),
            then.map(part -> part.saying("then " + part.says())).stream())
        .toList();
  }

  private List<Node> elements(Proof.Quantified list, Want want) {
    var shown = new ArrayList<Node>();
    var closed = new ArrayList<Truth>();
    for (var element : LeafWords.askedAbout(list)) {
      var outcome = Decisive.outcome(list, element);
      var wanted = want.decisive(Decisive.isElement(list, element));
      boolean fits = outline.isWhole() || shown.size() < MOST_ELEMENTS;
      if (fits && outline.shows(Tone.of(outcome, want.truth()), wanted)) {
        shown.add(element(element, outcome, wanted));
      } else {
        closed.add(outcome);
      }
    }
    if (!closed.isEmpty()) {
      shown.add(others(list, closed, shown.isEmpty(), want));
    }
    return shown;
  }

  private static Node others(Proof.Quantified list, List<Truth> closed, boolean all, Want want) {
    var words = (all ? "%d of %s" : "%d more of %s").formatted(closed.size(), list.list());
    boolean alike = closed.stream().distinct().count() == 1;
    return alike && closed.getFirst() == want.truth()
        ? Node.line(Mark.SO, Tone.GOOD, words + ": nothing to object")
        : Node.line(Mark.NOT_ASKED, Tone.QUIET, words + ", not shown here");
  }

  private Node element(Proof.Element element, Truth outcome, Want want) {
    var name = LeafWords.element(element);
    var parts = new ArrayList<Node>();
    element
        .where()
        .filter(where -> where.truth() == Truth.UNKNOWN)
        .map(where -> line(where, Want.TRUE).saying(LeafWords.filter(where)))
        .ifPresent(parts::add);
    element.proof().ifPresent(proof -> parts.addAll(inlined(proof, want)));
    if (parts.size() == 1 && parts.getFirst().clause().isEmpty()) {
      return parts.getFirst().saying(name + ": " + parts.getFirst().says());
    }
    var tone = Tone.of(outcome, want.truth());
    return Node.line(Mark.of(outcome), tone, name).with(want.opens(tone), List.of(), parts);
  }
}
