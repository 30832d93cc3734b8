package org.assay.assessment.render;

import java.util.List;
import java.util.Optional;
import org.assay.law.evaluation.ClauseFinding;

/// One line of a proof, and what stands below it.
///
/// @param verdict the verdict in words, for clauses; else empty
/// @param says what the mark is about
/// @param clause the clause whose line this is, if it is one
/// @param repeated whether the clause is shown in detail elsewhere
/// @param open whether what is below is shown without being asked for
record Node(
    Mark mark,
    Tone tone,
    String verdict,
    String says,
    Optional<ClauseFinding> clause,
    boolean repeated,
    boolean open,
    List<Detail> details,
    List<Node> below) {

  Node {
    details = List.copyOf(details);
    below = List.copyOf(below);
  }

  /// A line with nothing below it.
  static Node line(Mark mark, Tone tone, String says) {
    return new Node(mark, tone, "", says, Optional.empty(), false, false, List.of(), List.of());
  }

  /// The same with what stands below it.
  Node with(boolean isOpen, List<Detail> known, List<Node> lines) {
    return new Node(mark, tone, verdict, says, clause, repeated, isOpen, known, lines);
  }

  /// The same in another tone.
  Node inTone(Tone other) {
    return new Node(mark, other, verdict, says, clause, repeated, open, details, below);
  }

  /// The same, open, with other lines below it.
  Node opened(List<Node> lines) {
    return with(true, details, lines);
  }

  /// The same with other words.
  Node saying(String words) {
    return new Node(mark, tone, verdict, words, clause, repeated, open, details, below);
  }

  /// The same about a clause, whose verdict the words do not give.
  Node about(ClauseFinding finding) {
    return new Node(mark, tone, "", says, Optional.of(finding), repeated, open, details, below);
  }

  /// The opposite in words, with its own mark.
  Node negated(Mark opposite, Tone itsTone) {
    return new Node(opposite, itsTone, "", "not: " + says, clause, repeated, open, details, below);
  }
}
