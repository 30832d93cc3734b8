package org.assay.passwords;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How to audit a lot.
///
/// @param effort how long to look
/// @param words brand and model words that anybody could guess, tried as constants beside every
/// identifier
/// @param constants further candidate constants, such as strings found in the firmware
/// @param madeBetween when the devices were made, where no column says so; seeds of generators are
/// looked for there
/// @param seed seed of the sampling, so that an audit repeats exactly
public record AuditOptions(
    Effort effort,
    List<String> words,
    List<String> constants,
    Optional<ProductionWindow> madeBetween,
    long seed) {
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
    return new AuditOptions(effort, List.of(), List.of(), Optional.empty(), 20240429L);
  }

  /// The same with other brand and model words.
  public AuditOptions withWords(List<String> others) {
    return new AuditOptions(effort, others, constants, madeBetween, seed);
  }

  /// The same with other candidate constants.
  public AuditOptions withConstants(List<String> others) {
    return new AuditOptions(effort, words, others, madeBetween, seed);
  }

  /// The same with the days between which the devices were made.
  public AuditOptions withMadeBetween(ProductionWindow window) {
    return new AuditOptions(effort, words, constants, Optional.of(window), seed);
  }

  /// The same with another effort.
  AuditOptions withEffort(Effort other) {
    return new AuditOptions(other, words, constants, madeBetween, seed);
  }
}
