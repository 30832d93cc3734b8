package org.assay.passwords;

import java.util.List;
import java.util.Objects;

/// One password column follows from another: whoever has a password of the one, such as a guest who
/// knows the key of the wireless network, has that of the other.
///
/// @param from the column that tells
/// @param to the column that follows
/// @param formula how, in readable form
/// @param rowsExplained devices for which the formula gives the password
/// @param rows devices that have a password in the column that follows
/// @param examples predicted and actual, masked
/// @param program JSON that runs the formula again, as {@link Verification} takes it
public record ColumnLink(
    String from,
    String to,
    String formula,
    long rowsExplained,
    long rows,
    List<Example> examples,
    String program) {
  /// Why it matters and what to do about it.
  public static final String REMEDY = "Make each password of a device on its own.";

  /// Copies the examples.
  public ColumnLink {
    Objects.requireNonNull(formula, "formula");
    examples = List.copyOf(examples);
  }
}
