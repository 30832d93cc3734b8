package org.assay.passwords;

import java.util.List;
import java.util.Objects;

/// How to audit a lot.
///
/// @param effort how long to look
/// @param words brand and model words that anybody could guess, tried as constants beside every
/// identifier
/// @param constants further candidate constants, such as strings found in the firmware
/// @param seed seed of the sampling, so that an audit repeats exactly
public record AuditOptions(Effort effort, List<String> words, List<String> constants, long seed) {
  /// Copies the lists and drops blank entries.
  public AuditOptions {
    Objects.requireNonNull(effort, "effort");
    words = words.stream().filter(word -> !word.isBlank()).toList();
    constants = constants.stream().filter(constant -> !constant.isEmpty()).toList();
  }

  /// Normal effort, no words beyond those in the lot.
  public static AuditOptions normal() {
    return of(Effort.NORMAL);
  }

  /// The given effort, no words beyond those in the lot.
  public static AuditOptions of(Effort effort) {
    return new AuditOptions(effort, List.of(), List.of(), 20240429L);
  }

  /// The same with other brand and model words.
  public AuditOptions withWords(List<String> others) {
    return new AuditOptions(effort, others, constants, seed);
  }

  /// The same with other candidate constants.
  public AuditOptions withConstants(List<String> others) {
    return new AuditOptions(effort, words, others, seed);
  }
}
