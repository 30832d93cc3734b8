package org.assay.statement.findings;

/// One reason why something is not met or cannot be told, in words about this very statement.
///
/// @param words one or more whole sentences
public record Reason(ReasonCode code, String words) {

  public Reason {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a reason says in words what was found");
    }
  }

  /// The words with the code in brackets behind them.
  @Override
  public String toString() {
    return "%s [%s]".formatted(words, code.id());
  }
}
