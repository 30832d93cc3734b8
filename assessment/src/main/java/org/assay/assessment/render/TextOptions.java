package org.assay.assessment.render;

/// How a text report is written.
///
/// @param colour whether words are coloured with control sequences (ECMA-48); decide it by whether
/// a terminal reads them and `NO_COLOR` is unset
/// @param full whether what is met is opened down to the leaves as well
public record TextOptions(boolean colour, boolean full) {

  /// No colour, and only what matters is open.
  public static TextOptions plain() {
    return new TextOptions(false, false);
  }
}
