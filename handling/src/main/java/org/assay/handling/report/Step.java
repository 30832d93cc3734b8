package org.assay.handling.report;

/// Something that a party does to a report.
public sealed interface Step {

  /// What kind of step it is.
  StepKind kind();

  /// The step of a kind that needs nothing more to be said.
  ///
  /// @throws IllegalArgumentException for the two kinds that do
  static Step of(StepKind kind) {
    return switch (kind) {
      case CLOSE -> throw new IllegalArgumentException("to close needs a reason: new Close(…)");
      case LINK_DUPLICATE ->
        throw new IllegalArgumentException("needs the other report: new LinkDuplicate(…)");
      default -> new Plain(kind);
    };
  }

  /// A step of which its kind says everything.
  record Plain(StepKind kind) implements Step {
    public Plain {
      if (kind == StepKind.CLOSE || kind == StepKind.LINK_DUPLICATE) {
        throw new IllegalArgumentException(kind + " says more than its kind");
      }
    }
  }

  /// Says that the report is the same as an earlier one.
  record LinkDuplicate(ReportReference original) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.LINK_DUPLICATE;
    }
  }

  /// Ends the handling without a solution, and tells the finder why.
  record Close(ClosingReason reason) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.CLOSE;
    }
  }
}
