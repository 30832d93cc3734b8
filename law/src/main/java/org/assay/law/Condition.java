package org.assay.law;

import java.util.List;
import java.util.Optional;
import org.assay.law.input.Position;

/// What must be true, as a tree that a reader of the law can read. Leaves are declared facts,
/// measurements and attestations.
///
/// `says` is the line that people read, true when the condition is true; it is empty on branches
/// that need none.
public sealed interface Condition {

  String says();

  Position at();

  /// Every part is true.
  record All(String says, List<Condition> parts, Position at) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// At least one part is true.
  record Any(String says, List<Condition> parts, Position at) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// The part is not true.
  record Not(String says, Condition part, Position at) implements Condition {}

  /// Where the first is true, so is the second.
  record When(String says, Condition given, Condition then, Position at) implements Condition {}

  /// Over the elements of a list for which `where` is true: each of them, or at least one,
  /// satisfies `holds`.
  record Quantified(
      String says,
      Quantifier quantifier,
      FactReference list,
      String variable,
      Optional<Condition> where,
      Condition holds,
      Position at)
      implements Condition {}

  /// Another clause: a definition or route that holds, a duty that is met or does not apply.
  record Reference(String says, ClauseId clause, Position at) implements Condition {}

  /// A statement about declared facts, in CEL.
  record Declared(String says, CelExpression expression, Position at) implements Condition {}

  /// A measurement on one element (or on the whole product). `attestable` lets a named person
  /// settle it where the check cannot tell.
  record Measured(
      String says, CheckName check, Optional<String> of, boolean attestable, Position at)
      implements Condition {}

  /// What no machine can judge; a named person signs it off for the clause in which it stands.
  record Attested(String says, Position at) implements Condition {}

  /// Each element, or at least one.
  enum Quantifier {
    EVERY,
    SOME
  }
}
