package org.assay.register.statement;

import java.util.List;

/// Whether a statement was issued.
public sealed interface IssueResult {

  /// It is signed, and its entry and the proof of it are under the signature.
  ///
  /// @param warnings whole sentences that the signatory should know
  record Issued(StatementView statement, List<String> warnings) implements IssueResult {
    public Issued {
      warnings = List.copyOf(warnings);
    }
  }

  /// It is not: everything that stands in its way.
  record Refused(List<Obstacle> obstacles) implements IssueResult {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// One thing that stands in the way.
  ///
  /// @param item the part of the statement, such as `products[0].batches`
  /// @param clause the clause that asks for it, such as `psti.sch4.1.a`; may be empty
  record Obstacle(String item, String found, String expected, String clause) {}
}
