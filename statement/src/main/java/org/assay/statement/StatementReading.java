package org.assay.statement;

import java.util.List;
import org.assay.law.input.Problem;

/// What a JSON file that should be a statement turns out to be.
public sealed interface StatementReading {

  /// A statement, complete, as it was when its number was computed.
  record Whole(StatementOfCompliance statement, List<StatementWarning> warnings)
      implements StatementReading {
    public Whole {
      warnings = List.copyOf(warnings);
    }
  }

  /// A statement whose number or retention date follows from other contents.
  ///
  /// @param statedNumber the number that the file gives
  record Altered(StatementOfCompliance statement, String statedNumber, String statedRetention)
      implements StatementReading {}

  /// In the form of a statement, with items that are missing or contradict each other.
  record Incomplete(StatementDraft draft, List<StatementProblem> problems)
      implements StatementReading {
    public Incomplete {
      problems = List.copyOf(problems);
    }
  }

  /// Not in the form of a statement.
  record NoStatement(List<Problem> problems) implements StatementReading {
    public NoStatement {
      problems = List.copyOf(problems);
    }
  }
}
