package org.assay.law;

import java.util.regex.Pattern;

/// The id of a clause, the same everywhere: pack, check, test, page, statement, log.
///
/// `new ClauseId("psti.sch1.1.3.c")` is SI 2023/1007 Sch. 1 para. 1(3)(c). The part before the
/// first dot names the regime.
public record ClauseId(String text) implements Comparable<ClauseId> {

  private static final Pattern SHAPE =
      Pattern.compile("[a-z][a-z0-9]*(\\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)+");

  /// @throws IllegalArgumentException when the text has another shape; the message shows a right
  /// one
  public ClauseId {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException(
          "'%s' is not a clause id; one looks like 'psti.sch1.1.3.c'".formatted(text));
    }
  }

  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public int compareTo(ClauseId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
